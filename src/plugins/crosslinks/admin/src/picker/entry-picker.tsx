import * as React from 'react';
import { Box, Field, Popover } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useTexts } from '../translations';
import { createOptions, entryOptions, type PickerOption, type Place } from './options';
import { OptionList } from './option-list';
import { useEntrySearch, type FoundEntry } from './use-entry-search';

interface EntryPickerProps {
  label: string;
  placeholder: string;
  /** The content types to look in. */
  types: string[];
  /** What one must be allowed to do with an entry for it to be offered. */
  right?: 'read' | 'update';
  /** The fields that an entry can go to, where that has to be chosen too. */
  placesOf?: (entry: FoundEntry) => Place[];
  /** The types of which an entry can be created under the typed name. */
  creatable?: string[];
  /** Entries that are not offered. */
  hidden?: (entry: FoundEntry) => boolean;
  disabled?: boolean;
  onEntry: (entry: FoundEntry, field: string | undefined) => void;
  onCreate?: (uid: string, name: string) => void;
}

/**
 * One search box over several types. The arrows go through what it finds, Enter takes it and leaves the box ready for
 * the next name, Escape closes the list.
 */
export function EntryPicker(props: EntryPickerProps) {
  const { label, placeholder, types, right = 'read', placesOf, creatable = [], hidden, disabled } = props;
  const text = useTexts();
  const [typed, setTyped] = React.useState('');
  const [isOpen, setOpen] = React.useState(false);
  const [active, setActive] = React.useState(0);
  const box = React.useRef<HTMLDivElement>(null);
  const listId = React.useId();
  const name = typed.trim();
  const { found, isCurrent, error } = useEntrySearch(typed, types, right);
  const options = isCurrent
    ? [
        ...entryOptions(hidden ? found.filter((entry) => !hidden(entry)) : found, placesOf),
        ...createOptions(creatable, name),
      ]
    : [];
  const isShown = isOpen && name !== '';

  const choose = (option: PickerOption) => {
    setTyped('');
    setActive(0);
    setOpen(false);
    if (option.kind === 'create') props.onCreate?.(option.uid, option.name);
    else props.onEntry(option.entry, option.place?.field);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Enter ends the choice of a character in a Chinese input method; that is not ours.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[active];
    if (event.key === 'Enter') {
      // The box stands inside the entry's form, which Enter would save.
      event.preventDefault();
      if (isShown && option) choose(option);
    } else if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (isShown && options.length > 0) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <Popover.Root open={isShown} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <Box ref={box} width="100%">
          <Field.Root>
            <Field.Input
              role="combobox"
              aria-label={label}
              aria-autocomplete="list"
              aria-expanded={isShown}
              aria-controls={isShown ? listId : undefined}
              aria-activedescendant={isShown && options[active] ? `${listId}-${active}` : undefined}
              autoComplete="off"
              startAction={<Search aria-hidden fill="neutral500" />}
              placeholder={placeholder}
              value={typed}
              disabled={disabled}
              size="S"
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
                setTyped(event.target.value);
                setActive(0);
                setOpen(true);
              }}
              onFocus={() => setOpen(true)}
              onBlur={() => setOpen(false)}
              onKeyDown={onKeyDown}
            />
          </Field.Root>
        </Box>
      </Popover.Anchor>
      <Popover.Content
        align="end"
        // What it holds is a list box; a dialog it is not.
        role="presentation"
        sideOffset={4}
        // The list is moved through from the box, which keeps the focus.
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (box.current?.contains(event.target as Node)) event.preventDefault();
        }}
      >
        <OptionList
          id={listId}
          label={label}
          options={options}
          active={active}
          note={noteOf()}
          onActive={setActive}
          onChoose={choose}
        />
      </Popover.Content>
    </Popover.Root>
  );

  function noteOf(): string | undefined {
    if (error) return text('picker.failed');
    if (name === '') return undefined;
    if (!isCurrent) return text('picker.searching');
    return options.some(({ kind }) => kind === 'entry') ? undefined : text('picker.nothing', { name });
  }
}
