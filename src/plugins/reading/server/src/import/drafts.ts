import type { Knex } from 'knex';
import type { UID } from '@strapi/strapi';
import { absoluteValue } from '../../../../../domain/statistics/interval';
import type { Figure as StatedAmount } from '../../../../../domain/text';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import { says } from '../../../../figures/server/src/services/sentences';
import type { EventDraft } from '../../../shared/event-draft';
import type { StatisticDraft } from '../../../shared/import-contracts';
import { eventOf } from '../services/events';
import { statisticsOf } from '../services/observed';

export const EVENT = 'api::event.event';

/** A draft that was made, or an entry that was there already. */
export interface Drafted {
  documentId: string;
  created: boolean;
}

/**
 * Drafts a statistic, unless there is one of the same observation that says so.
 * @param by the editor whose draft it is, where there is one
 */
export async function draftStatistic(
  strapi: Strapi,
  trx: Knex.Transaction,
  draft: StatisticDraft,
  by?: number,
): Promise<Drafted> {
  const { indicator, place, partner, source, unit, period, releasedOn } = draft;
  const [known = []] = await statisticsOf(strapi, trx, [{ indicator, place, partner, source, unit, period }]);
  const amount = statedAmount(draft);
  const same = known.find(
    (one) =>
      (source === null || one.source === '' || one.source === source) &&
      (releasedOn === null || one.figure.releasedOn === releasedOn) &&
      says(amount, one.figure.amount),
  );
  if (same) return { documentId: same.figure.documentId, created: false };
  return create(strapi, STATISTIC, draft, by);
}

/** What of a stated amount tells whether a statistic says the same. */
function statedAmount({
  value,
  unitMultiplier,
  decimals,
  unit,
}: StatisticDraft): Pick<StatedAmount, 'unit' | 'value' | 'written'> {
  const written = { value, unitMultiplier, decimals: decimals ?? value.split('.')[1]?.length ?? 0 };
  return { unit, value: absoluteValue(written).toFixed(), written };
}

/** Drafts an event, unless there is one at the same places that it may be and is not said to be another than. */
export async function draftEvent(
  strapi: Strapi,
  trx: Knex.Transaction,
  { another = false, ...draft }: EventDraft,
  publishedOn: string | undefined,
  by?: number,
): Promise<Drafted> {
  const { itinerary, startDate, endDate, durationDays, countryCount, countryCountAtLeast } = draft;
  const days = startDate ?? endDate;
  const stops = itinerary.flatMap(({ place }) => (place === null ? [] : [{ ids: [place] }]));
  const known =
    stops.length > 0 && draft.kind === 'diplomatic-visit' && !another
      ? await eventOf(
          trx,
          {
            stops,
            durationDays: durationDays ?? undefined,
            countryCount:
              countryCount === null
                ? undefined
                : { value: countryCount, bound: countryCountAtLeast ? 'at-least' : 'exact' },
            period: days === null ? undefined : `${startDate ?? days}/${endDate ?? days}`,
          },
          { events: [], publishedOn },
        )
      : undefined;
  if (known !== undefined) return { documentId: known, created: false };
  return create(strapi, EVENT, { ...draft, datePrecision: 'day' }, by);
}

async function create(strapi: Strapi, uid: string, draft: object, by: number | undefined): Promise<Drafted> {
  // Else an author, who may read their own entries only, could not open what they have just drafted.
  const data = { ...draft, createdBy: by, updatedBy: by };
  const { documentId } = await strapi.documents(uid as UID.ContentType).create({ data: data as never });
  return { documentId, created: true };
}
