import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { ACTIONS } from '../../../shared/contracts';
import { useChanged } from '../api/content-manager';
import { useFailure } from '../api/errors';
import { useMay } from '../api/permissions';
import { PublishDialog } from '../dialogs/publish-dialog';
import { useHiddenDrafts } from '../dialogs/use-hidden-drafts';
import { useTexts } from '../translations';
import { withCompanions } from './publish-together';
import { useStableContent } from './use-stable-content';

/** The stock Publish, which first shows the drafts that the entry links to and that readers would not see. */
export function publishWithLinks(StockPublish: DocumentActionComponent): DocumentActionComponent {
  // A description is a function that may call hooks, as the one it wraps does.
  const PublishAction: DocumentActionComponent = (props) => {
    const text = useTexts();
    const useStock = StockPublish;
    const stock = useStock(props);
    const { model, documentId, document } = props;
    const getValues = useForm('PublishWithLinks', (state) => state.getValues);
    const hiddenDrafts = useHiddenDrafts(model, document ? documentId : undefined);
    const changed = useChanged();
    const fail = useFailure();
    const mayRead = useMay(ACTIONS.read);
    const dialog = stock?.dialog?.type === 'dialog' ? stock.dialog : undefined;
    const publish = async () => dialog?.onConfirm?.();
    const content = useStableContent(({ onClose }) => (
      <PublishDialog
        load={() => hiddenDrafts(getValues())}
        onPublish={async (chosen) => {
          onClose();
          await withCompanions(chosen, publish);
          changed(chosen);
        }}
        onClose={onClose}
      />
    ));
    // Without drafts there is nothing to publish, and nothing to ask.
    if (!stock || !dialog || !mayRead) return stock;

    return {
      ...stock,
      onClick: async () => {
        // Where the links can't be read, the editor is told; publishing doesn't depend on them.
        const hidden = await hiddenDrafts(getValues()).catch((error: unknown) => {
          fail(error);
          return [];
        });
        if (hidden.length > 0) return false;
        await publish();
        return true;
      },
      dialog: { type: 'modal', title: text('dialog.publish.title'), content },
    };
  };
  return Object.assign(PublishAction, { type: StockPublish.type, position: StockPublish.position });
}
