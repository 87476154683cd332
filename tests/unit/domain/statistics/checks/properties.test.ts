import fc from 'fast-check';
import { checkStatedShare, checkStatistics } from '../../../../../src/domain/statistics/checks';
import type { Observation } from '../../../../../src/domain/statistics/observation';
import { centralAsia, exportsOf, importsOf, observed, trade } from './observations';

const n = BigInt;

/** A true value in millionths, and how a writer would round it; BigInt, so that nothing here rounds by itself. */
type Writer = { decimals: number; mode: 'half-up' | 'half-even'; zeros: number };

const writer = fc.record({
  decimals: fc.integer({ min: 0, max: 4 }),
  mode: fc.constantFrom<Writer['mode']>('half-up', 'half-even'),
  // A writer of whole numbers may round to tens or hundreds, too.
  zeros: fc.integer({ min: 0, max: 2 }),
});
const truth = fc.bigInt({ min: n(1), max: n(10) ** n(13) });

/** The written number, rounded exactly from numerator/denominator. */
function write(numerator: bigint, denominator: bigint, { decimals, mode, zeros }: Writer): string {
  const rounding = decimals > 0 ? 0 : zeros;
  const scaled = {
    over: numerator * n(10) ** BigInt(decimals),
    under: denominator * n(10) ** BigInt(rounding),
  };
  const steps = roundToWhole(scaled.over, scaled.under, mode) * n(10) ** BigInt(rounding);
  // Nobody writes a number off as none because it is no hundred.
  if (steps === n(0) && rounding > 0)
    return write(numerator, denominator, { decimals, mode, zeros: rounding - 1 });
  return decimalText(steps, decimals);
}

function roundToWhole(over: bigint, under: bigint, mode: Writer['mode']): bigint {
  const sign = over < n(0) ? -n(1) : n(1);
  const [whole, rest] = [(sign * over) / under, (sign * over) % under];
  const up = n(2) * rest > under || (n(2) * rest === under && (mode === 'half-up' || whole % n(2) === n(1)));
  return sign * (up ? whole + n(1) : whole);
}

function decimalText(steps: bigint, decimals: number): string {
  const text = (steps < n(0) ? -steps : steps).toString().padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  const body = decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
  return steps < n(0) ? `-${body}` : body;
}

const MILLIONTHS = n(1_000_000);
const written = (period: string, true_: bigint, by: Writer, rest: Partial<Observation> = {}) =>
  observed(period, write(true_, MILLIONTHS, by), rest);

function expectNoneFails(observations: Observation[]): void {
  const failed = checkStatistics(observations).filter(
    ({ result }) => result === 'inconsistent' || result === 'other base',
  );
  expect(failed.map(({ sentence }) => sentence)).toEqual([]);
}

