import type { Amount } from './amounts';
import { yearsOf } from './period-ends';
import type { Span } from './period-span';
import type { PeriodMention } from './periods';

/** “In the first and the second quarter 9.76 and 10.34 respectively”: as many periods in a row as amounts. By the index of the amount. */
export function listedPeriods(
  text: string,
  amounts: Amount[],
  mentions: PeriodMention[],
): Map<number, Span> | undefined {
  if (amounts.length < 2) return undefined;
  const start = Math.min(mentions[0]?.start ?? Infinity, amounts[0]?.start ?? 0);
  const end = Math.max(amounts.at(-1)?.end ?? 0, mentions.at(-1)?.end ?? 0);
  const word = /分别|respectively|соответственно/.exec(text.slice(start, end + 20));
  if (!word) return undefined;
  const at = start + word.index;
  const numbered = amounts.map((amount, index) => ({ amount, index }));
  const later = numbered.filter(({ amount }) => amount.start > at);
  const earlier = numbered.filter(({ amount }) => amount.end <= at);
  // “Were respectively 5 and 6” or “were 5 and 6 respectively”.
  const opens = later.length > 0 && !/^[a-z]/.test(word[0]);
  const all = opens || earlier.length === 0 ? later : earlier;
  const from = opens ? at : (all[0]?.amount.start ?? at);
  const before = mentions.filter(({ end }) => end <= from && end > from - 60);
  const last = all.at(-1)?.amount.end ?? at;
  // “5 and 6 in 2022 and 2023 respectively”.
  const after = mentions.filter(({ start, end }) => start >= last && end <= at);
  const named = before.length > 0 || opens ? before : after;
  const [first, second] = named;
  const years = named.length === 1 ? yearsOf(first?.span) : [];
  const isListed =
    first !== undefined &&
    second !== undefined &&
    /^(?:、|和| and |, | и )$/.test(text.slice(first.end, second.start));
  const spans = isListed ? named.map(({ span }) => span) : years;
  const rest = opens ? all : all.slice(0, spans.length);
  if (spans.length < 2 || rest.length < spans.length) return undefined;
  return new Map(
    spans.flatMap((span, index) => {
      const at = rest[index]?.index;
      return span && at !== undefined ? [[at, span] as const] : [];
    }),
  );
}
