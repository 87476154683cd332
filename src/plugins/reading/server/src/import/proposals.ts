import { parsePeriod } from '../../../../../domain/statistics/period';
import type { ToldEvent } from '../../../shared/event-draft';
import type { ProposedStatistic } from '../../../shared/import-contracts';
import type { Gazetteer } from '../gazetteer';
import type { FoundFigure } from '../services/figures';
import type { FoundVisit } from '../services/visits';
import { visitName } from './visit-name';

type StatisticProposal = ProposedStatistic['draft'];

/** Longest wording of a figure that a statistic keeps. */
const LONGEST_WORDING = 255;

/**
 * The statistics that the figures of a text would make, or are: observations alone, each once however often it is told.
 * What contradicts a statistic is proposed as the next release of it would be: the editor decides.
 */
export function proposedStatistics(figures: readonly FoundFigure[]): ProposedStatistic[] {
  const proposals = new Map<string, ProposedStatistic>();
  for (const [index, found] of figures.entries()) {
    if (found.figure.kind !== 'observation') continue;
    const draft = statisticDraft(found);
    const key = [
      draft.value,
      draft.unitMultiplier,
      draft.unit,
      draft.period,
      draft.indicator,
      draft.place,
      draft.partner,
    ].join('|');
    const known = proposals.get(key);
    if (known) {
      known.figures.push(index);
      known.existing ??= existingOf(found);
      continue;
    }
    const missing = (['indicator', 'place', 'period'] as const).filter((part) => draft[part] === null);
    proposals.set(key, {
      figures: [index],
      existing: existingOf(found),
      draft,
      missing: draft.unit === '' ? [...missing, 'unit'] : missing,
    });
  }
  return [...proposals.values()];
}

/**
 * The statistic that a figure states: one that the text links to, or that is of the same period and of the same place or
 * indicator. The same digits alone make none.
 */
function existingOf({ figure, trace }: FoundFigure): ProposedStatistic['existing'] {
  if (!trace?.figure) return null;
  if (trace.state === 'traced' || trace.state === 'superseded') return trace.figure;
  return trace.state === 'linkable' && trace.agrees && figure.period !== undefined ? trace.figure : null;
}

function statisticDraft({ figure, ...about }: FoundFigure): StatisticProposal {
  const { asWritten, written, unit, bound, period, change } = figure;
  // A statistic keeps a change in per cent; any other stays in the text.
  const percent = change?.unit === '%' ? change : undefined;
  return {
    asWritten: asWritten.slice(0, LONGEST_WORDING),
    value: written.value,
    unitMultiplier: written.unitMultiplier,
    decimals: written.decimals,
    unit,
    bound,
    period: period ?? null,
    change: percent ? (percent.direction === 'down' ? `-${percent.value}` : percent.value) : null,
    changeBasis: percent?.basis ?? null,
    indicator: about.indicator ?? null,
    place: about.place ?? null,
    partner: about.partner ?? null,
    source: about.source ?? null,
    reportedBy: about.reportedBy ?? null,
    releasedOn: null,
  };
}

/** The draft of an event that a visit would make. */
export function eventDraft(
  gazetteer: Gazetteer,
  visit: FoundVisit['visit'],
  { language, publishedOn }: { language: string | undefined; publishedOn: string | undefined },
): ToldEvent {
  const isPlace = (id: string) => gazetteer.entry(id)?.uid === 'api::place.place';
  const placesOf = (stops: { ids: string[] }[]) => stops.flatMap(({ ids }) => ids.find(isPlace) ?? []);
  const days = visit.period === undefined ? undefined : parsePeriod(visit.period);
  const host = visit.invitedBy?.ids.find((id) =>
    ['organization', 'publisher'].includes(gazetteer.kindOf(id)),
  );
  return {
    name: visitName(visit, language),
    kind: 'diplomatic-visit',
    state: days && publishedOn !== undefined && days.start > publishedOn ? 'planned' : 'held',
    startDate: days?.start ?? null,
    endDate: days?.end ?? null,
    durationDays: whole(visit.durationDays, 1, 3660),
    host: host ?? null,
    countryCount: whole(visit.countryCount?.value, 0, 300),
    countryCountAtLeast: visit.countryCount?.bound === 'at-least',
    participants: visit.participants.map((one) => ({
      name: one.name?.slice(0, LONGEST_WORDING) ?? null,
      role: one.role?.slice(0, LONGEST_WORDING) ?? null,
      person: one.ids.find((id) => gazetteer.kindOf(id) === 'person') ?? null,
      country: one.countryIds[0] ?? null,
      organization: null,
    })),
    itinerary: placesOf(visit.stops).map((place) => ({ place, date: null, activity: null })),
    places: placesOf(visit.areas),
  };
}

/** A number that an event can keep; null for a text’s “two and a half days”, or what no visit can be of. */
function whole(value: number | undefined, least: number, most: number): number | null {
  return Number.isInteger(value) && value! >= least && value! <= most ? value! : null;
}