describe('what was rounded from one truth is never called inconsistent', () => {
  test('growth', () => {
    fc.assert(
      fc.property(truth, truth, writer, writer, writer, (before, after, first, second, third) => {
        const change = write((after - before) * n(100), before, third);
        const changeBasis = 'year-on-year' as const;
        expectNoneFails([
          written('2022', before, first),
          written('2023', after, second, { change, changeBasis }),
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('months, quarters, halves and the year', () => {
    const months = fc.array(truth, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, fc.array(writer, { minLength: 19, maxLength: 19 }), (values, writers) => {
        const sum = (from: number, count: number) =>
          values.slice(from, from + count).reduce((total, value) => total + value, n(0));
        const periods: [string, bigint][] = [
          ...values.map((value, month): [string, bigint] => [
            `2023-${String(month + 1).padStart(2, '0')}`,
            value,
          ]),
          ...[0, 1, 2, 3].map((quarter): [string, bigint] => [`2023-Q${quarter + 1}`, sum(quarter * 3, 3)]),
          ...[0, 1].map((half): [string, bigint] => [`2023-S${half + 1}`, sum(half * 6, 6)]),
          ['2023', sum(0, 12)],
        ];
        const all = periods.map(([period, value], index) => written(period, value, writers[index]!));
        const results = checkStatistics(all);
        expect(results.length).toBeGreaterThan(8);
        expectNoneFails(all);
      }),
      { numRuns: 200 },
    );
  });

  test('parts, shares and sources', () => {
    const writers = fc.array(writer, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(truth, truth, truth, truth, writers, (out, into, rest, more, by) => {
        const partner = (documentId: string) => ({ documentId, name: documentId });
        const whole = written('2023', out + into, by[0]!);
        const group = written('2023', out, by[1]!, { partner: centralAsia });
        expectNoneFails([
          ...[whole, group],
          written('2023', out + into, by[2]!, { source: { documentId: 'other', name: 'Other' } }),
          written('2023', out, by[3]!, { indicator: exportsOf }),
          written('2023', into, by[4]!, { indicator: importsOf }),
        ]);
        expectNoneFails([
          written('2023', rest + more, by[5]!, { partner: centralAsia }),
          written('2023', rest, by[6]!, { partner: partner('kazakhstan') }),
          written('2023', more, by[7]!, { partner: partner('uzbekistan') }),
        ]);
        const stated = write(out * n(100), out + into, by[7]!);
        expect(checkStatedShare(group, whole, stated).result).toBe('consistent');
      }),
      { numRuns: 500 },
    );
  });
});

/** The half-open question, asked of whole numbers only: the ends of a written number in halves of its last digit. */
function ends(text: string): { low: bigint; high: bigint; per: bigint } {
  const decimals = text.split('.')[1]?.length ?? 0;
  const steps = BigInt(text.replace('.', ''));
  let margin = n(1);
  if (decimals === 0)
    for (let rest = steps; rest !== n(0) && rest % n(10) === n(0); rest /= n(10)) margin *= n(10);
  return { low: n(2) * steps - margin, high: n(2) * steps + margin, per: n(2) * n(10) ** BigInt(decimals) };
}

const digit = fc.integer({ min: -9, max: 9 });
/** The written number with so much added to its last digit. */
function nudged(text: string, by: number): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimalText(BigInt(text.replace('.', '')) + BigInt(by), decimals);
}

describe('a changed last digit is caught whenever the precision allows it', () => {
  test('of a growth rate: exactly where no true values give it', () => {
    fc.assert(
      fc.property(truth, truth, writer, writer, writer, digit, (before, after, first, second, third, by) => {
        const change = nudged(write((after - before) * n(100), before, third), by);
        const earlier = written('2022', before, first);
        const later = written('2023', after, second, { change, changeBasis: 'year-on-year' });
        const [b, v, g] = [ends(earlier.value), ends(later.value), ends(change)];
        fc.pre(b.low > n(0) && v.low > n(0) && g.low + n(100) * g.per > n(0));
        // v/b in [(100+g.low)/100, (100+g.high)/100], cross-multiplied.
        const atLeast = v.high * b.per * n(100) * g.per >= (n(100) * g.per + g.low) * b.low * v.per;
        const atMost = v.low * b.per * n(100) * g.per <= (n(100) * g.per + g.high) * b.high * v.per;
        const [result] = checkStatistics([earlier, later]);
        expect(result!.result).toBe(atLeast && atMost ? 'consistent' : 'other base');
      }),
      { numRuns: 3000 },
    );
  });

  test('of a part, of a sum and of a share', () => {
    const parts = fc.array(truth, { minLength: 3, maxLength: 3 });
    const writers = fc.array(writer, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(parts, writers, digit, fc.integer({ min: 0, max: 3 }), (values, by, change, which) => {
        const texts = [...values, values.reduce((a, b) => a + b)].map((value, index) =>
          write(value, MILLIONTHS, by[index]!),
        );
        texts[which] = nudged(texts[which]!, change);
        fc.pre(texts.every((text) => !text.startsWith('-')));
        const periods = ['2023-01', '2023-02', '2023-03', '2023-Q1'];
        const all = periods.map((period, index) => observed(period, texts[index]!));
        const common = texts.map(ends).reduce((most, { per }) => (per > most ? per : most), n(1));
        const [low, high] = (['low', 'high'] as const).map((end) =>
          texts.slice(0, 3).reduce((sum, text) => sum + (ends(text)[end] * common) / ends(text).per, n(0)),
        ) as [bigint, bigint];
        const whole = ends(texts[3]!);
        const fits = low <= (whole.high * common) / whole.per && high >= (whole.low * common) / whole.per;
        expect(checkStatistics(all).map(({ result }) => result)).toEqual([
          fits ? 'consistent' : 'inconsistent',
        ]);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(truth, truth, writer, writer, writer, digit, (part, rest, first, second, third, by) => {
        const whole = part + rest;
        const stated = nudged(write(part * n(100), whole, third), by);
        const [one, all] = [
          written('2023', part, first, { partner: centralAsia }),
          written('2023', whole, second),
        ];
        const [p, w, s] = [ends(one.value), ends(all.value), ends(stated)];
        fc.pre(p.low >= n(0) && w.low > n(0) && s.low >= n(0));
        const atLeast = p.high * w.per * n(100) * s.per >= s.low * w.low * p.per;
        const atMost = p.low * w.per * n(100) * s.per <= s.high * w.high * p.per;
        expect(checkStatedShare(one, all, stated).result).toBe(
          atLeast && atMost ? 'consistent' : 'inconsistent',
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test('no set of observations, however odd, makes a check fail', () => {
  const amount = fc.tuple(
    fc.bigInt({ min: -(n(10) ** n(18)), max: n(10) ** n(18) }),
    fc.integer({ min: 0, max: 6 }),
  );
  const text = amount.map(([steps, decimals]) => decimalText(steps, decimals));
  const place = fc.constantFrom(null, centralAsia, { documentId: 'kazakhstan', name: 'Kazakhstan' });
  const any = fc.record({
    period: fc.constantFrom(
      '2022',
      '2023',
      '2023-S1',
      '2023-S2',
      '2023-Q1',
      '2023-01/2023-11',
      '2023-12',
      '2024-02-29',
      '',
    ),
    value: text,
    change: fc.option(text),
    bound: fc.constantFrom('exact' as const, 'at-least' as const, 'at-most' as const, 'about' as const),
    changeBasis: fc.constantFrom(null, 'year-on-year' as const, 'half-on-half' as const),
    partner: place,
    indicator: fc.constantFrom(trade, exportsOf, importsOf, { ...trade, measure: 'stock' as const }),
    definitionVersion: fc.constantFrom(null, '1', '2'),
    releasedOn: fc.constantFrom(null, '2023-01-01', '2024-01-01'),
    withdrawnOn: fc.constantFrom(null, null, '2024-02-01'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (all) => {
      const observations = all.map((one) => observed(one.period, one.value, one));
      for (const language of ['en', 'zh-Hans'] as const) {
        for (const { sentence, involved } of checkStatistics(observations, language)) {
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
          expect(new Set(involved).size).toBe(involved.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});
