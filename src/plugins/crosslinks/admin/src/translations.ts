import { useIntl, type MessageDescriptor } from 'react-intl';
import english from './translations/en.json';

const PREFIX = 'crosslinks';

/** The other languages, each loaded when the panel is set to it. */
const others: Record<string, () => Promise<{ default: Record<string, string> }>> = {
  'zh-Hans': () => import('./translations/zh-Hans.json'),
};

export type MessageKey = keyof typeof english;

/** A text of this plugin, in the panel's language where there is a translation, otherwise in English. */
export function message(key: MessageKey): MessageDescriptor & { id: string; defaultMessage: string } {
  return { id: `${PREFIX}.${key}`, defaultMessage: english[key] };
}

/** The texts of this plugin in the panel's language, by key. */
export function useTexts(): (key: MessageKey, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return (key, values) => intl.formatMessage(message(key), values);
}

/** All texts in one language, under the ids that the panel looks them up by; none where it isn't translated. */
export async function translationsOf(locale: string): Promise<Record<string, string>> {
  const texts: Record<string, string> =
    locale === 'en' ? english : ((await others[locale]?.())?.default ?? {});
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PREFIX}.${key}`, text]));
}
