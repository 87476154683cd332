import { article } from './article';
import { event } from './event';
import { indicator } from './indicator';
import { organization } from './organization';
import { person } from './person';
import { place } from './place';
import { statistic } from './statistic';
import { topic } from './topic';

export { components as componentLayouts } from './components';

/** The layouts of the content types. */
export const typeLayouts = [article, event, place, statistic, indicator, organization, person, topic];
