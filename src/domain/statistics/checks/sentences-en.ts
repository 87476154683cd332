import { amountInWords, type Amount } from '../../formats/amount-in-words';
import type { AmountRange, Message, PercentRange, Subject } from './types';

/** The message of a check as English sentences for editors. */
export function inEnglish({ key, values }: Message): string {
  const subject = name(values.subject);
  switch (key) {
    case 'growth.consistent':
      return `${subject}: ${words(values.amount)}, ${change(values.change)}, fits ${base(values)}.`;
    case 'growth.other-base':
    case 'growth.inconsistent': {
      const { amount, computed, implied } = values;
      const found = `${subject}: ${words(amount)}, ${change(values.change)}, does not fit ${base(values)}`;
      const gives = `against that it is ${changeBetween(computed)}`;
      return key === 'growth.other-base'
        ? `${found}: ${gives}. The change implies ${between(implied)} there.`
        : `${found}, which the same release states: ${gives}.`;
    }
    case 'growth.basis':
      return `${subject}: it is not stated which period “${change(values.change)}” compares with, or this one has no such period before it.`;
    case 'growth.implied-base':
      return `${subject}: ${words(values.amount)}, ${change(values.change)}, implies ${between(values.implied)} in ${values.basePeriod}, for which there is no statistic.`;
    case 'share.consistent':
      return `${subject}: ${words(values.amount)} of ${words(values.whole)} (${wholeName(values.wholeSubject)}) is ${values.share}%.`;
    case 'share.exceeds':
      return `${subject}: ${words(values.amount)} is more than the whole that it is a part of, ${words(values.whole)} (${wholeName(values.wholeSubject)}).`;
    case 'share.stated':
      return `${subject}: ${words(values.amount)} of ${words(values.whole)} is ${values.stated}%, as stated.`;
    case 'share.contradicted':
      return `${subject}: ${words(values.amount)} of ${words(values.whole)} is ${percentBetween(values.computed)}, not ${values.stated}%.`;
    case 'parts.consistent':
      return `${subject}: ${words(values.amount)} is what ${list(values.parts)} add up to (${words(values.sum)}).`;
    case 'parts.inconsistent':
      return `${subject}: ${words(values.amount)} is not what ${list(values.parts)} add up to, ${words(values.sum)}.`;
    case 'parts.exceed':
      return `${subject}: ${list(values.parts)} alone add up to ${words(values.sum)}, more than the whole, ${words(values.amount)}.`;
    case 'sum.consistent':
      return `${subject}: ${words(values.amount)} is the sum of ${list(values.parts)} (${words(values.sum)}).`;
    case 'sum.inconsistent':
      return `${subject}: ${words(values.amount)} is not the sum of ${list(values.parts)}, ${words(values.sum)}. Parts may have been revised since.`;
    case 'sum.definition':
      return `${subject}: ${list(values.parts)} cover this period, but follow different definitions, so they are not added up.`;
    case 'sum.measure':
      return `${subject}: ${list(values.parts)} cover this period, but are not added up: ${MEASURES[values.measure] ?? values.measure}.`;
    case 'sources.consistent':
      return `${subject}: ${source(values.source)} (${words(values.amount)}) and ${source(values.otherSource)} (${words(values.other)}) agree.`;
    case 'sources.inconsistent':
      return `${subject}: ${source(values.source)} says ${words(values.amount)}, ${source(values.otherSource)} ${words(values.other)}.`;
    case 'definition.changed': {
      const { definition, otherPeriod, otherDefinition } = values;
      return `${subject}: this figure follows ${version(definition)}, the one for ${otherPeriod} ${version(otherDefinition)}, so the two are not compared.`;
    }
  }
}

const MEASURES: Record<string, string> = {
  stock: 'a stock is measured at the end of a period',
  index: 'an index is no amount',
  share: 'a share is no amount',
};

function name({ indicator, place, partner, period }: Subject): string {
  return `${indicator}, ${partner ? `${place} with ${partner}` : place}, ${period}`;
}

function wholeName({ place, partner }: Subject): string {
  return partner ? `${place} with ${partner}` : `${place}, all partners`;
}

function words(amount: Amount): string {
  return amountInWords(amount, 'en');
}

function base(values: { base: Amount; basePeriod: string; baseSource: string | null }): string {
  const from = values.baseSource === null ? '' : ` from ${source(values.baseSource)}`;
  return `${words(values.base)} in ${values.basePeriod}${from}`;
}

function change(percent: string): string {
  if (/^-?[0.]+$/.test(percent)) return 'unchanged';
  return percent.startsWith('-') ? `down ${percent.slice(1)}%` : `up ${percent}%`;
}

function changeBetween({ low, high }: PercentRange): string {
  if (low === null || high === null)
    return low === null ? `at most ${change(high ?? '0')}` : `at least ${change(low)}`;
  if (low === high) return change(low);
  if (low.startsWith('-') !== high.startsWith('-')) return `between ${change(low)} and ${change(high)}`;
  return low.startsWith('-') ? `down ${high.slice(1)}% to ${low.slice(1)}%` : `up ${low}% to ${high}%`;
}

function percentBetween({ low, high }: PercentRange): string {
  if (low === null || high === null) return low === null ? `at most ${high}%` : `at least ${low}%`;
  if (low === high) return `${low}%`;
  return `${low}% to ${high}%`;
}

function between({ low, high }: AmountRange): string {
  if (!low && !high) return 'some other amount';
  if (!low) return words({ ...high!, bound: 'at-most' });
  if (!high) return words({ ...low, bound: 'at-least' });
  return low.value === high.value ? words(low) : `between ${words(numberAlone(low))} and ${words(high)}`;
}

function numberAlone({ value, decimals }: Amount): Amount {
  return { value, decimals };
}

function list(parts: string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function source(text: string): string {
  return text || 'an unnamed source';
}

function version(definition: string): string {
  return definition ? `the definition “${definition}”` : 'an unnamed definition';
}
