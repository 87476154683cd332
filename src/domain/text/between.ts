/** Of items in order, without overlaps, those that lie within [start, end). */
export function between<T extends { start: number; end: number }>(
  items: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; ; index += 1) {
    const item = items[index];
    if (!item || item.end > end) return found;
    found.push(item);
  }
}
