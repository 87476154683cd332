import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Pencil } from '@strapi/icons';
import { useStableContent } from '../../../../crosslinks/admin/src/actions/use-stable-content';
import { useFigureRights } from '../api/permissions';
import { STATISTIC } from '../api/types';
import { useTexts } from '../translations';
import { CorrectFigureDialog } from './correct-figure-dialog';

/** "Correct a mistake" of a published statistic: the desk's own typo, put right with a reason that is kept. */
export const CorrectAction: DocumentActionComponent = ({ model, documentId, document }) => {
  const text = useTexts();
  const rights = useFigureRights();
  const content = useStableContent(({ onClose }) =>
    documentId && document ? (
      <CorrectFigureDialog documentId={documentId} document={document} onClose={onClose} />
    ) : null,
  );
  if (model !== STATISTIC || !documentId || !rights.correct) return null;
  // A draft that holds other changes would go out with the correction.
  if (document?.status !== 'published') return null;
  return {
    label: text('correct.action'),
    icon: <Pencil />,
    position: ['header'],
    dialog: { type: 'modal', title: text('correct.title'), content },
  };
};
CorrectAction.position = ['header'];
