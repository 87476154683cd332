import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { linkWords } from '../../../shared/link-in-text';
import type { Stretch } from '../../../shared/parts';
import type { FormText } from './form-text';

interface LinkInText {
  /** Makes the first of the occurrences that can be one a link. Returns whether there was one. */
  link: (occurrences: Stretch[], documentId: string) => boolean;
  /** Takes back the last one; undefined where there is none to take back. */
  undo: (() => void) | undefined;
}

/** Links in the text of the open form: what is changed is the form, which the ordinary Save stores. */
export function useLinkInText({ body }: FormText): LinkInText {
  const onChange = useForm('LinkInText', (state) => state.onChange);
  const [before, setBefore] = React.useState<{ field: string; blocks: unknown; after: string }[]>([]);
  const last = before.at(-1);
  // Once somebody writes on, to take back the link would take back the writing too.
  const isUntouched = last !== undefined && body !== undefined && JSON.stringify(body.blocks) === last.after;

  const link = (occurrences: Stretch[], documentId: string) => {
    if (!body) return false;
    for (const { start, end } of occurrences.filter((one) => one.start >= body.start)) {
      const words = { start: start - body.start, end: end - body.start, documentId };
      const { blocks, linked } = linkWords(body.blocks, [words]);
      if (linked.length === 0) continue;
      setBefore((list) => [
        ...list,
        { field: body.field, blocks: body.blocks, after: JSON.stringify(blocks) },
      ]);
      onChange(body.field, blocks);
      return true;
    }
    return false;
  };
  const undo = () => {
    if (!last) return;
    setBefore((list) => list.slice(0, -1));
    onChange(last.field, last.blocks);
  };
  return { link, undo: isUntouched ? undo : undefined };
}
