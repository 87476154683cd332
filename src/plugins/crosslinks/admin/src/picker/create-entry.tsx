import * as React from 'react';
import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Entry } from '../../../shared/contracts';
import { useChanged } from '../api/content-manager';
import { useFailure } from '../api/errors';
import { useNames } from '../api/names';
import { useSchema } from '../api/schemas';
import { useTexts } from '../translations';
import { requiredChoices } from './creatable';
import type { Place } from './options';

interface CreateEntryProps {
  uid: string;
  /** What was typed and not found. */
  name: string;
  /** The fields that the new entry can be linked in. */
  places: Place[];
  onCreated: (entry: Entry, field: string | undefined) => void;
  onClose: () => void;
}

/** The small form that creates what is missing, over the entry's own, which is left as it is. */
export function CreateEntry({ uid, name: typed, places, onCreated, onClose }: CreateEntryProps) {
  const text = useTexts();
  const names = useNames();
  const { post } = useFetchClient();
  const changed = useChanged();
  const fail = useFailure();
  const schema = useSchema(uid);
  const choices = (schema && requiredChoices(schema)) ?? [];
  const [name, setName] = React.useState(typed);
  const [chosen, setChosen] = React.useState<Record<string, string>>({});
  const [place, setPlace] = React.useState(places[0]?.field);
  const [isSaving, setSaving] = React.useState(false);
  const isComplete = name.trim() !== '' && choices.every(({ field }) => chosen[field]);

  const create = async () => {
    if (!isComplete || isSaving) return;
    setSaving(true);
    try {
      const { data } = await post<{ data: { documentId: string; slug?: string | null } }>(
        `/content-manager/collection-types/${uid}`,
        { name: name.trim(), ...chosen },
      );
      const { documentId, slug = null } = data.data;
      changed([{ uid, documentId }]);
      onCreated({ uid, documentId, label: name.trim(), slug, status: 'none' }, place);
      onClose();
    } catch (error) {
      fail(error);
      setSaving(false);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // The form of the entry behind hears of keys pressed here, and would be saved by Enter.
    event.stopPropagation();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void create();
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content onKeyDown={onKeyDown}>
        <Modal.Header>
          <Modal.Title>{text('picker.create.title', { type: names.type(uid) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root required>
              <Field.Label>{text('picker.create.name')}</Field.Label>
              <Field.Input
                value={name}
                autoFocus
                maxLength={255}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
              />
            </Field.Root>
            {choices.map(({ field, values }) => (
              <Field.Root key={field} required>
                <Field.Label>{names.field(uid, field)}</Field.Label>
                <SingleSelect
                  value={chosen[field]}
                  placeholder={text('picker.create.choose')}
                  onChange={(value) => setChosen({ ...chosen, [field]: String(value) })}
                >
                  {values.map((value) => (
                    <SingleSelectOption key={value} value={value}>
                      {value}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            ))}
            {places.length > 1 ? (
              <Field.Root>
                <Field.Label>{text('picker.create.field')}</Field.Label>
                <SingleSelect value={place} onChange={(value) => setPlace(String(value))}>
                  {places.map(({ field, label }) => (
                    <SingleSelectOption key={field} value={field}>
                      {label}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('dialog.cancel')}
          </Button>
          <Button disabled={!isComplete} loading={isSaving} onClick={() => void create()}>
            {text('picker.create.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
