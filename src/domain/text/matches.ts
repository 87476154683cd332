/** A stretch of a text that names entries: `text` is `original.slice(start, end)`, in UTF-16 offsets. */
export interface Mention {
  start: number;
  end: number;
  text: string;
  /** The entries that go by this name; several where it is ambiguous. */
  ids: string[];
}

/** Something found, before overlaps are resolved. An exact form goes before an inflected one of the same stretch. */
export interface Candidate {
  start: number;
  end: number;
  id: string;
  exact: boolean;
}

/** Of overlapping candidates the leftmost, of those the longest; candidates for the same stretch are put together. */
export function leftmostLongest(text: string, candidates: Candidate[]): Mention[] {
  const sorted = [...candidates].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.exact) - Number(a.exact),
  );
  const mentions: Mention[] = [];
  let last: { mention: Mention; exact: boolean } | undefined;
  for (const { start, end, id, exact } of sorted) {
    if (last && start < last.mention.end) {
      const { mention } = last;
      const isSame = mention.start === start && mention.end === end && last.exact === exact;
      if (isSame && !mention.ids.includes(id)) mention.ids.push(id);
      continue;
    }
    const mention = { start, end, text: text.slice(start, end), ids: [id] };
    mentions.push(mention);
    last = { mention, exact };
  }
  return mentions;
}
