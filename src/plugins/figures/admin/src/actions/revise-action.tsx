import * as React from 'react';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { TrendUp } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { useChanged } from '../../../../crosslinks/admin/src/api/content-manager';
import { editAddress } from '../../../../crosslinks/admin/src/page/address';
import { useFigures } from '../api/client';
import { useFailure } from '../api/errors';
import { useFigureRights } from '../api/permissions';
import { STATISTIC } from '../api/types';
import { useTexts } from '../translations';

/** "Revise" of a published statistic: drafts the next release of the same observation, and opens it. */
export const ReviseAction: DocumentActionComponent = ({ model, documentId, document }) => {
  const text = useTexts();
  const client = useFigures();
  const changed = useChanged();
  const fail = useFailure();
  const navigate = useNavigate();
  const rights = useFigureRights();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = React.useState(false);
  const status = document?.status;
  if (model !== STATISTIC || !documentId || !rights.revise) return null;
  if (status !== 'published' && status !== 'modified') return null;

  const revise = async () => {
    setBusy(true);
    try {
      const { data } = await client.revise({ documentId });
      const made = { uid: STATISTIC, documentId: data.documentId };
      changed([made]);
      toggleNotification({ type: 'info', message: text('revise.done') });
      void navigate(editAddress(made));
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    label: text('revise.action'),
    icon: <TrendUp />,
    position: ['header', 'table-row'],
    disabled: isBusy,
    onClick: revise,
  };
};
ReviseAction.position = ['header', 'table-row'];
