import { laneRoute } from '../../../reader/route';
import { searchEndpoint } from '../../../reader/search/endpoint';

export default { routes: [laneRoute(searchEndpoint, 'api::search.search.find')] };
