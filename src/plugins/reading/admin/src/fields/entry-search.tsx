import * as React from 'react';
import { CreateEntry } from '../../../../crosslinks/admin/src/picker/create-entry';
import { useCreatable } from '../../../../crosslinks/admin/src/picker/creatable';
import { EntryPicker } from '../../../../crosslinks/admin/src/picker/entry-picker';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { useTexts } from '../translations';

interface EntrySearchProps {
  label: string;
  types: string[];
  /** Entries that are not offered. */
  hidden?: string[];
  onEntry: (entry: Entry) => void;
}

/** The search for an entry of some types; what is missing is made on the spot. */
export function EntrySearch({ label, types, hidden = [], onEntry }: EntrySearchProps) {
  const text = useTexts();
  const creatable = useCreatable(types);
  const [wanted, setWanted] = React.useState<{ uid: string; name: string } | null>(null);
  return (
    <>
      <EntryPicker
        label={label}
        placeholder={text('import.search')}
        types={types}
        hidden={({ documentId }) => hidden.includes(documentId)}
        creatable={creatable}
        onEntry={({ matched: _matched, source: _source, ...entry }) => onEntry(entry)}
        onCreate={(uid, name) => setWanted({ uid, name })}
      />
      {wanted ? (
        <CreateEntry
          uid={wanted.uid}
          name={wanted.name}
          places={[]}
          onCreated={onEntry}
          onClose={() => setWanted(null)}
        />
      ) : null}
    </>
  );
}
