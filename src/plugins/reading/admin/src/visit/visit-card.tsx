import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { EntryRow } from '../../../../crosslinks/admin/src/panel/entry-row';
import type { SuggestedVisit } from '../../../shared/contracts';
import { EntryField } from '../fields/entry-field';
import type { EventChoice } from '../page/choices';
import { useTexts } from '../translations';
import { VisitFields } from './visit-fields';

interface VisitCardProps {
  choice: EventChoice;
  /** The visit as it was found; absent for one that the editor adds. */
  visit: SuggestedVisit | undefined;
  onChange: (choice: EventChoice) => void;
}

/** A visit that the text tells of: an event that there is, a draft that can be corrected, or nothing. */
export function VisitCard({ choice, visit, onChange }: VisitCardProps) {
  const text = useTexts();
  const { becomes, event, form } = choice;
  const host = visit?.invitedBy;
  const ways = [...(event ? ['link' as const] : []), 'draft' as const, 'nothing' as const];
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} data-event>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h3">
          {text('event.title')}
        </Typography>
        <Radio.Group
          aria-label={text('event.title')}
          value={becomes}
          onValueChange={(way: string) => onChange({ ...choice, becomes: way as EventChoice['becomes'] })}
        >
          {ways.map((way) => (
            <Radio.Item key={way} value={way}>
              {text(`event.becomes.${way}`)}
            </Radio.Item>
          ))}
        </Radio.Group>
        {becomes === 'link' && event ? (
          <ul>
            <EntryRow entry={event} />
          </ul>
        ) : null}
        {becomes === 'nothing' ? null : (
          <EntryField
            label={text('event.another')}
            types={['api::event.event']}
            value={null}
            onChange={(chosen) => onChange({ ...choice, becomes: 'link', event: chosen })}
          />
        )}
        {becomes === 'draft' ? (
          <VisitFields
            form={form}
            toldHost={host && !host.entry ? host.name : undefined}
            onChange={(changed) => onChange({ ...choice, form: changed })}
          />
        ) : null}
      </Flex>
    </Box>
  );
}
