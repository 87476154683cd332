import fc from 'fast-check';
import { boxAround, EARTH_RADIUS } from '../../../src/domain/geography/box';

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** The position that lies so far from another in a direction (degrees clockwise from north). */
function destination(latitude: number, longitude: number, kilometres: number, bearing: number) {
  const angle = kilometres / EARTH_RADIUS;
  const [phi, theta] = [radians(latitude), radians(bearing)];
  const north = Math.asin(
    Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta),
  );
  const east = Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * Math.sin(north),
  );
  return { latitude: degrees(north), longitude: ((longitude + degrees(east) + 540) % 360) - 180 };
}

test('a box around a position holds whatever lies within the distance, at poles and the antimeridian too', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 0.1, max: 5000, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (latitude, longitude, kilometres, bearing, share) => {
        const box = boxAround(latitude, longitude, kilometres);
        const inside = destination(latitude, longitude, kilometres * share, bearing);
        expect(inside.latitude).toBeGreaterThanOrEqual(box.south - 1e-9);
        expect(inside.latitude).toBeLessThanOrEqual(box.north + 1e-9);
        const { west, east } = box;
        const between =
          west <= east
            ? inside.longitude >= west - 1e-6 && inside.longitude <= east + 1e-6
            : inside.longitude >= west - 1e-6 || inside.longitude <= east + 1e-6;
        expect([inside, box, between || Math.abs(inside.longitude) > 180 - 1e-6]).toEqual([
          inside,
          box,
          true,
        ]);
      },
    ),
    { numRuns: 2000 },
  );
});
