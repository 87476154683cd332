import { laneRoute } from '../../../reader/route';
import { goEndpoint } from '../../../reader/go/endpoint';

export default { routes: [laneRoute(goEndpoint, 'api::go.go.find')] };
