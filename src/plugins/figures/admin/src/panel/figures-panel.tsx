import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useFigureRights } from '../api/permissions';
import { ARTICLE, STATISTIC } from '../api/types';
import { useTexts } from '../translations';
import { ArticleFigures } from './article-figures';
import { StatisticFigures } from './statistic-figures';

/** The side panel "Figures" of statistics and articles. */
export const FiguresPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const text = useTexts();
  const rights = useFigureRights();
  if (!rights.read) return null;
  const stored = document ? documentId : undefined;
  // Saving or publishing changes what is stored; then it is asked for anew.
  const version = document ? `${String(document.updatedAt)} ${String(document.status)}` : '';
  if (model === STATISTIC) {
    return {
      title: text('panel.title'),
      content: (
        <StatisticFigures
          key={stored ?? 'new'}
          documentId={stored}
          version={version}
          isPublished={document?.status === 'published' || document?.status === 'modified'}
          isDraftTab={activeTab !== 'published'}
        />
      ),
    };
  }
  if (model !== ARTICLE || !stored) return null;
  return {
    title: text('panel.title'),
    content: <ArticleFigures key={stored} documentId={stored} version={version} />,
  };
};
