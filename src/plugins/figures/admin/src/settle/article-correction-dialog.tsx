import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Citation, ReplaceRequest } from '../../../shared/contracts';
import { OldToNew } from '../figure/old-to-new';
import { useTexts } from '../translations';
import { correctionText } from './correction-text';

type CorrectionOfArticle = NonNullable<ReplaceRequest['correction']>;
const KINDS = ['update', 'correction', 'clarification', 'retraction'] as const;

interface ArticleCorrectionDialogProps {
  citation: Citation;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: (correction: CorrectionOfArticle) => void;
}

/** Asks what the article's readers are told when it takes over the figure that stands. */
export function ArticleCorrectionDialog({
  citation,
  isBusy,
  onClose,
  onConfirm,
}: ArticleCorrectionDialogProps) {
  const text = useTexts();
  const { locale } = useIntl();
  const [kind, setKind] = React.useState<CorrectionOfArticle['kind']>('update');
  const [words, setWords] = React.useState(() => correctionText(citation, locale));

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      {/* The form of the entry behind hears of keys pressed here, and would be saved by Enter. */}
      <Modal.Content onKeyDown={(event: React.KeyboardEvent) => event.stopPropagation()}>
        <Modal.Header>
          <Modal.Title>{text('correction.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="semiBold" textColor="neutral800">
              {citation.article.label ?? text('untitled')}
            </Typography>
            {citation.standing ? <OldToNew old={citation.figure} standing={citation.standing} /> : null}
            <Field.Root required>
              <Field.Label>{text('correction.kind')}</Field.Label>
              <SingleSelect
                value={kind}
                onChange={(value) => setKind(String(value) as CorrectionOfArticle['kind'])}
              >
                {KINDS.map((one) => (
                  <SingleSelectOption key={one} value={one}>
                    {text(`correction.kind.${one}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Field.Root required hint={text('correction.hint')}>
              <Field.Label>{text('correction.text')}</Field.Label>
              <Textarea
                value={words}
                maxLength={2000}
                onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setWords(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            loading={isBusy}
            disabled={words.trim() === ''}
            onClick={() => onConfirm({ kind, text: words.trim() })}
          >
            {text('correction.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
