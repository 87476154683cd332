import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useChanged } from '../../../../crosslinks/admin/src/api/content-manager';
import type { Citation, ReplaceRequest } from '../../../shared/contracts';
import { useFigures } from '../api/client';
import { useFailure } from '../api/errors';
import { useTexts } from '../translations';

export interface Settle {
  isBusy: boolean;
  /** The article cites what stands; with a correction, its readers are told. Resolves to whether it was done. */
  replace: (citation: Citation, correction?: ReplaceRequest['correction']) => Promise<boolean>;
  /** The article keeps what it cites. */
  acknowledge: (citation: Citation) => Promise<boolean>;
}

/** The ways out where an article cites a figure that was superseded. */
export function useSettle(onDone: () => void): Settle {
  const text = useTexts();
  const client = useFigures();
  const changed = useChanged();
  const fail = useFailure();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = React.useState(false);

  const run = async (
    { article }: Citation,
    work: () => Promise<unknown>,
    done: 'replaced' | 'acknowledged',
  ) => {
    setBusy(true);
    try {
      await work();
      changed([article]);
      toggleNotification({
        type: 'success',
        message: text(`settle.${done}`, { name: article.label ?? text('untitled') }),
      });
      onDone();
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    replace: async (citation, correction) => {
      const { article, figure, standing } = citation;
      if (!standing) return false;
      const request = { article: article.documentId, from: figure.documentId, to: standing.documentId };
      return run(
        citation,
        () => client.replace({ ...request, ...(correction && { correction }) }),
        'replaced',
      );
    },
    acknowledge: (citation) =>
      run(
        citation,
        () =>
          client.acknowledge({
            article: citation.article.documentId,
            statistic: citation.figure.documentId,
          }),
        'acknowledged',
      ),
  };
}
