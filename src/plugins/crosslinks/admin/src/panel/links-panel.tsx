import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Divider, Flex } from '@strapi/design-system';
import { ACTIONS } from '../../../shared/contracts';
import { useMay } from '../api/permissions';
import { useTexts } from '../translations';
import { IncomingLinks } from './incoming-links';
import { OutgoingLinks } from './outgoing-links';

/** The side panel "Links" of every content type: what the entry links to, and what links to it. */
export const LinksPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const text = useTexts();
  const mayRead = useMay(ACTIONS.read);
  if (!mayRead || !model.startsWith('api::')) return null;
  // Saving or publishing changes what is stored; then both lists are asked for anew.
  const version = document ? `${String(document.updatedAt)} ${String(document.status)}` : '';
  return {
    title: text('panel.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <OutgoingLinks
          key={`to ${documentId ?? ''}`}
          uid={model}
          documentId={document ? documentId : undefined}
          version={version}
          isPublishedTab={activeTab === 'published'}
        />
        {document && documentId ? (
          <>
            <Divider />
            <IncomingLinks key={`from ${documentId}`} uid={model} documentId={documentId} version={version} />
          </>
        ) : null}
      </Flex>
    ),
  };
};
