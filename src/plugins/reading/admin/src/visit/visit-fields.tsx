import { Checkbox, Flex } from '@strapi/design-system';
import { EVENT_KINDS, EVENT_STATES } from '../../../shared/event-draft';
import { ChoiceField } from '../fields/choice-field';
import { EntriesField } from '../fields/entries-field';
import { EntryField } from '../fields/entry-field';
import { InputField } from '../fields/input-field';
import { useTexts } from '../translations';
import { ParticipantList, StopList } from './visit-rows';
import { problemAt, visitProblems, type VisitForm } from './visit-form';

const LONGEST = 255;

interface VisitFieldsProps {
  form: VisitForm;
  /** Who invited, as the text has it, where that is no entry. */
  toldHost: string | undefined;
  onChange: (form: VisitForm) => void;
}

/** The fields of a visit that is to be drafted: all that will be. */
export function VisitFields({ form, toldHost, onChange }: VisitFieldsProps) {
  const text = useTexts();
  const problems = visitProblems(form);
  const set = (change: Partial<VisitForm>) => onChange({ ...form, ...change });
  const problem = (part: string) => {
    const key = problemAt(problems, part);
    return key && text(key);
  };
  const input = (
    name: 'name' | 'startDate' | 'endDate' | 'durationDays' | 'countryCount',
    more: { type?: 'date' | 'number'; min?: number; max?: number; maxLength?: number; required?: boolean },
  ) => (
    <InputField
      name={name}
      label={text(`event.${name}`)}
      value={form[name]}
      error={problem(name)}
      onChange={(value) => set({ [name]: value })}
      {...more}
    />
  );
  return (
    <>
      {input('name', { maxLength: LONGEST, required: true })}
      <Flex gap={3} alignItems="flex-start">
        {input('startDate', { type: 'date' })}
        {input('endDate', { type: 'date' })}
      </Flex>
      <Flex gap={3} alignItems="flex-start">
        <ChoiceField
          name="kind"
          label={text('event.kind')}
          value={form.kind}
          values={EVENT_KINDS}
          textOf={(kind) => text(`event.kind.${kind}`)}
          onChange={(kind) => set({ kind })}
        />
        <ChoiceField
          name="state"
          label={text('event.state')}
          value={form.state}
          values={EVENT_STATES}
          textOf={(state) => text(`event.state.${state}`)}
          onChange={(state) => set({ state })}
        />
      </Flex>
      <StopList rows={form.stops} problem={problem} onChange={(stops) => set({ stops })} />
      <ParticipantList
        rows={form.participants}
        problem={problem}
        onChange={(participants) => set({ participants })}
      />
      <Flex gap={3} alignItems="flex-start">
        {input('durationDays', { type: 'number', min: 1, max: 3660 })}
        {input('countryCount', { type: 'number', min: 0, max: 300 })}
      </Flex>
      <Checkbox
        checked={form.countryCountAtLeast}
        onCheckedChange={(checked: boolean | 'indeterminate') =>
          set({ countryCountAtLeast: checked === true })
        }
      >
        {text('event.countryCountAtLeast')}
      </Checkbox>
      <EntryField
        label={text('event.host')}
        types={['api::organization.organization']}
        value={form.host}
        hint={toldHost === undefined ? undefined : text('event.told-host', { name: toldHost })}
        onChange={(host) => set({ host })}
      />
      <EntriesField
        label={text('event.places')}
        types={['api::place.place']}
        value={form.places}
        onChange={(places) => set({ places })}
      />
    </>
  );
}
