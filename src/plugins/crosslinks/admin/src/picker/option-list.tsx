import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useNames } from '../api/names';
import { EntryState } from '../panel/entry-state';
import { useTexts } from '../translations';
import type { PickerOption } from './options';

interface OptionListProps {
  id: string;
  label: string;
  options: PickerOption[];
  active: number;
  /** What stands above the options: that it is still searching, or has found nothing. */
  note: string | undefined;
  onActive: (index: number) => void;
  onChoose: (option: PickerOption) => void;
}

/** The list below the search box. The box keeps the focus; the option that Enter takes is marked. */
export function OptionList({ id, label, options, active, note, onActive, onChoose }: OptionListProps) {
  const marked = React.useRef<HTMLLIElement>(null);
  React.useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    // A press on the list must not take the focus out of the box.
    <Box width="44rem" maxWidth="90vw" maxHeight="36rem" overflow="auto" onMouseDown={preventDefault}>
      <Box aria-live="polite">
        {note ? (
          <Box padding={3}>
            <Typography textColor="neutral600">{note}</Typography>
          </Box>
        ) : null}
      </Box>
      <Box tag="ul" id={id} role="listbox" aria-label={label} padding={options.length > 0 ? 1 : 0}>
        {options.map((option, index) => (
          <Option
            key={option.key}
            id={`${id}-${index}`}
            ref={index === active ? marked : undefined}
            role="option"
            aria-selected={index === active}
            $isActive={index === active}
            onMouseMove={() => onActive(index)}
            onClick={() => onChoose(option)}
          >
            {option.kind === 'entry' ? <EntryLine option={option} /> : <CreateLine option={option} />}
          </Option>
        ))}
      </Box>
    </Box>
  );
}

const preventDefault = (event: React.MouseEvent) => event.preventDefault();

function EntryLine({ option }: { option: Extract<PickerOption, { kind: 'entry' }> }) {
  const { entry, place } = option;
  const names = useNames();
  const type = names.type(entry.uid);
  const name = names.entry(entry);
  return (
    <Flex gap={3} justifyContent="space-between">
      <Box minWidth={0}>
        <Typography tag="div" ellipsis title={name}>
          {name}
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600" ellipsis>
          {[type, place?.label, entry.matched, entry.source].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <EntryState status={entry.status} />
    </Flex>
  );
}

function CreateLine({ option }: { option: Extract<PickerOption, { kind: 'create' }> }) {
  const text = useTexts();
  const names = useNames();
  return (
    <Flex gap={2}>
      <Plus aria-hidden width="1.2rem" height="1.2rem" fill="primary600" />
      <Typography textColor="primary600" ellipsis>
        {text('picker.create', { name: option.name, type: names.type(option.uid) })}
      </Typography>
    </Flex>
  );
}

const Option = styled.li<{ $isActive: boolean }>`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isActive }) => ($isActive ? theme.colors.primary100 : 'transparent')};
  cursor: pointer;
`;
