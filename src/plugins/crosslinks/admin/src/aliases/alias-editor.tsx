import * as React from 'react';
import { Box, Button, Field, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useTexts } from '../translations';

/** What has been typed and not yet added. */
export interface AliasDraft {
  text: string;
  language: string;
}

interface AliasEditorProps {
  draft: AliasDraft;
  disabled: boolean;
  /** Whether a name that is in the list already is being changed. */
  isChange: boolean;
  hasLanguageError: boolean;
  nameInput: React.Ref<HTMLInputElement>;
  onDraft: (draft: AliasDraft) => void;
  onCommit: () => void;
  onCancel: () => void;
  onPasteLines: (text: string) => void;
}

/** The row in which a name and its language are typed. Enter adds them, Escape drops them. */
export function AliasEditor(props: AliasEditorProps) {
  const { draft, disabled, isChange, onDraft, onCommit, onCancel, onPasteLines } = props;
  const text = useTexts();
  const isEmpty = draft.text.trim() === '';

  const onKeyDown = (event: React.KeyboardEvent) => {
    // Enter ends the choice of a character in a Chinese input method; that is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onCommit();
    } else if (event.key === 'Escape' && (isChange || !isEmpty)) {
      event.stopPropagation();
      onCancel();
    }
  };
  const onPaste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    onPasteLines(text);
  };
  // Who types a name and goes on to Save means to keep it.
  const onBlur = (event: React.FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget) && !isEmpty) onCommit();
  };

  return (
    <Flex gap={2} alignItems="flex-start" onBlur={onBlur} onKeyDown={onKeyDown} wrap="wrap">
      <Box flex="1 1 20rem">
        <Field.Input
          ref={props.nameInput}
          value={draft.text}
          onChange={(event) => onDraft({ ...draft, text: event.target.value })}
          onPaste={onPaste}
          placeholder={text('aliases.name.placeholder')}
          maxLength={255}
          disabled={disabled}
          hasError={false}
        />
      </Box>
      <Box flex="0 1 18rem">
        <Field.Root error={props.hasLanguageError}>
          <Field.Input
            value={draft.language}
            onChange={(event) => onDraft({ ...draft, language: event.target.value })}
            aria-label={text('aliases.language')}
            placeholder={text('aliases.language.placeholder')}
            maxLength={64}
            disabled={disabled}
          />
        </Field.Root>
      </Box>
      <Button
        variant="secondary"
        size="L"
        startIcon={isChange ? undefined : <Plus />}
        disabled={disabled || isEmpty}
        onClick={onCommit}
      >
        {text(isChange ? 'aliases.change' : 'aliases.add')}
      </Button>
      {isChange ? (
        <Button variant="tertiary" size="L" onClick={onCancel}>
          {text('aliases.cancel')}
        </Button>
      ) : null}
    </Flex>
  );
}
