import type { Strapi } from '../../../../../documents/types';
import { STATISTIC } from '../../../../../documents/statistics';
import { loadEntries } from '../../../../crosslinks/server/src/links/entries';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { Cited } from '../../../../figures/server/src/services/tracing';
import type { Findings, SuggestedFigure } from '../../../shared/contracts';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Dismissed } from './dismissals';
import { findStatistics, type FoundFigure } from './figures';
import { grouped, MOST_NAMES, suggestedMentions } from './mentions';
import type { Reading } from './read';
import { findEvents, namedByVisits, suggestedVisit, type FoundVisit } from './visits';

/** Most figures of a text that are answered. */
const MOST_STATED = 1000;

/** What the entry that a text is of has already. */
export interface FindingsContext {
  /** The entry’s type, where it is known. */
  source: string | undefined;
  publishedOn: string | undefined;
  linked: ReadonlySet<string>;
  cited: Cited[];
  dismissed: Dismissed;
  /** The types whose entries whoever asks may see. */
  readable: ReadonlySet<string>;
}

const EVENT = 'api::event.event';

/** What a text says, as it is answered, and as it was found. */
export interface LookedUp {
  findings: Findings;
  figures: FoundFigure[];
  visits: FoundVisit[];
}

/** Looks up the entries and statistics that a text says something of. */
export async function lookUp(
  strapi: Strapi,
  gazetteer: Gazetteer,
  reading: Reading,
  { source, publishedOn, linked, cited, dismissed, readable }: FindingsContext,
): Promise<LookedUp> {
  const { connection } = strapi.db;
  const groups = grouped(reading.mentions);
  const named = groups.slice(0, MOST_NAMES);
  const stated = reading.figures.slice(0, MOST_STATED);
  const figures = await findStatistics(
    strapi,
    connection,
    stated,
    readable.has(STATISTIC) ? cited : [],
    linked,
  );
  const visits = await findEvents(connection, gazetteer, reading, publishedOn);

  const ids = [
    ...named.flatMap(([mention]) => mention?.ids ?? []),
    ...figures.flatMap(({ indicator, place, partner, source: by, reportedBy }) =>
      [indicator, place, partner, by, reportedBy].filter((id) => id !== undefined),
    ),
    ...namedByVisits(gazetteer, visits),
  ];
  const entries = await loadEntries(
    connection,
    strapi,
    [...new Set(ids)].flatMap((documentId) => {
      // An event that was made this moment is not among the names yet.
      const uid = gazetteer.entry(documentId)?.uid ?? EVENT;
      return readable.has(uid) ? [{ uid, documentId }] : [];
    }),
  );
  const findings = {
    text: reading.text,
    mentions: suggestedMentions(strapi, named, {
      ...{ source, linked, entries },
      dismissed: dismissed.mention,
      kindOf: (documentId) => gazetteer.entry(documentId)?.ownKind ?? null,
    }),
    figures: figures.map((figure) =>
      suggestedFigure(readable.has(STATISTIC) ? figure : { ...figure, trace: undefined }, entries, dismissed),
    ),
    visits: visits.map((visit) => suggestedVisit(gazetteer, visit, entries, linked)),
    truncated: groups.length > named.length || reading.figures.length > stated.length,
  };
  return { findings, figures, visits };
}

function suggestedFigure(
  found: FoundFigure,
  entries: ReadonlyMap<string, Entry>,
  dismissed: Dismissed,
): SuggestedFigure {
  const { figure, trace } = found;
  const { start, end, asWritten, value, written, unit, bound, period, change, kind } = figure;
  const entryOf = (id: string | undefined) => (id === undefined ? null : (entries.get(id) ?? null));
  return {
    ...{ start, end, asWritten, value, written, unit, bound, kind },
    period: period ?? null,
    change: change
      ? {
          value: change.value,
          unit: change.unit,
          direction: change.direction,
          basis: change.basis ?? null,
        }
      : null,
    state: trace?.state ?? null,
    statistic: trace?.figure ?? null,
    from: trace?.from ?? [],
    about: {
      indicator: entryOf(found.indicator),
      place: entryOf(found.place),
      partner: entryOf(found.partner),
      source: entryOf(found.source),
      reportedBy: entryOf(found.reportedBy),
    },
    dismissed: dismissed.figure.has(asWritten),
  };
}
