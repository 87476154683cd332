import type { Strapi } from '../../../../../documents/types';
import { deriver, type StatedFigure as Derivable } from '../../../../../domain/statistics/derive';
import { absoluteValue, figureInterval } from '../../../../../domain/statistics/interval';
import type { Observation } from '../../../../../domain/statistics/observation';
import type { Figure as StatedAmount } from '../../../../../domain/text';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import type { ArticleResponse, Citation, Figure, StatedFigure } from '../../../shared/contracts';
import { ARTICLE, citationsIn } from './citations';
import { loadFigures } from './figures';
import { neighbourhood } from './observations';
import { readText, says, sentenceAt } from './sentences';

/** Most figures of a text that are looked up. */
const MOST_FIGURES = 300;
/** Most statistics that figures are reckoned from: what two of them make is looked at for each pair. */
const MOST_RECKONED = 200;
/** Kinds of figures that statistics record; a rank, a target or a capacity traces to none. */
const TRACED_KINDS = ['observation', 'share', 'change'];

/** The figures of an article: what it cites, and where each figure in its text comes from. */
export async function articleFigures(strapi: Strapi, documentId: string): Promise<ArticleResponse['data']> {
  await entryNamed(strapi, { uid: ARTICLE, documentId });
  const draft = (await strapi.documents(ARTICLE).findOne({
    documentId,
    status: 'draft',
    fields: ['body', 'language', 'publishedOn'],
  })) as { body: unknown; language: string | null; publishedOn: string | null };
  const citations = await citationsIn(strapi, documentId);
  const { text, amounts } = readText(draft.body, draft);
  const stated = amounts.filter(({ kind }) => TRACED_KINDS.includes(kind)).slice(0, MOST_FIGURES);
  const known = await sayingSo(strapi, stated);
  const observations = await observationsAround(strapi, citations);
  const tracing = new Tracing(citations, known, observations, stated);
  const named = await loadFigures(strapi.db.connection, strapi, tracing.derived());
  const figures = stated.map((amount, index): StatedFigure => {
    const { state, figure, from } = tracing.of(index);
    const { start, end, asWritten, period } = amount;
    return {
      ...{
        start,
        end,
        asWritten,
        sentence: sentenceAt(text, start, end),
        period: period ?? null,
        state,
        figure,
      },
      from: from.flatMap((id) => named.get(id) ?? []),
    };
  });
  return { citations, figures };
}

interface Trace {
  state: StatedFigure['state'];
  figure: Figure | null;
  /** documentIds. */
  from: string[];
}

/** Where the figures of one text come from. */
class Tracing {
  private readonly derive: ReturnType<typeof deriver>;
  /** Cited figures that some figure of the text states. */
  private readonly stating: Set<Figure>;
  private readonly traces: Trace[];

  constructor(
    private readonly citations: Citation[],
    private readonly known: Figure[][],
    observations: Observation[],
    stated: StatedAmount[],
  ) {
    this.derive = deriver(observations);
    this.stating = new Set(
      citations
        .map(({ figure }) => figure)
        .filter((figure) => stated.some((one) => says(one, figure.amount))),
    );
    this.traces = stated.map((amount, index) => this.trace(amount, index));
  }

  of(index: number): Trace {
    return this.traces[index]!;
  }

  derived(): string[] {
    return this.traces.flatMap(({ from }) => from);
  }

  private trace(amount: StatedAmount, index: number): Trace {
    const cited = this.citations.filter(({ figure }) => says(amount, figure.amount) && fits(amount, figure));
    const standing = cited.find(({ state }) => state !== 'superseded');
    if (standing) return { state: 'traced', figure: standing.figure, from: [] };
    if (cited[0]) return { state: 'superseded', figure: cited[0].figure, from: [] };
    const linkable = this.known[index]?.find((figure) => fits(amount, figure));
    if (linkable) return { state: 'linkable', figure: linkable, from: [] };
    const [derivation] = this.derive(asDerivable(amount));
    if (derivation) return { state: 'derivable', figure: null, from: derivation.from };
    const contradicted = this.citations.find(({ figure }) => this.contradicts(amount, figure));
    if (contradicted) return { state: 'contradicted', figure: contradicted.figure, from: [] };
    return { state: 'unsourced', figure: null, from: [] };
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

/** For each amount, the published statistics that stand and say it, whatever they are about: at most a few. */
async function sayingSo(strapi: Strapi, stated: StatedAmount[]): Promise<Figure[][]> {
  if (stated.length === 0) return [];
  const intervals = stated.map(({ written }) => figureInterval({ ...written, bound: 'exact' }, 'written'));
  const { rows } = await strapi.db.connection.raw<{ rows: { number: number; document_id: string }[] }>(
    `SELECT a.number, s.document_id
       FROM unnest(?::int[], ?::text[], ?::numeric[], ?::numeric[]) AS a(number, unit, low, high)
       CROSS JOIN LATERAL (
         SELECT document_id FROM statistics s
          WHERE s.unit = a.unit AND s.value * 10::numeric ^ s.unit_multiplier BETWEEN a.low AND a.high
            AND s.published_at IS NOT NULL AND s.current
          ORDER BY s.period_start DESC LIMIT 20) s`,
    [
      stated.map((_, index) => index),
      stated.map(({ unit }) => unit),
      intervals.map(({ low }) => low!.toFixed()),
      intervals.map(({ high }) => high!.toFixed()),
    ],
  );
  const figures = await loadFigures(
    strapi.db.connection,
    strapi,
    rows.map((row) => row.document_id),
  );
  return stated.map((_, index) =>
    rows.filter(({ number }) => number === index).flatMap((row) => figures.get(row.document_id) ?? []),
  );
}

/** What the article's citations can be reckoned with. */
async function observationsAround(strapi: Strapi, citations: Citation[]): Promise<Observation[]> {
  const found = new Map<string, Observation>();
  const cited = citations.slice(0, 20);
  for (const { figure } of cited) {
    const near = await neighbourhood(strapi.db.connection, figure.documentId);
    for (const one of near.slice(0, Math.floor(MOST_RECKONED / cited.length))) found.set(one.documentId, one);
  }
  return [...found.values()];
}
