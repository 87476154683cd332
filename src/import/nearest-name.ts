/**
 * The known name that is most like a mistyped one: same letters in another case or with other separators, or few
 * letters changed (Levenshtein distance up to a third of its length). Undefined when none comes near.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = letters(name);
  if (plain === '' || plain.length > 60) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(plain, letters(candidate));
    if (distance <= Math.max(1, candidate.length / 3) && (!best || distance < best.distance)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name;
}

/** “There is no field “adress”; did you mean “address”?” */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  const near = nearestName(name, known);
  return near
    ? `There is no ${what} “${shown}”; did you mean “${near}”?`
    : `There is no ${what} “${shown}”; known are ${known.join(', ')}`;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
