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
import type { Sight } from './sight';
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
  /** What whoever asks may see. */
  sight: Sight;
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
  { source, publishedOn, linked, cited, dismissed, sight }: FindingsContext,
): Promise<LookedUp> {
  const { connection } = strapi.db;
  const groups = grouped(reading.mentions);
  const named = groups.slice(0, MOST_NAMES);
  const stated = reading.figures.slice(0, MOST_STATED);
  const seen = await sight.among(
    cited.map(({ figure }) => ({ uid: STATISTIC, documentId: figure.documentId })),
  );
  const figures = await findStatistics(
    strapi,
    connection,
    stated,
    cited.filter(({ figure }) => seen.has(figure.documentId)),
    linked,
    sight,
  );
  const visits = await seenEvents(sight, await findEvents(connection, gazetteer, reading, publishedOn));

  const ids = [
    ...named.flatMap(([mention]) => mention?.ids ?? []),
    ...figures.flatMap(({ indicator, place, partner, source: by, reportedBy }) =>
      [indicator, place, partner, by, reportedBy].filter((id) => id !== undefined),
    ),
    ...namedByVisits(visits),
  ];
  const entries = await loadEntries(
    connection,
    strapi,
    // An event that was made this moment is not among the names yet.
    [...new Set(ids)].map((documentId) => ({ uid: gazetteer.entry(documentId)?.uid ?? EVENT, documentId })),
  );
  const findings = {
    text: reading.text,
    mentions: suggestedMentions(strapi, named, {
      ...{ source, linked, entries },
      dismissed: dismissed.mention,
      kindOf: (documentId) => gazetteer.entry(documentId)?.ownKind ?? null,
    }),
    figures: figures.map((figure) => suggestedFigure(figure, entries, dismissed)),
    visits: visits.map((visit) => suggestedVisit(visit, entries, linked)),
    truncated: groups.length > named.length || reading.figures.length > stated.length,
  };
  return { findings, figures, visits };
}

/** Visits without the events that may not be seen: to whoever asks, they are new. */
async function seenEvents(sight: Sight, visits: FoundVisit[]): Promise<FoundVisit[]> {
  const events = visits.flatMap(({ event }) =>
    event === undefined ? [] : [{ uid: EVENT, documentId: event }],
  );
  const seen = await sight.among(events);
  return visits.map(({ visit, event }) => ({
    visit,
    event: event !== undefined && seen.has(event) ? event : undefined,
  }));
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
