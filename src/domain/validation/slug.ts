import { customPinyin, pinyin } from 'pinyin-pro';
import { slugify } from 'transliteration';
import type { Check } from './codes';

/** Longest slug, so that an address stays readable and a suffix still fits the column. */
const MAX_LENGTH = 120;

/** Words that stand after `/api/<plural>/` as routes of their own, now or in a version to come. */
const ROUTES = new Set([
  'atom', 'compare', 'count', 'csv', 'dossier', 'dossiers', 'export', 'feed', 'geojson', 'go', 'graphql', 'import', 'json',
  'me', 'new', 'rss', 'search', 'series', 'sitemap', 'suggestions',
]); // prettier-ignore

/**
 * A slug made from a name: lower-case ASCII words with hyphens; Chinese becomes pinyin, Cyrillic its Latin form.
 * Empty when the name holds nothing that can be written so.
 */
export function slugFrom(name: string): string {
  const withoutApostrophes = name.normalize('NFKC').replace(/['’‘ʼ`]/g, '');
  const whole = slugify(withPinyin(withoutApostrophes), { lowercase: true, separator: '-' }).replace(
    /[^a-z0-9]+/g,
    '-',
  );
  const cut =
    whole.length > MAX_LENGTH ? whole.slice(0, whole.lastIndexOf('-', MAX_LENGTH) + 1 || MAX_LENGTH) : whole;
  const slug = cut.replace(/^-+|-+$/g, '');
  return slug && isTaken(slug) ? `${slug}-1` : slug;
}

// Read as the place's own name; by itself the second character is read shén.
customPinyin({ 喀什: 'kā shí' });

/** The text with Chinese characters as pinyin syllables, read in their words: 重庆 is chong qing, not zhong qing. */
function withPinyin(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (words) => ` ${pinyin(words, { toneType: 'none', v: true })} `);
}

/** Whether the text has the shape of a Strapi documentId (cuid2 of 24 characters), which a slug must not have. */
export function looksLikeDocumentId(text: string): boolean {
  return /^[a-z][a-z0-9]{23}$/.test(text);
}

function isTaken(slug: string): boolean {
  return ROUTES.has(slug) || looksLikeDocumentId(slug);
}

/** A slug that can stand in an address beside documentIds and routes. */
export const slug: Check = (value) => {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) {
    return `“${value.slice(0, 60)}” is not a slug: small letters a to z, digits and single hyphens, such as port-of-rotterdam`;
  }
  if (ROUTES.has(value)) return `“${value}” is a word of the API and can’t be a slug`;
  if (looksLikeDocumentId(value)) return `“${value}” has the shape of a documentId and can’t be a slug`;
  return undefined;
};
