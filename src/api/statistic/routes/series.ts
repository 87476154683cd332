import { laneRoute } from '../../../reader/route';
import { seriesEndpoint } from '../../../reader/statistics/series/endpoint';

export default { routes: [laneRoute(seriesEndpoint, 'api::statistic.series.find')] };
