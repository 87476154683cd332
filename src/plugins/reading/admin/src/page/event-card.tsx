import { Box, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { EntryRow } from '../../../../crosslinks/admin/src/panel/entry-row';
import type { SuggestedVisit } from '../../../shared/contracts';
import type { EventDraft } from '../../../shared/event-draft';
import type { ProposedEvent } from '../../../shared/import-contracts';
import { useTexts } from '../translations';

interface EventCardProps {
  proposed: ProposedEvent;
  visit: SuggestedVisit | undefined;
  choice: { isTaken: boolean; draft: EventDraft };
  onChange: (choice: { isTaken: boolean; draft: EventDraft }) => void;
}

/** The visit that the text tells of: an existing event, or a draft with its stops and who took part. */
export function EventCard({ proposed, visit, choice, onChange }: EventCardProps) {
  const text = useTexts();
  const { draft, isTaken } = choice;
  const set = (change: Partial<EventDraft>) => onChange({ isTaken: true, draft: { ...draft, ...change } });
  const day = (name: 'startDate' | 'endDate') => (
    <Field.Root name={name}>
      <Field.Label>{text(`event.${name}`)}</Field.Label>
      <Field.Input
        size="S"
        type="date"
        value={draft[name] ?? ''}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.target.value || null })}
      />
    </Field.Root>
  );
  const facts = [
    draft.durationDays === null ? null : text('event.days', { count: draft.durationDays }),
    draft.countryCount === null
      ? null
      : text(draft.countryCountAtLeast ? 'event.countries-at-least' : 'event.countries', {
          count: draft.countryCount,
        }),
  ].filter((fact) => fact !== null);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} data-event>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" tag="h3">
          {text('event.title')}
        </Typography>
        <Checkbox
          checked={isTaken}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            onChange({ draft, isTaken: checked === true })
          }
        >
          {text(proposed.existing ? 'import.link-event' : 'import.draft-event')}
        </Checkbox>
        {proposed.existing ? (
          <ul>
            <EntryRow entry={proposed.existing} />
          </ul>
        ) : (
          <>
            <Field.Root name="event-name">
              <Field.Label>{text('event.name')}</Field.Label>
              <Field.Input
                size="S"
                value={draft.name}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => set({ name: event.target.value })}
              />
            </Field.Root>
            <Flex gap={3}>
              {day('startDate')}
              {day('endDate')}
            </Flex>
          </>
        )}
        {facts.length > 0 ? <Typography textColor="neutral700">{facts.join(' · ')}</Typography> : null}
        <ol aria-label={text('event.stops')}>
          {visit?.stops.map(({ name, entry }, index) => (
            <li key={name}>
              <Typography textColor="neutral800">{`${index + 1}. ${entry?.label ?? name}`}</Typography>
            </li>
          ))}
        </ol>
        <ul aria-label={text('event.participants')}>
          {visit?.participants.map(({ name, role, person, country }, index) => (
            <li key={index}>
              <Typography textColor="neutral700" variant="pi">
                {[person?.label ?? name, role, country?.label].filter(Boolean).join(', ')}
              </Typography>
            </li>
          ))}
        </ul>
      </Flex>
    </Box>
  );
}
