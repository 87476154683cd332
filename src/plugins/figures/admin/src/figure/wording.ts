import { useIntl } from 'react-intl';
import { amountInWords } from '../../../../../domain/formats/amount-in-words';
import type { Amount, Release } from '../../../shared/contracts';

export interface Wording {
  /** An amount as a reader of the panel's language would write it; a dash where it has no value. */
  amount: (amount: Amount) => string;
  /** A day such as 2023-07-21, in the panel's language. */
  day: (day: string | null) => string;
  /** What a release changed: “−0.94 billion yuan (−0.63%)”. */
  difference: (release: Release) => string | null;
}

/** Words for figures in the panel's language. */
export function useWording(): Wording {
  const intl = useIntl();
  const locale = intl.locale;
  const signed = (value: string, words: string) =>
    value.startsWith('-') ? words.replace('-', '−') : `+${words}`;
  return {
    amount: (amount) => (amount.value === null ? '—' : inWords({ ...amount, value: amount.value }, locale)),
    day: (day) =>
      day === null
        ? '—'
        : intl.formatDate(`${day}T00:00:00Z`, {
            year: 'numeric',
            month: 'short',
            day: 'numeric',
            timeZone: 'UTC',
          }),
    difference: ({ difference, amount }) => {
      if (!difference || /^-?0(\.0*)?$/.test(difference.absolute.value)) return null;
      const { value, unitMultiplier } = difference.absolute;
      const absolute = signed(value, inWords({ value, unitMultiplier, unit: amount.unit }, locale));
      const per = difference.relativePercent;
      return per === null ? absolute : `${absolute} (${signed(per, `${per}%`)})`;
    },
  };
}

const inWords = amountInWords;
