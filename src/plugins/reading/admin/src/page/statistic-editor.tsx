import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { FigureLink } from '../../../../figures/admin/src/figure/figure-link';
import type { ProposedStatistic } from '../../../shared/import-contracts';
import { ChoiceField } from '../fields/choice-field';
import { EntryField } from '../fields/entry-field';
import { InputField } from '../fields/input-field';
import { useTexts } from '../translations';
import { lacking, type StatisticChoice } from './choices';

const BOUNDS = ['exact', 'at-least', 'at-most', 'about'] as const;
const ABOUT = {
  indicator: 'api::indicator.indicator',
  place: 'api::place.place',
  partner: 'api::place.place',
  source: 'api::organization.organization',
} as const;

interface StatisticEditorProps {
  proposed: ProposedStatistic;
  choice: StatisticChoice;
  onChange: (choice: StatisticChoice) => void;
}

/** The statistic that a figure becomes: an existing one, or a draft that can be corrected. */
export function StatisticEditor({ proposed, choice, onChange }: StatisticEditorProps) {
  const text = useTexts();
  const { draft, about, isTaken } = choice;
  const set = (change: Partial<StatisticChoice['draft']>) =>
    onChange({ ...choice, isTaken: true, draft: { ...draft, ...change } });
  const missing = lacking(choice);
  const input = (name: 'value' | 'unit' | 'period' | 'asWritten' | 'change') => (
    <InputField
      name={name}
      label={text(`statistic.${name}`)}
      value={draft[name] ?? ''}
      onChange={(value) => {
        const isOptional = name === 'period' || name === 'change';
        set({
          [name]: value === '' && isOptional ? null : value,
          // The decimals are those of the number as it is now written.
          ...(name === 'value' ? { decimals: value.split('.')[1]?.length ?? 0 } : {}),
        });
      }}
    />
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h3">
        {draft.asWritten}
      </Typography>
      <Checkbox
        checked={isTaken}
        onCheckedChange={(checked: boolean | 'indeterminate') =>
          onChange({ ...choice, isTaken: checked === true })
        }
      >
        {text(proposed.existing ? 'import.link-figure' : 'import.draft-figure')}
      </Checkbox>
      {proposed.existing ? (
        <FigureLink entry={proposed.existing} isNewTab />
      ) : (
        <>
          {missing.length > 0 ? (
            <Typography variant="pi" textColor="danger600">
              {text('import.missing', { parts: missing.map((part) => text(`statistic.${part}`)).join(', ') })}
            </Typography>
          ) : null}
          {(Object.keys(ABOUT) as (keyof typeof ABOUT)[]).map((name) => (
            <EntryField
              key={name}
              label={text(`statistic.${name}`)}
              types={[ABOUT[name]]}
              value={about[name]}
              onChange={(entry) =>
                onChange({
                  ...choice,
                  about: { ...about, [name]: entry },
                  draft: { ...draft, [name]: entry?.documentId ?? null },
                })
              }
            />
          ))}
          <Flex gap={3} alignItems="flex-end">
            {input('value')}
            <Box flex="0 0 9rem">
              <InputField
                name="unitMultiplier"
                label={text('statistic.unitMultiplier')}
                type="number"
                min={0}
                max={18}
                value={String(draft.unitMultiplier)}
                onChange={(value) => set({ unitMultiplier: Math.max(0, Math.trunc(Number(value))) })}
              />
            </Box>
          </Flex>
          <Flex gap={3} alignItems="flex-end">
            {input('unit')}
            {input('period')}
          </Flex>
          <Flex gap={3} alignItems="flex-end">
            {input('change')}
            <ChoiceField
              name="bound"
              label={text('statistic.bound')}
              value={draft.bound}
              values={BOUNDS}
              textOf={(bound) => text(`bound.${bound}`)}
              onChange={(bound) => set({ bound })}
            />
          </Flex>
          {input('asWritten')}
        </>
      )}
    </Flex>
  );
}
