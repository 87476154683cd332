import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Divider, Flex } from '@strapi/design-system';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { useMay } from '../../../../crosslinks/admin/src/api/permissions';
import { ACTIONS } from '../../../shared/contracts';
import { useTexts } from '../translations';
import { Suggestions } from './suggestions';
import { UnlinkedArticles } from './unlinked-articles';

/** Types that articles name, or state. */
const NAMED = ['place', 'organization', 'person', 'topic', 'event', 'statistic'].map(
  (type) => `api::${type}.${type}`,
);

/** The side panel "Suggestions": what the entry's text names and states, and which articles name the entry. */
export const SuggestionsPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const text = useTexts();
  const mayRead = useMay(ACTIONS.read);
  const rights = useDocumentRBAC('SuggestionsPanel', (state) => state);
  if (!mayRead || !model.startsWith('api::') || activeTab === 'published') return null;
  const version = document ? `${String(document.updatedAt)} ${String(document.status)}` : '';
  const id = document ? documentId : undefined;
  return {
    title: text('panel.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <Suggestions
          key={id ?? 'new'}
          uid={model}
          documentId={id}
          version={version}
          mayEdit={(id === undefined ? rights.canCreate : rights.canUpdate) === true}
        />
        {id && NAMED.includes(model) ? (
          <>
            <Divider />
            <UnlinkedArticles uid={model} documentId={id} version={version} />
          </>
        ) : null}
      </Flex>
    ),
  };
};
