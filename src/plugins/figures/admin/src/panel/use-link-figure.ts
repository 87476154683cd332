import * as React from 'react';
import { useCrosslinks } from '../../../../crosslinks/admin/src/api/client';
import { useChanged } from '../../../../crosslinks/admin/src/api/content-manager';
import { UPDATE, useMayOn } from '../../../../crosslinks/admin/src/api/permissions';
import { ACTIONS as LINK_ACTIONS } from '../../../../crosslinks/shared/contracts';
import { useFailure } from '../api/errors';
import { ARTICLE } from '../api/types';

interface LinkFigure {
  /** Undefined for who may not link. */
  link: ((statistic: string) => void) | undefined;
  isBusy: boolean;
}

/** Links statistics to the draft of an article. */
export function useLinkFigure(article: string, onDone: () => void): LinkFigure {
  const client = useCrosslinks();
  const changed = useChanged();
  const fail = useFailure();
  const may = useMayOn();
  const [isBusy, setBusy] = React.useState(false);

  const link = async (statistic: string) => {
    setBusy(true);
    try {
      const source = { uid: ARTICLE, documentId: article };
      await client.link({ source, field: 'statistics', targets: [statistic] });
      changed([source]);
      onDone();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  const mayLink = may(LINK_ACTIONS.link) && may(UPDATE, ARTICLE);
  return { link: mayLink ? (statistic) => void link(statistic) : undefined, isBusy };
}
