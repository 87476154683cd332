import type { Endpoint } from './endpoint';
import { goEndpoint } from './go/endpoint';
import { seriesEndpoint } from './statistics/series/endpoint';

/** Everything that the reader lane answers. */
export const endpoints: Endpoint[] = [seriesEndpoint, goEndpoint];
