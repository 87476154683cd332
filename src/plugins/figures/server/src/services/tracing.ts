import type { Knex } from 'knex';
import type { Strapi } from '../../../../../documents/types';
import { deriver, type StatedFigure as Derivable } from '../../../../../domain/statistics/derive';
import { absoluteValue, figureInterval } from '../../../../../domain/statistics/interval';
import type { Observation } from '../../../../../domain/statistics/observation';
import type { Figure as StatedAmount } from '../../../../../domain/text';
import type { CitationState, Figure, FigureState } from '../../../shared/contracts';
import { loadFigures } from './figures';
import { neighbourhood } from './observations';
import { EVERYTHING, type Readable } from './readable';
import { says } from './sentences';

/** Most figures of a text that are looked up. */
export const MOST_FIGURES = 300;
/** Most statistics that figures are reckoned from: what two of them make is looked at for each pair. */
const MOST_RECKONED = 200;
/** Kinds of figures that statistics record; a rank, a target or a capacity traces to none. */
export const TRACED_KINDS = ['observation', 'share', 'change'];

/** A figure that a text states, and what it is of where the words around it tell: documentIds. */
export interface Stated {
  amount: StatedAmount;
  about?: { indicator?: string; places: string[]; partners: string[] };
}

/** A statistic that the text links to. */
export interface Cited {
  figure: Figure;
  state: CitationState;
}

/** Where a figure of a text comes from: the statistic it states, contradicts or could be linked to, or what it derives from. */
export interface Trace {
  state: FigureState;
  figure: Figure | null;
  from: Figure[];
  /** Whether the figure is known to be of the same indicator or place as a statistic that nothing links to. */
  agrees: boolean;
}

/** The transaction to ask in, where there is one, and what may be told of; everything unless given. */
interface Asking {
  db?: Knex | Knex.Transaction;
  readable?: Readable;
}

/**
 * Where the figures of a text come from, one answer for each.
 * @param stated at most MOST_FIGURES, of TRACED_KINDS
 */
export async function traceFigures(
  strapi: Strapi,
  stated: Stated[],
  cited: Cited[],
  { db = strapi.db.connection, readable = EVERYTHING }: Asking = {},
): Promise<Trace[]> {
  const known = await sayingSo(strapi, db, stated, readable);
  const observations = await observationsAround(db, cited);
  const traces = new Tracing(cited, known, observations, stated).traces;
  const named = await loadFigures(
    db,
    strapi,
    traces.flatMap(({ from }) => from),
    readable.statistics,
  );
  return traces.map((trace) => ({ ...trace, from: trace.from.flatMap((id) => named.get(id) ?? []) }));
}

/** The same with documentIds. */
interface Found {
  state: FigureState;
  figure: Figure | null;
  from: string[];
  agrees: boolean;
}

const NOTHING: Found = { state: 'unsourced', figure: null, from: [], agrees: false };

/** A statistic that says what a figure does. */
interface Saying {
  figure: Figure;
  agrees: boolean;
}

/** Where the figures of one text come from. */
class Tracing {
  private readonly derive: ReturnType<typeof deriver>;
  /** Cited figures that some figure of the text states. */
  private readonly stating: Set<Figure>;
  readonly traces: Found[];

  constructor(
    private readonly citations: Cited[],
    private readonly known: Saying[][],
    observations: Observation[],
    stated: Stated[],
  ) {
    this.derive = deriver(observations);
    this.stating = new Set(
      citations
        .map(({ figure }) => figure)
        .filter((figure) => stated.some(({ amount }) => says(amount, figure.amount))),
    );
    this.traces = stated.map(({ amount }, index) => this.trace(amount, index));
  }

  private trace(amount: StatedAmount, index: number): Found {
    const cited = this.citations.filter(({ figure }) => says(amount, figure.amount) && fits(amount, figure));
    const standing = cited.find(({ state }) => state !== 'superseded');
    if (standing) return { ...NOTHING, state: 'traced', figure: standing.figure };
    if (cited[0]) return { ...NOTHING, state: 'superseded', figure: cited[0].figure };
    const linkable = this.known[index]?.find(({ figure }) => fits(amount, figure));
    if (linkable) return { ...NOTHING, state: 'linkable', ...linkable };
    const [derivation] = this.derive(asDerivable(amount));
    if (derivation) return { ...NOTHING, state: 'derivable', from: derivation.from };
    const contradicted = this.citations.find(({ figure }) => this.contradicts(amount, figure));
    if (contradicted) return { ...NOTHING, state: 'contradicted', figure: contradicted.figure };
    return NOTHING;
  }

