import type { ReaderTools } from './endpoint';
import { schemaOf } from './entries/lookup';
import { frontendPage } from './pages';

/** Another form of what an answer holds. */
export interface Alternate {
  href: string;
  type: string;
  rel?: string;
}

/** The value of a `Link` header (RFC 8288) that leads to other forms. */
export function linkHeader(alternates: Alternate[]): string {
  return alternates
    .map(({ href, type, rel = 'alternate' }) => `<${href}>; rel="${rel}"; type="${type}"`)
    .join(', ');
}

/** The forms that an entry has beside the one an answer gives. */
export type EntryForm = 'dossier' | 'jsonld' | 'ics';

/**
 * The `Link` header of an answer about one entry: to its other forms, and to its page on the frontend where one is
 * configured.
 * @param given the form that the answer itself is
 */
export function entryLinks(
  tools: Pick<ReaderTools, 'strapi' | 'origin'>,
  uid: string,
  entry: { documentId: string; slug?: string | null },
  given: EntryForm,
): string {
  const { strapi, origin } = tools;
  const prefix = strapi.config.get<string>('api.rest.prefix');
  const base = `${origin}${prefix}/${schemaOf(strapi, uid).info.pluralName}/${entry.documentId}`;
  const forms: (Alternate & { form?: EntryForm })[] = [
    { form: 'dossier', href: `${base}/dossier`, type: 'application/json' },
    { form: 'jsonld', href: `${base}.jsonld`, type: 'application/ld+json' },
  ];
  if (uid === 'api::event.event') forms.push({ form: 'ics', href: `${base}.ics`, type: 'text/calendar' });
  const page = frontendPage(tools, uid, entry);
  if (page !== undefined) forms.push({ href: page, type: 'text/html' });
  return linkHeader(forms.filter(({ form }) => form !== given));
}
