import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ACTIONS } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { useMay } from '../api/permissions';
import { EntryRow } from '../panel/entry-row';
import { useTexts } from '../translations';
import { useLinkedQuestion } from './linked-question';

/** Shows what links to an entry that was to be deleted or unpublished, and lets those with the right go on. */
export function LinkedDialog() {
  const text = useTexts();
  const names = useNames();
  const question = useLinkedQuestion();
  const mayForce = useMay(ACTIONS.deleteLinked);
  if (!question) return null;
  const { action, answer } = question;
  const { links, total } = question.details;

  const leave = () => answer({ anyway: false, message: text(`dialog.linked.${action}.left`, { total }) });
  const note = ({ uid, field, draft, published }: (typeof links)[number]) =>
    [
      names.type(uid),
      names.field(uid, field),
      ...(draft === published ? [] : [text(draft ? 'panel.draftOnly' : 'panel.publishedOnly')]),
    ].join(' · ');

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : leave())}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text(`dialog.linked.${action}.title`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text(`dialog.linked.${action}.body`, { total })}</Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
              {links.map((link) => (
                <EntryRow key={`${link.documentId} ${link.field}`} entry={link} note={note(link)} />
              ))}
            </Flex>
            {total > links.length ? (
              <Typography textColor="neutral600">
                {text('dialog.linked.more', { count: total - links.length })}
              </Typography>
            ) : null}
            {mayForce ? null : (
              <Typography textColor="neutral600">{text('dialog.linked.forbidden')}</Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={leave}>
            {text('dialog.cancel')}
          </Button>
          {mayForce ? (
            <Button variant="danger" onClick={() => answer({ anyway: true })}>
              {text(`dialog.linked.${action}.confirm`)}
            </Button>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
