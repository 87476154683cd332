import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { linkableFields, useSchema } from '../../../../crosslinks/admin/src/api/schemas';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import { useFormLinks } from '../../../../crosslinks/admin/src/panel/use-form-links';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { DismissRequest, SuggestedFigure, SuggestedMention } from '../../../shared/contracts';
import { useReading } from '../api/client';
import { useFailure } from '../api/errors';
import { useTexts } from '../translations';
import { FigureRow } from './figure-row';
import { MentionRow } from './mention-row';
import { useLinkInText } from './use-link-in-text';
import { useSuggestions } from './use-suggestions';

interface SuggestionsProps {
  uid: string;
  documentId: string | undefined;
  version: string;
  /** Whether the form can be changed here. */
  mayEdit: boolean;
}

/** What the form's text names and states, and the ways to link it. */
export function Suggestions({ uid, documentId, version, mayEdit }: SuggestionsProps) {
  const text = useTexts();
  const client = useReading();
  const fail = useFailure();
  const { toggleNotification } = useNotification();
  const links = useFormLinks();
  const schema = useSchema(uid);
  const { findings, form, isCurrent, isTooLong, error, reload } = useSuggestions(uid, documentId, version);
  const inText = useLinkInText(form);
  const fields = linkableFields(schema);

  if (isTooLong) return <Note>{text('too-long')}</Note>;
  if (error) return <Typography textColor="danger600">{text('failed')}</Typography>;
  if (form.text.trim() === '') return <Note>{text('no-text')}</Note>;
  if (!findings) return <Note>{text('reading')}</Note>;

  const { mentions, figures } = findings;
  const open = mentions.filter(({ dismissed, state }) => !dismissed && state !== 'linked');
  const sure = open.filter(({ state, field }) => state === 'linkable' && field !== null);
  const unclear = open.filter(({ state }) => state === 'ambiguous');
  const textOnly = open.filter(({ state, field }) => state === 'linkable' && field === null);
  const stated = figures.filter(({ dismissed, state }) => !dismissed && state !== null && state !== 'traced');
  const linkedCount = mentions.filter(({ state }) => state === 'linked').length;
  const tracedCount = figures.filter(({ state }) => state === 'traced').length;
  const dismissed = [
    ...mentions.filter((one) => one.dismissed).map((one) => ({ kind: 'mention' as const, text: one.text })),
    ...figures
      .filter((one) => one.dismissed)
      .map((one) => ({ kind: 'figure' as const, text: one.asWritten })),
  ];

  const fieldNamed = (name: string | null) => fields.find(({ field }) => field === name);
  const link = async (name: string | null, entry: Entry) => {
    const field = fieldNamed(name);
    if (field) await links.connect(field, entry);
  };
  const linkAll = async () => {
    for (const { field, candidates } of sure) if (candidates[0]) await link(field, candidates[0]);
  };
  const linkInText = ({ occurrences }: SuggestedMention, entry: Entry) => {
    if (!inText.link(occurrences, entry.documentId))
      toggleNotification({ type: 'info', message: text('not-in-text') });
  };
  const settle = (request: Omit<DismissRequest, 'uid' | 'documentId'>, isDismissal: boolean) => {
    if (documentId === undefined) return;
    const send = isDismissal ? client.dismiss : client.restore;
    send({ uid, documentId, ...request }).then(reload, fail);
  };
  // Without an entry that is stored there is nothing to remember it by.
  const dismiss = (kind: DismissRequest['kind'], words: string) =>
    documentId === undefined || !mayEdit ? undefined : () => settle({ kind, text: words }, true);
  const mentionRow = (mention: SuggestedMention) => (
    <MentionRow
      key={`${mention.text} ${mention.candidates[0]?.documentId}`}
      mention={mention}
      onLink={
        mayEdit && isCurrent && fieldNamed(mention.field)
          ? (entry) => void link(mention.field, entry).catch(fail)
          : undefined
      }
      onLinkInText={
        mayEdit &&
        isCurrent &&
        form.body &&
        mention.occurrences.some(({ start }) => start >= form.body!.start)
          ? (entry) => linkInText(mention, entry)
          : undefined
      }
      onDismiss={dismiss('mention', mention.text)}
    />
  );
  const statisticsField = fields.find(({ target, many }) => target === 'api::statistic.statistic' && many);
  const figureRow = (figure: SuggestedFigure) => (
    <FigureRow
      key={figure.start}
      figure={figure}
      onLink={
        mayEdit && isCurrent && statisticsField
          ? (statistic) => void links.connect(statisticsField, statistic).catch(fail)
          : undefined
      }
      onDismiss={dismiss('figure', figure.asWritten)}
    />
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={!isCurrent}>
      <Typography variant="pi" textColor="neutral600" data-testid="counts">
        {text('counts', {
          linked: linkedCount,
          open: open.length,
          traced: tracedCount,
          stated: stated.length,
        })}
      </Typography>
      {inText.undo ? (
        <TextButton startIcon={<ArrowLeft aria-hidden />} onClick={inText.undo}>
          {text('undo')}
        </TextButton>
      ) : null}
      {sure.length > 0 ? (
        <Flex justifyContent="space-between" gap={2}>
          <PanelHeading title={text('can-link')} count={sure.length} />
          {mayEdit && sure.length > 1 ? (
            <Button
              size="S"
              disabled={!isCurrent}
              style={{ flex: 'none' }}
              onClick={() => void linkAll().catch(fail)}
            >
              {text('link-all')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
      <Part label={text('can-link')}>{sure.map(mentionRow)}</Part>
      {unclear.length > 0 ? <PanelHeading title={text('choose')} count={unclear.length} /> : null}
      <Part label={text('choose')}>{unclear.map(mentionRow)}</Part>
      {textOnly.length > 0 ? <PanelHeading title={text('text-only')} count={textOnly.length} /> : null}
      <Part label={text('text-only')}>{textOnly.map(mentionRow)}</Part>
      {stated.length > 0 ? <PanelHeading title={text('figures')} count={stated.length} /> : null}
      <Part label={text('figures')}>{stated.map(figureRow)}</Part>
      {open.length === 0 && stated.length === 0 ? <Note>{text('nothing')}</Note> : null}
      {findings.truncated ? <Note>{text('truncated')}</Note> : null}
      {dismissed.length > 0 && documentId !== undefined ? (
        <TextButton onClick={() => dismissed.forEach((one) => settle(one, false))}>
          {text('restore', { count: dismissed.length })}
        </TextButton>
      ) : null}
    </Flex>
  );
}

function Part({ label, children }: { label: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label={label}>
      {children}
    </Flex>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
