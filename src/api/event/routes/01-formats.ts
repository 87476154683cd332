import { calendarEndpoint } from '../../../reader/events/calendar';
import { eventCalendarEndpoint } from '../../../reader/events/event-calendar';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneRoute } from '../../../reader/route';

export default {
  routes: [
    laneRoute(calendarEndpoint, 'api::event.formats.calendar'),
    laneRoute(eventCalendarEndpoint, 'api::event.formats.eventCalendar'),
    laneRoute(jsonLdEndpointOf('api::event.event'), 'api::event.formats.jsonld'),
  ],
};