  /** Whether a figure seems to be meant for a statistic that no figure of the text states: same period, unit and size. */
  private contradicts(amount: StatedAmount, figure: Figure): boolean {
    const { value, unit } = figure.amount;
    if (value === null || amount.unit !== unit || !amount.period || amount.period !== figure.period)
      return false;
    if (this.stating.has(figure)) return false;
    const statistic = absoluteValue({ ...figure.amount, value });
    if (statistic.eq(0)) return false;
    const ratio = absoluteValue({ value: amount.value }).div(statistic);
    return ratio.gt('0.5') && ratio.lt(2);
  }
}

/** Whether the period that a text tells of an amount, where it does, is the statistic's. */
function fits({ period }: StatedAmount, figure: Figure): boolean {
  return period === undefined || figure.period === null || period === figure.period;
}

function asDerivable({ kind, written, unit, bound, change }: StatedAmount): Derivable {
  return {
    kind: kind === 'share' || kind === 'change' ? kind : 'observation',
    unit,
    bound,
    ...written,
    changeBasis: change?.basis ?? null,
  };
}

interface SayingRow {
  number: number;
  document_id: string;
  indicator: string;
  place: string;
  partner: string;
}

/** For each figure, the published statistics that stand and say it, those that are about the same first: at most a few. */
async function sayingSo(
  strapi: Strapi,
  db: Knex | Knex.Transaction,
  stated: Stated[],
  { statistics }: Readable,
): Promise<Saying[][]> {
  if (stated.length === 0) return [];
  const intervals = stated.map(({ amount }) =>
    figureInterval({ ...amount.written, bound: 'exact' }, 'written'),
  );
  const { rows } = await db.raw<{ rows: SayingRow[] }>(
    `SELECT a.number, s.document_id, split_part(s.series_key, '|', 1) AS indicator,
            split_part(s.series_key, '|', 2) AS place, split_part(s.series_key, '|', 3) AS partner
       FROM unnest(?::int[], ?::text[], ?::numeric[], ?::numeric[]) AS a(number, unit, low, high)
       CROSS JOIN LATERAL (
         SELECT document_id, series_key FROM statistics s
          WHERE s.unit = a.unit AND s.value * 10::numeric ^ s.unit_multiplier BETWEEN a.low AND a.high
            AND s.published_at IS NOT NULL AND s.current
          ORDER BY s.period_start DESC LIMIT 20) s`,
    [
      stated.map((_, index) => index),
      stated.map(({ amount }) => amount.unit),
      intervals.map(({ low }) => low!.toFixed()),
      intervals.map(({ high }) => high!.toFixed()),
    ],
  );
  const figures = await loadFigures(
    db,
    strapi,
    rows.map((row) => row.document_id),
    statistics,
  );
  return stated.map(({ about }, index) =>
    rows
      .filter(({ number }) => number === index)
      .map((row) => ({ row, agreement: agreement(about, row) }))
      .filter(({ agreement: score }) => score >= 0)
      .sort((one, other) => other.agreement - one.agreement)
      .flatMap(({ row, agreement: score }) => {
        const figure = figures.get(row.document_id);
        return figure ? [{ figure, agrees: score >= PLACE }] : [];
      }),
  );
}

const [INDICATOR, PLACE, PARTNER] = [4, 2, 1];

/** How much of what a figure is of agrees with a statistic; less than nothing where the words tell of something else. */
function agreement(about: Stated['about'], { indicator, place, partner }: SayingRow): number {
  if (!about) return 0;
  const isOfPlace = about.places.includes(place);
  const isOfIndicator = about.indicator === indicator;
  if (about.places.length > 0 && about.indicator !== undefined && !isOfPlace && !isOfIndicator) return -1;
  const isOfPartner = about.partners.length > 0 ? about.partners.includes(partner) : partner === '';
  return (isOfIndicator ? INDICATOR : 0) + (isOfPlace ? PLACE : 0) + (isOfPartner ? PARTNER : 0);
}

/** What the cited figures can be reckoned with. */
async function observationsAround(db: Knex | Knex.Transaction, citations: Cited[]): Promise<Observation[]> {
  const found = new Map<string, Observation>();
  const cited = citations.slice(0, 20);
  for (const { figure } of cited) {
    const near = await neighbourhood(db, figure.documentId);
    for (const one of near.slice(0, Math.floor(MOST_RECKONED / cited.length))) found.set(one.documentId, one);
  }
  return [...found.values()];
}
