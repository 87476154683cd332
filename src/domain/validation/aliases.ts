import { languageTag } from './codes';

/** Another name of an entry, with its BCP 47 language where it has one. */
export interface Alias {
  text: string;
  language?: string;
}

/** Why a value is not a list of aliases `[{text, language?}]`, as a sentence for editors; undefined when it is. */
export function aliasesProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'must be a list of {text, language}';
  if (value.length > 500) return 'holds more than 500 names';
  for (const [index, item] of value.entries()) {
    const problem = aliasProblem(item);
    if (problem) return `name ${index + 1} ${problem}`;
  }
  return undefined;
}

function aliasProblem(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return 'must be {text, language}';
  const { text, language, ...rest } = item as Record<string, unknown>;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) return `has an unknown key “${unknown}”`;
  if (typeof text !== 'string' || text.trim() === '') return 'has no text';
  if (text.length > 255) return 'is longer than 255 characters';
  if (language === undefined || language === null || language === '') return undefined;
  return typeof language === 'string' ? languageTag(language) : 'has a language that is not text';
}
