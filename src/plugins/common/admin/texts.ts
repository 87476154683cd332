import { useIntl, type MessageDescriptor } from 'react-intl';

type Catalogue = Record<string, string>;
type Loader = () => Promise<{ default: Catalogue }>;

export interface Texts<Key extends string> {
  /** A text in the panel's language where there is a translation, otherwise in English. */
  message: (key: Key) => MessageDescriptor & { id: string; defaultMessage: string };
  /** The texts in the panel's language, by key. */
  useTexts: () => (key: Key, values?: Record<string, string | number>) => string;
  /** All texts in one language, under the ids that the panel looks them up by; none where it isn't translated. */
  translationsOf: (locale: string) => Promise<Catalogue>;
}

/**
 * The texts of one plugin.
 * @param others the other languages, each loaded when the panel is set to it
 */
export function textsOf<const English extends Catalogue>(
  plugin: string,
  english: English,
  others: Record<string, Loader>,
): Texts<Extract<keyof English, string>> {
  type Key = Extract<keyof English, string>;
  const message = (key: Key) => ({ id: `${plugin}.${key}`, defaultMessage: english[key] as string });
  return {
    message,
    useTexts: () => {
      const intl = useIntl();
      return (key, values) => intl.formatMessage(message(key), values);
    },
    translationsOf: async (locale) => {
      const texts: Catalogue = locale === 'en' ? english : ((await others[locale]?.())?.default ?? {});
      return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));
    },
  };
}
