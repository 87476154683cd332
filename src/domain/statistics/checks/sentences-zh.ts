import { amountInWords, type Amount } from '../../formats/amount-in-words';
import type { AmountRange, Message, PercentRange, Subject } from './types';

/** The message of a check as sentences in simplified Chinese for editors. */
export function inChinese({ key, values }: Message): string {
  const subject = name(values.subject);
  switch (key) {
    case 'growth.consistent':
      return `${subject}：${words(values.amount)}，${change(values.change)}，与${base(values)}相符。`;
    case 'growth.other-base':
    case 'growth.inconsistent': {
      const { amount, computed, implied } = values;
      const found = `${subject}：${words(amount)}，${change(values.change)}，与${base(values)}不符`;
      const gives = `以此计算应为${changeBetween(computed)}`;
      return key === 'growth.other-base'
        ? `${found}，${gives}；该增幅对应的基数为${between(implied)}。`
        : `${found}，而两者出自同一次发布；${gives}。`;
    }
    case 'growth.basis':
      return `${subject}：未说明“${change(values.change)}”与哪一时期相比，或该时期之前没有相应时期。`;
    case 'growth.implied-base':
      return `${subject}：${words(values.amount)}，${change(values.change)}，对应${values.basePeriod}的基数为${between(values.implied)}，尚无该时期的数据。`;
    case 'share.consistent':
      return `${subject}：${words(values.amount)}占${words(values.whole)}（${wholeName(values.wholeSubject)}）的${values.share}%。`;
    case 'share.exceeds':
      return `${subject}：${words(values.amount)}，超过其所属总体${words(values.whole)}（${wholeName(values.wholeSubject)}）。`;
    case 'share.stated':
      return `${subject}：${words(values.amount)}占${words(values.whole)}的${values.stated}%，与所述相符。`;
    case 'share.contradicted':
      return `${subject}：${words(values.amount)}占${words(values.whole)}的${percentBetween(values.computed)}，而非${values.stated}%。`;
    case 'parts.consistent':
      return `${subject}：${words(values.amount)}，与${list(values.parts)}之和（${words(values.sum)}）相符。`;
    case 'parts.inconsistent':
      return `${subject}：${words(values.amount)}，与${list(values.parts)}之和（${words(values.sum)}）不符。`;
    case 'parts.exceed':
      return `${subject}：仅${list(values.parts)}之和就达${words(values.sum)}，超过总体${words(values.amount)}。`;
    case 'sum.consistent':
      return `${subject}：${words(values.amount)}，与${list(values.parts)}各期之和（${words(values.sum)}）相符。`;
    case 'sum.inconsistent':
      return `${subject}：${words(values.amount)}，与${list(values.parts)}各期之和（${words(values.sum)}）不符；其中各期数据此后可能已修订。`;
    case 'sum.definition':
      return `${subject}：${list(values.parts)}覆盖该时期，但统计口径不同，不予相加。`;
    case 'sum.measure':
      return `${subject}：${list(values.parts)}覆盖该时期，但${MEASURES[values.measure] ?? values.measure}，不予相加。`;
    case 'sources.consistent':
      return `${subject}：${source(values.source)}（${words(values.amount)}）与${source(values.otherSource)}（${words(values.other)}）一致。`;
    case 'sources.inconsistent':
      return `${subject}：${source(values.source)}为${words(values.amount)}，${source(values.otherSource)}为${words(values.other)}，两者不一致。`;
    case 'definition.changed': {
      const { definition, otherPeriod, otherDefinition } = values;
      return `${subject}：本数据采用${version(definition)}，${otherPeriod}的数据采用${version(otherDefinition)}，两者不可比。`;
    }
  }
}

const MEASURES: Record<string, string> = {
  stock: '存量为期末数值',
  index: '指数并非数额',
  share: '占比并非数额',
};

function name({ indicator, place, partner, period }: Subject): string {
  return `${indicator}，${partner ? `${place}与${partner}` : place}，${period}`;
}

function wholeName({ place, partner }: Subject): string {
  return partner ? `${place}与${partner}` : `${place}，全部伙伴`;
}

function words(amount: Amount): string {
  return amountInWords(amount, 'zh-Hans');
}

function base(values: { base: Amount; basePeriod: string; baseSource: string | null }): string {
  const from = values.baseSource === null ? '' : `（${source(values.baseSource)}）`;
  return `${values.basePeriod}的${words(values.base)}${from}`;
}

function change(percent: string): string {
  if (/^-?[0.]+$/.test(percent)) return '持平';
  return percent.startsWith('-') ? `下降${percent.slice(1)}%` : `增长${percent}%`;
}

function changeBetween({ low, high }: PercentRange): string {
  if (low === null || high === null)
    return low === null ? `至多${change(high ?? '0')}` : `至少${change(low)}`;
  if (low === high) return change(low);
  if (low.startsWith('-') !== high.startsWith('-')) return `${change(low)}至${change(high)}`;
  return low.startsWith('-') ? `下降${high.slice(1)}%至${low.slice(1)}%` : `增长${low}%至${high}%`;
}

function percentBetween({ low, high }: PercentRange): string {
  if (low === null || high === null) return low === null ? `至多${high}%` : `至少${low}%`;
  if (low === high) return `${low}%`;
  return `${low}%至${high}%`;
}

function between({ low, high }: AmountRange): string {
  if (!low && !high) return '另一数值';
  if (!low) return words({ ...high!, bound: 'at-most' });
  if (!high) return words({ ...low, bound: 'at-least' });
  return low.value === high.value ? words(low) : `${words(low)}至${words(high)}`;
}

function list(parts: string[]): string {
  return parts.join('、');
}

function source(text: string): string {
  return text || '未注明来源';
}

function version(definition: string): string {
  return definition ? `口径“${definition}”` : '未注明的口径';
}
