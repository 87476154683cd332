import { useNames } from '../../../../crosslinks/admin/src/api/names';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { EntryField } from '../fields/entry-field';
import { InputField } from '../fields/input-field';
import { useTexts } from '../translations';
import { RowList } from './row-list';
import { blankParticipant, blankStop, type ParticipantRow, type StopRow } from './visit-form';

/** The types that a participant is an entry of, or stands for one of. */
const REPRESENTED = {
  person: 'api::person.person',
  organization: 'api::organization.organization',
  country: 'api::place.place',
} as const;

interface ListProps<Row> {
  rows: Row[];
  /** What is wrong with a part of the visit, in words. */
  problem: (part: string) => string | undefined;
  onChange: (rows: Row[]) => void;
}

/** Where the visit went, in its order. */
export function StopList({ rows, problem, onChange }: ListProps<StopRow>) {
  const text = useTexts();
  const names = useNames();
  return (
    <RowList
      label={text('event.stops')}
      addLabel={text('event.add-stop')}
      rows={rows}
      titleOf={({ place, date, activity }) =>
        [place ? names.entry(place) : activity, date].filter(Boolean).join(', ')
      }
      problemOf={(index) => problem(`itinerary.${index}`)}
      blank={blankStop}
      onChange={onChange}
    >
      {({ place, date, activity }, set) => (
        <>
          <EntryField
            label={text('stop.place')}
            types={['api::place.place']}
            value={place}
            onChange={(chosen) => set({ place: chosen })}
          />
          <InputField
            name="stop-date"
            label={text('stop.date')}
            type="date"
            value={date}
            onChange={(value) => set({ date: value })}
          />
          <InputField
            name="stop-activity"
            label={text('stop.activity')}
            type="lines"
            maxLength={2000}
            value={activity}
            onChange={(value) => set({ activity: value })}
          />
        </>
      )}
    </RowList>
  );
}

/** Who took part. */
export function ParticipantList({ rows, problem, onChange }: ListProps<ParticipantRow>) {
  const text = useTexts();
  const names = useNames();
  const nameOf = (entry: Entry | null) => (entry ? names.entry(entry) : '');
  return (
    <RowList
      label={text('event.participants')}
      addLabel={text('event.add-participant')}
      rows={rows}
      titleOf={({ name, role, person, organization, country }) =>
        [nameOf(person) || name, role, nameOf(organization), nameOf(country)].filter(Boolean).join(', ')
      }
      problemOf={(index) => problem(`participants.${index}`)}
      blank={blankParticipant}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          {(['name', 'role'] as const).map((field) => (
            <InputField
              key={field}
              name={`participant-${field}`}
              label={text(`participant.${field}`)}
              maxLength={255}
              value={row[field]}
              onChange={(value) => set({ [field]: value })}
            />
          ))}
          {(Object.keys(REPRESENTED) as (keyof typeof REPRESENTED)[]).map((field) => (
            <EntryField
              key={field}
              label={text(`participant.${field}`)}
              types={[REPRESENTED[field]]}
              value={row[field]}
              onChange={(entry) => set({ [field]: entry })}
            />
          ))}
        </>
      )}
    </RowList>
  );
}
