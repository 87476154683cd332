import * as React from 'react';
import { Field, Flex, useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { useTexts } from '../translations';
import { AliasEditor, type AliasDraft } from './alias-editor';
import {
  aliasesFrom,
  aliasesInLines,
  aliasInLine,
  canonicalLanguage,
  storedAliases,
  withAliases,
  withChanged,
  type Alias,
} from './alias-list';
import { AliasTag } from './alias-tag';

/** What the content manager hands the input of a custom field. */
interface AliasesInputProps {
  name: string;
  label: React.ReactNode;
  value?: unknown;
  onChange: (name: string, value: Alias[] | null) => void;
  hint?: React.ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  labelAction?: React.ReactNode;
}

const NOTHING: AliasDraft = { text: '', language: '' };

/** The input of an `aliases` field: the names as tags, and below them a row to type the next one in. */
export function AliasesInput(props: AliasesInputProps) {
  const { name, value, onChange, disabled = false } = props;
  const text = useTexts();
  const aliases = aliasesFrom(value);
  const [draft, setDraft] = React.useState(NOTHING);
  const [edited, setEdited] = React.useState<number | null>(null);
  const [wrongTag, setWrongTag] = React.useState<string | null>(null);
  const nameInput = React.useRef<HTMLInputElement>(null);
  // Where a link leads to this field, as from the preview or an error, it takes the focus.
  const inputRef = useComposedRefs(nameInput, useFocusInputField<HTMLInputElement>(name));

  const clear = () => {
    setDraft(NOTHING);
    setEdited(null);
    setWrongTag(null);
  };
  const store = (list: Alias[]) => {
    onChange(name, storedAliases(list));
    clear();
  };
  const commit = () => {
    if (draft.text.trim() === '') return;
    const typed = aliasInLine(draft.text);
    const tag = draft.language.trim();
    const language = tag === '' ? typed.language : canonicalLanguage(tag);
    if (tag !== '' && !language) {
      setWrongTag(tag);
      return;
    }
    const alias = language ? { text: typed.text, language } : { text: typed.text };
    store(edited === null ? withAliases(aliases, [alias]) : withChanged(aliases, edited, alias));
  };
  const edit = (index: number) => {
    setDraft({ ...NOTHING, ...aliases[index] });
    setEdited(index);
    setWrongTag(null);
    nameInput.current?.focus();
  };

  return (
    <Field.Root
      name={name}
      required={props.required}
      hint={props.hint}
      error={wrongTag === null ? props.error : text('aliases.language.invalid', { tag: wrongTag })}
    >
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      {aliases.length > 0 ? (
        <Flex tag="ul" gap={2} wrap="wrap" paddingTop={1} paddingBottom={1} aria-label={text('aliases.list')}>
          {aliases.map((alias, index) => (
            <AliasTag
              key={`${alias.language ?? ''} ${alias.text}`}
              alias={alias}
              disabled={disabled}
              isEdited={edited === index}
              onEdit={() => edit(index)}
              onRemove={() => store(aliases.filter((_alias, at) => at !== index))}
            />
          ))}
        </Flex>
      ) : null}
      <AliasEditor
        draft={draft}
        disabled={disabled}
        isChange={edited !== null}
        hasLanguageError={wrongTag !== null}
        nameInput={inputRef}
        onDraft={(next) => {
          setDraft(next);
          setWrongTag(null);
        }}
        onCommit={commit}
        onCancel={clear}
        onPasteLines={(lines) => store(withAliases(aliases, aliasesInLines(lines)))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
