import { frontendAddresses } from '../src/reader/go/addresses';

/** What readers know the frontend by, and where it shows an entry of each type: see .env.example. */
export default ({ env }: { env: Env }) => ({
  publication: env('PUBLICATION_NAME', 'Dateline'),
  addresses: frontendAddresses({
    article: env('FRONTEND_ARTICLE_URL'),
    event: env('FRONTEND_EVENT_URL'),
    place: env('FRONTEND_PLACE_URL'),
    statistic: env('FRONTEND_STATISTIC_URL'),
    indicator: env('FRONTEND_INDICATOR_URL'),
    organization: env('FRONTEND_ORGANIZATION_URL'),
    person: env('FRONTEND_PERSON_URL'),
    topic: env('FRONTEND_TOPIC_URL'),
  }),
});
