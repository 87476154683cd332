import type { Knex } from 'knex';
import type { FigureLinks, Mention } from '../../../../../domain/text';
import type { Strapi } from '../../../../../documents/types';
import { EVERYTHING, type Readable } from '../../../../figures/server/src/services/readable';
import { says } from '../../../../figures/server/src/services/sentences';
import {
  MOST_FIGURES,
  TRACED_KINDS,
  traceFigures,
  type Cited,
  type Trace,
} from '../../../../figures/server/src/services/tracing';
import { statisticsOf, type Known, type Observed } from './observed';

/** A figure of a text with what it is of, one entry each, and the statistic that it traces to. */
export interface FoundFigure extends Omit<FigureLinks, 'place' | 'partner' | 'source' | 'reportedBy'> {
  place: string | undefined;
  partner: string | undefined;
  source: string | undefined;
  reportedBy: string | undefined;
  /** Undefined for a kind that no statistic records. */
  trace: Trace | undefined;
}

/**
 * Looks up where the figures of a text come from: by what they say, as the figures plugin has it, then by what they are of.
 * @param cited the statistics that the text’s entry links to
 * @param linked all that it links to: of several entries of one name it is the one that is linked
 * @param readable the statistics that may be told of
 */
export async function findStatistics(
  strapi: Strapi,
  db: Knex | Knex.Transaction,
  figures: readonly FigureLinks[],
  cited: Cited[],
  linked: ReadonlySet<string>,
  readable: Readable = EVERYTHING,
): Promise<FoundFigure[]> {
  const one = (mention: Mention | undefined) => mention?.ids.find((id) => linked.has(id)) ?? mention?.ids[0];
  const found = figures.map(({ figure, indicator, place, partner, source, reportedBy }): FoundFigure => ({
    ...{ figure, indicator, place: one(place), partner: one(partner), source: one(source) },
    ...{ reportedBy: one(reportedBy), trace: undefined },
  }));
  const traced = figures
    .map((links, index) => ({ links, index }))
    .filter(({ links }) => TRACED_KINDS.includes(links.figure.kind))
    .slice(0, MOST_FIGURES);
  const traces = await traceFigures(
    strapi,
    traced.map(({ links: { figure, indicator, place, partner } }) => ({
      amount: figure,
      about: { indicator, places: place?.ids ?? [], partners: partner?.ids ?? [] },
    })),
    cited,
    { db, readable },
  );
  for (const [number, { index }] of traced.entries()) found[index]!.trace = traces[number];

  const open = found.filter(({ trace }) => trace?.state === 'unsourced' || trace?.state === 'derivable');
  const known = await statisticsOf(strapi, db, open.map(observedBy), readable.statistics);
  for (const [number, figure] of open.entries()) figure.trace = traceAmong(figure, known[number] ?? []);
  return found;
}

/** What a figure is an observation of; undefined where the text does not tell enough. */
export function observedBy(figure: FoundFigure): Observed | undefined {
  const { indicator, place, partner, source, figure: stated } = figure;
  const { kind, unit, period } = stated;
  if (kind !== 'observation' || !indicator || !place || !period || unit === '') return undefined;
  return { indicator, place, partner, source, unit, period };
}

/** Of the statistics of the same observation the one that says so, else one that says otherwise. */
function traceAmong(found: FoundFigure, known: Known[]): Trace | undefined {
  const same = known.filter(({ source }) => !found.source || source === '' || source === found.source);
  const saying = same.find(({ figure }) => says(found.figure, figure.amount));
  if (saying) return { state: 'linkable', figure: saying.figure, from: [], agrees: true };
  const other = same.find(({ figure }) => figure.amount.value !== null);
  if (other && found.trace?.state === 'unsourced')
    return { state: 'contradicted', figure: other.figure, from: [], agrees: true };
  return found.trace;
}
