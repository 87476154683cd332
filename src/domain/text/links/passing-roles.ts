import type { Mention } from '../matches';
import type { PlaceNamed, Role } from './partner-roles';

/** Whether two mentions may be of the same entry. */
export function isSame(one: Mention, other: Mention): boolean {
  return one.ids.some((id) => other.ids.includes(id));
}

/** “Indian cargo”, told of the port of another country, is whom it deals with. */
export function placeOrigins(
  places: readonly PlaceNamed[],
  roles: Map<Mention, Role>,
  subject: Mention | undefined,
): void {
  for (const { mention } of places) {
    if (!('isOrigin' in mention) || roles.get(mention) !== 'place') continue;
    const owner = places.find((one) => one.mention.end <= mention.start)?.mention ?? subject;
    if (owner && !isSame(owner, mention)) roles.set(mention, 'partner');
  }
}

/** “China, displacing Russia, ranked first”: one that is only told to be behind, with no amount of its own. */
const OVERTAKEN =
  /(?:\b(?:displac|overtak|surpass|pass|replac|beat)ing |\bahead of |\bthan |(?<![а-я])(?:опередив|обогнав|обойдя|потеснив|вслед за) )(?:the )?$/;

/** Tells those who are only named as overtaken from those whose trade it is. */
export function passOvertaken(
  masked: string,
  from: number,
  to: number,
  places: readonly PlaceNamed[],
  roles: Map<Mention, Role>,
): void {
  for (const [index, { mention, isCountry }] of places.entries()) {
    if (index > 0 && isCountry && roles.get(mention) === 'place' && isOvertaken(masked, from, to, mention))
      roles.set(mention, 'whole');
  }
}

function isOvertaken(masked: string, from: number, to: number, { start, end }: Mention): boolean {
  return (
    OVERTAKEN.test(masked.slice(Math.max(from, start - 20), start)) &&
    !/^[^,;]{0,12}\d/.test(masked.slice(end, Math.min(to, end + 24)))
  );
}
