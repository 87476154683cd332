import { useDebounce, useForm } from '@strapi/strapi/admin';
import { useSchema } from '../../../../crosslinks/admin/src/api/schemas';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { MOST_TEXT } from '../../../shared/parts';
import type { Findings } from '../../../shared/contracts';
import { useReading } from '../api/client';
import { formLinks, formText, type FormText } from './form-text';

/** How long a text rests before it is read again, in milliseconds. */
const PAUSE = 700;

interface Suggestions {
  findings: Findings | undefined;
  form: FormText;
  /** Whether the findings are those of the text as it is now. */
  isCurrent: boolean;
  isTooLong: boolean;
  error: unknown;
  reload: () => void;
}

/** What the text of the open form names and states, saved or not. */
export function useSuggestions(uid: string, documentId: string | undefined, version: string): Suggestions {
  const client = useReading();
  const schema = useSchema(uid);
  const values = useForm('Suggestions', (state) => state.values) as Record<string, unknown>;
  const form = formText(schema, values);
  const isTooLong = form.text.length > MOST_TEXT;
  const given = (name: string) =>
    typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined;
  const request = JSON.stringify({
    ...{ text: form.text, uid, documentId },
    ...{ language: given('language'), publishedOn: given('publishedOn') },
    ...formLinks(schema, values, form.body?.blocks ?? []),
  });
  const rested = useDebounce(request, PAUSE);
  const key = isTooLong || form.text.trim() === '' ? null : `${version}\n${rested}`;
  const { data, error, isLoading, reload } = useLoaded(key, (signal) =>
    client.suggest(JSON.parse(rested) as Parameters<typeof client.suggest>[0], signal),
  );
  return {
    findings: data?.data,
    form,
    isCurrent: rested === request && !isLoading,
    isTooLong,
    error,
    reload,
  };
}
