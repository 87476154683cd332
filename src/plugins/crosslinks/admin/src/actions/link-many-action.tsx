import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { ACTIONS } from '../../../shared/contracts';
import { UPDATE, useMayOn } from '../api/permissions';
import { linkableFields, useSchema } from '../api/schemas';
import { LinkManyDialog } from '../dialogs/link-many-dialog';
import { useTexts } from '../translations';
import { useStableContent } from './use-stable-content';

/** "Link to…" for the entries chosen in a list: each of them gets the same link. */
export const LinkManyAction: BulkActionComponent = ({ model, documents }) => {
  const text = useTexts();
  const mayOn = useMayOn();
  const mayLink = mayOn(ACTIONS.link) && mayOn(UPDATE, model);
  const schema = useSchema(model);
  const selectRow = useTable('LinkManyAction', (state) => state.selectRow);
  const content = useStableContent(({ onClose }) => (
    <LinkManyDialog
      uid={model}
      sources={documents.map(({ documentId }) => documentId)}
      onClose={onClose}
      onDone={() => {
        onClose();
        selectRow([]);
      }}
    />
  ));
  if (!mayLink || !model.startsWith('api::') || linkableFields(schema).length === 0) return null;
  return {
    label: text('action.linkMany'),
    variant: 'tertiary',
    dialog: { type: 'modal', title: text('dialog.linkMany.title', { count: documents.length }), content },
  };
};
