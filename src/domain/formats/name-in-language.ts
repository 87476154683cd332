import type { Alias } from '../validation/aliases';

/** What has a name, and names in other languages. */
export interface Named {
  name: string;
  aliases?: Alias[] | null;
}

/**
 * The name for a reader of a language: RFC 4647's lookup, in which zh-Hans-CN is served by zh-Hans or zh, and what is
 * asked for as zh by zh-Hans too. Names stand in English by themselves.
 * @param language BCP 47; without one, the name itself
 */
export function nameInLanguage({ name, aliases }: Named, language: string | undefined): string {
  if (language === undefined || !Array.isArray(aliases)) return name;
  for (let range = language.toLowerCase(); range !== ''; range = range.replace(/(?:^|-)[^-]*$/, '')) {
    if (range === 'en') return name;
    const found = aliases.find((alias) => {
      const tag = alias.language?.toLowerCase() ?? '';
      return tag === range || tag.startsWith(`${range}-`);
    });
    if (found) return found.text;
  }
  return name;
}
