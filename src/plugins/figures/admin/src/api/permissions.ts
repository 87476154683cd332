import type { Permission } from '@strapi/strapi/admin';
import { PUBLISH, UPDATE, useMayOn } from '../../../../crosslinks/admin/src/api/permissions';
import { ACTIONS } from '../../../shared/contracts';
import { ARTICLE, STATISTIC } from './types';

/** The right to see the page. The panel compares these two parts of a permission, and a missing subject isn't null. */
export const READ = { action: ACTIONS.read, subject: null } as Permission;

export interface FigureRights {
  read: boolean;
  /** To draft the next release of a statistic. */
  revise: boolean;
  /** To settle what an article cites. */
  settle: boolean;
  /** To put right what is published. */
  correct: boolean;
}

/** What the editor may do with figures. */
export function useFigureRights(): FigureRights {
  const may = useMayOn();
  return {
    read: may(ACTIONS.read),
    revise: may(ACTIONS.revise) && may(UPDATE, STATISTIC),
    settle: may(ACTIONS.revise) && may(UPDATE, ARTICLE),
    correct: may(ACTIONS.correct) && may(UPDATE, STATISTIC) && may(PUBLISH, STATISTIC),
  };
}
