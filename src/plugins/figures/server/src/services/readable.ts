import { everyEntry, type Allowance } from '../../../../common/server/abilities';
import { STATISTIC } from '../../../../../documents/statistics';
import { ARTICLE } from './citations';

/** The statistics and articles that somebody may read: answers tell of no others. */
export interface Readable {
  statistics: Allowance;
  articles: Allowance;
}

/** All of them, for what the server does by itself. */
export const EVERYTHING: Readable = { statistics: everyEntry(STATISTIC), articles: everyEntry(ARTICLE) };
