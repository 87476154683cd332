import type { Core } from '@strapi/strapi';
import { calendarEndpoint } from '../../../reader/events/calendar';
import { eventCalendarEndpoint } from '../../../reader/events/event-calendar';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneAction } from '../../../reader/route';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  calendar: laneAction(strapi, calendarEndpoint),
  eventCalendar: laneAction(strapi, eventCalendarEndpoint),
  jsonld: laneAction(strapi, jsonLdEndpointOf('api::event.event')),
});
