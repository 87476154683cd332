import { numberFormat } from './number-format';

interface Words {
  en: string;
  ru: string;
  zh: string;
}

/**
 * Units as texts write them, where Intl has no name (TEU) or another than readers use (Chinese yuan).
 * English and Russian: as after a number of several; Chinese: as the measure word after the number.
 */
const UNITS: Record<string, Words> = {
  CNY: { en: 'yuan', ru: 'юаней', zh: '元' },
  TEU: { en: 'TEU', ru: 'TEU', zh: '标箱' },
  t: { en: 't', ru: 'т', zh: '吨' },
  trains: { en: 'trains', ru: 'поездов', zh: '列' },
};

/**
 * The unit after an amount of several, in a language: "yuan", "долларов США", 美元. A currency (ISO 4217) has its
 * name in every language that Intl knows; another unit stays as it is where there is no word for it here.
 */
export function unitInWords(unit: string, language: string): string {
  const base = language.split('-')[0] as keyof Words;
  const word = UNITS[unit]?.[base];
  if (word) return word;
  return isCurrency(unit) ? currencyName(unit, language) : unit;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Whether the unit is a currency code of ISO 4217. */
export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit);
}

function currencyName(currency: string, language: string): string {
  const format = numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  });
  // Five takes the form for several in every language that has more than two.
  return format.formatToParts(5).find(({ type }) => type === 'currency')?.value ?? currency;
}
