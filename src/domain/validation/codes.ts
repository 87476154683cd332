import countries from 'i18n-iso-countries';
import { parse as parseLanguageTag } from 'bcp-47';

/** Checks one value: why it is not acceptable, as the end of a sentence for editors, or undefined when it is. */
export type Check = (value: string) => string | undefined;

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** UN/LOCODE (UNECE Recommendation 16): a country code and three letters or digits 2 to 9. */
export const unlocode: Check = (value) =>
  /^[A-Z]{2}[A-Z2-9]{3}$/.test(value) && isCountry(value.slice(0, 2))
    ? undefined
    : `“${value}” is not a UN/LOCODE: five characters such as NLRTM, beginning with a country code`;

/** ISO 3166-1 alpha-2 (CN) or ISO 3166-2 (CN-XJ). */
export const isoCode: Check = (value) => {
  const match = /^([A-Z]{2})(?:-[A-Z0-9]{1,3})?$/.exec(value);
  return match?.[1] && isCountry(match[1])
    ? undefined
    : `“${value}” is not an ISO 3166 code: write CN for a country, CN-XJ for a region`;
};

function isCountry(alpha2: string): boolean {
  // EU and UN are reserved in ISO 3166-1 for groups of countries.
  return countries.isValid(alpha2) || alpha2 === 'EU' || alpha2 === 'UN';
}

/** A Wikidata item identifier. */
export const wikidataId: Check = (value) =>
  /^Q[1-9]\d*$/.test(value)
    ? undefined
    : `“${value}” is not a Wikidata item: write Q and a number, such as Q34647`;

/** A unit: three capital letters must be an ISO 4217 currency; anything else names what is counted. */
export const unit: Check = (value) =>
  /^[A-Z]{3}$/.test(value) && value !== 'TEU' && !CURRENCIES.has(value)
    ? `“${value}” is not an ISO 4217 currency: write CNY, USD, TEU, t, % or the noun counted`
    : undefined;

/** An absolute address with http or https (WHATWG URL). */
export const webAddress: Check = (value) => {
  const problem = `“${value.slice(0, 80)}” is not a web address: it begins with https:// or http://`;
  if (!/^https?:\/\/\S+$/i.test(value)) return problem;
  return URL.canParse(value) ? undefined : problem;
};

/** A BCP 47 language tag. */
export const languageTag: Check = (value) =>
  parseLanguageTag(value).language && value.length <= 35
    ? undefined
    : `“${value.slice(0, 40)}” is not a BCP 47 language tag: write en, zh-Hans, ru`;

/** An IANA time zone. */
export const timeZone: Check = (value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return /^[A-Za-z]/.test(value) ? undefined : 'is not a time zone';
  } catch {
    return `“${value}” is not an IANA time zone: write Asia/Urumqi, Europe/Berlin, UTC`;
  }
};
