/** Another name of an entry, with its BCP 47 language where it has one. */
export interface Alias {
  text: string;
  language?: string;
}

/** The names in a form's value, which comes as a list, as JSON text or as nothing. */
export function aliasesFrom(value: unknown): Alias[] {
  const list = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) ? list.flatMap(aliasFrom) : [];
}

/** What the form stores: the list, or null where there is no name. */
export function storedAliases(aliases: Alias[]): Alias[] | null {
  return aliases.length > 0 ? aliases : null;
}

/** Names as pasted, one a line. */
export function aliasesInLines(text: string): Alias[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map(aliasInLine);
}

/**
 * A name as typed, with its language behind an @ where it has one.
 * @example aliasInLine('喀什@zh') // {text: '喀什', language: 'zh'}
 */
export function aliasInLine(line: string): Alias {
  const [, name, tag] = /^(.*\S)\s*@\s*([A-Za-z0-9-]+)\s*$/.exec(line) ?? [];
  const language = tag && canonicalLanguage(tag);
  return name && language ? { text: name.trim(), language } : { text: line.trim() };
}

/** A language tag in its usual spelling (`ZH-hans` is `zh-Hans`); undefined where the text isn't one. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}

/** The list with more names at its end; what it has already isn't added again. */
export function withAliases(list: Alias[], more: Alias[]): Alias[] {
  return more.reduce((all, alias) => (all.some((one) => isSame(one, alias)) ? all : [...all, alias]), list);
}

/** The list with one name replaced, and no other like it. */
export function withChanged(list: Alias[], index: number, changed: Alias): Alias[] {
  return list
    .map((alias, at) => (at === index ? changed : alias))
    .filter((alias, at) => at === index || !isSame(alias, changed));
}

const isSame = (a: Alias, b: Alias): boolean => a.text === b.text && a.language === b.language;

function aliasFrom(item: unknown): Alias[] {
  const { text, language } = (item ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string') return [];
  return [typeof language === 'string' && language !== '' ? { text, language } : { text }];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
