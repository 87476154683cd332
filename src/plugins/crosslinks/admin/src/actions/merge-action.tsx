import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Collapse } from '@strapi/icons';
import { ACTIONS } from '../../../shared/contracts';
import { DELETE, UPDATE, useMayOn } from '../api/permissions';
import { isDrafted, useSchema } from '../api/schemas';
import { MergeDialog } from '../dialogs/merge-dialog';
import { useTexts } from '../translations';
import { useStableContent } from './use-stable-content';

/** "Merge into…" of reference data: two entries for the same thing become one. */
export const MergeAction: DocumentActionComponent = ({ model, documentId, document }) => {
  const text = useTexts();
  const mayOn = useMayOn();
  // The entry that is merged away is deleted, and the other gets its names.
  const mayMerge = mayOn(ACTIONS.merge) && mayOn(UPDATE, model) && mayOn(DELETE, model);
  const schema = useSchema(model);
  const content = useStableContent(({ onClose }) => (
    <MergeDialog uid={model} documentId={documentId ?? ''} onClose={onClose} />
  ));
  if (!mayMerge || !documentId || !document || !model.startsWith('api::')) return null;
  if (!schema || isDrafted(schema)) return null;
  return {
    label: text('action.merge'),
    icon: <Collapse />,
    position: ['header', 'table-row'],
    dialog: { type: 'modal', title: text('dialog.merge.title'), content },
  };
};
MergeAction.position = ['header', 'table-row'];
