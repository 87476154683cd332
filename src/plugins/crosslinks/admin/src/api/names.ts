import * as React from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import english from '../translations/en.json';
import { message, type MessageKey } from '../translations';

export interface Names {
  /** An entry in a list; one that the user may not read is known to be there and no more. */
  entry: (entry: { label: string | null; withheld?: true }) => string;
  /** One entry of a type: `Place`. */
  type: (uid: string) => string;
  /** Several entries of a type: `Places`. */
  types: (uid: string) => string;
  /** A field of a type, `places` or `itinerary.place`: `Places`, `Itinerary: Place`. */
  field: (uid: string, path: string) => string;
}

/** What the panel calls types and fields; those it has no words for go by their own names. */
export function useNames(): Names {
  const intl = useIntl();
  return React.useMemo(() => namesIn(intl), [intl]);
}

function namesIn(intl: IntlShape): Names {
  const known = (key: string) =>
    key in english ? intl.formatMessage(message(key as MessageKey)) : undefined;
  return {
    entry: ({ label, withheld }) =>
      label ?? intl.formatMessage(message(withheld ? 'page.withheld' : 'page.untitled')),
    type: (uid) => known(`panel.type.${typeOf(uid)}`) ?? inWords(typeOf(uid)),
    types: (uid) => known(`panel.types.${typeOf(uid)}`) ?? inWords(typeOf(uid)),
    field: (uid, path) =>
      known(`panel.field.${typeOf(uid)}.${path}`) ??
      path
        .split('.')
        .map((part) => known(`panel.field.${part}`) ?? inWords(part))
        .join(': '),
  };
}

const typeOf = (uid: string): string => uid.split('.').at(-1) ?? uid;

/**
 * A name in code as a label.
 * @example inWords('relatedArticles') // 'Related articles'
 */
function inWords(name: string): string {
  const words = name.replace(/-/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
