import { dossierEndpoints } from './dossiers/endpoint';
import { feedEndpoints } from './articles/feeds';
import type { Endpoint } from './endpoint';
import { calendarEndpoint } from './events/calendar';
import { eventCalendarEndpoint } from './events/event-calendar';
import { goEndpoint } from './go/endpoint';
import { jsonLdEndpoints } from './json-ld/endpoints';
import { placesEndpoint } from './places/endpoint';
import { previewEndpoint } from './preview/endpoint';
import { searchEndpoint } from './search/endpoint';
import { sitemapEndpoint, sitemapIndexEndpoint } from './sitemap/endpoints';
import { seriesEndpoint } from './statistics/series/endpoint';

/** Everything that the reader lane answers. */
export const endpoints: Endpoint[] = [
  seriesEndpoint,
  goEndpoint,
  previewEndpoint,
  ...Object.values(dossierEndpoints).flatMap(({ one, newest }) => [one, newest]),
  placesEndpoint,
  calendarEndpoint,
  eventCalendarEndpoint,
  ...feedEndpoints,
  searchEndpoint,
  ...jsonLdEndpoints,
  sitemapIndexEndpoint,
  sitemapEndpoint,
];
