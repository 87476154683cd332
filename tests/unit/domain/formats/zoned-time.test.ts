import { instantIn } from '../../../../src/domain/formats/zoned-time';

test.each([
  ['Asia/Urumqi', '2023-07-31', '09:30:00', '2023-07-31T03:30:00.000Z'],
  ['Asia/Kathmandu', '2023-07-31', '09:30', '2023-07-31T03:45:00.000Z'],
  ['America/New_York', '2023-07-31', '20:00:00', '2023-08-01T00:00:00.000Z'],
  ['Pacific/Apia', '2011-12-31', '00:00:00', '2011-12-30T10:00:00.000Z'],
  // Clocks were put back at three: what they show twice is taken for the first time.
  ['Europe/Berlin', '2023-10-29', '02:30:00', '2023-10-29T00:30:00.000Z'],
  // Clocks were put forward at two: half past two never was.
  ['Europe/Berlin', '2023-03-26', '02:30:00', '2023-03-26T01:30:00.000Z'],
  ['Europe/Berlin', '2023-03-26', '03:30:00', '2023-03-26T01:30:00.000Z'],
])('%s %s %s', (zone, date, time, instant) => {
  expect(instantIn(zone, date, time)?.toISOString()).toBe(instant);
});

test('is nothing for zones and times that are none', () => {
  expect(instantIn('Moon/Crater', '2023-07-31', '09:30:00')).toBeUndefined();
  expect(instantIn('Asia/Urumqi', '2023-07-31', 'noon')).toBeUndefined();
});
