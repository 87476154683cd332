/** A stretch of the Earth's surface, in degrees (WGS 84). Where west is greater than east, it holds the antimeridian. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A mean radius of the Earth, in kilometres. */
export const EARTH_RADIUS = 6371.0088;

/** Why four numbers are no box, as the end of a sentence; undefined when they are one. */
export function boxProblem({ west, south, east, north }: Box): string | undefined {
  if (Math.abs(west) > 180 || Math.abs(east) > 180) return 'has a longitude beyond 180 degrees';
  if (Math.abs(south) > 90 || Math.abs(north) > 90) return 'has a latitude beyond 90 degrees';
  if (south > north) return 'ends south of where it begins: write west,south,east,north';
  return undefined;
}

/** The smallest box that holds everything within a distance of a position: all longitudes, where a pole is as near. */
export function boxAround(latitude: number, longitude: number, kilometres: number): Box {
  const angle = kilometres / EARTH_RADIUS;
  const degrees = (angle * 180) / Math.PI;
  const south = latitude - degrees;
  const north = latitude + degrees;
  if (south <= -90 || north >= 90) {
    return { west: -180, south: Math.max(south, -90), east: 180, north: Math.min(north, 90) };
  }
  const width = (Math.asin(Math.sin(angle) / Math.cos((latitude * Math.PI) / 180)) * 180) / Math.PI;
  if (width >= 180) return { west: -180, south, east: 180, north };
  return { west: wrapped(longitude - width), south, east: wrapped(longitude + width), north };
}

function wrapped(longitude: number): number {
  return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
}
