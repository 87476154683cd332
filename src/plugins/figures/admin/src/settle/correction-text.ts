import { amountInWords } from '../../../../../domain/formats/amount-in-words';
import type { Amount, Citation } from '../../../shared/contracts';

type Wording = (parts: { before: string; after: string; source: string | null }) => string;

const WORDINGS: Record<'en' | 'zh' | 'ru', Wording> = {
  en: ({ before, after, source }) =>
    `An earlier version of this article gave the figure as ${before}. ${
      source ? `${source} has since revised it` : 'It has since been revised'
    } to ${after}.`,
  zh: ({ before, after, source }) =>
    `本文此前版本所用数据为${before}，${source ? `${source}其后` : '其后'}已修订为${after}。`,
  ru: ({ before, after, source }) =>
    `В более ранней версии статьи приводились данные: ${before}. Позднее они были уточнены${
      source ? ` (${source})` : ''
    }: ${after}.`,
};

/**
 * What readers may be told when a figure was replaced by its revision, to be edited; in the language of the sentence
 * that states the figure, else in the panel's. Empty where there is nothing that stands instead.
 */
export function correctionText({ figure, standing, sentence }: Citation, panelLanguage: string): string {
  if (!standing) return '';
  const language = languageOf(sentence ?? '') ?? languageIn(panelLanguage);
  const words = ({ value, ...rest }: Amount) =>
    value === null ? '—' : amountInWords({ value, ...rest }, language);
  return WORDINGS[language]({
    before: words(figure.amount),
    after: words(standing.amount),
    source: standing.source,
  });
}

/** By its script: of the languages that there is a wording in, each has one of its own. */
function languageOf(sentence: string): keyof typeof WORDINGS | undefined {
  if (/\p{Script=Han}/u.test(sentence)) return 'zh';
  if (/\p{Script=Cyrillic}/u.test(sentence)) return 'ru';
  return /\p{Script=Latin}{3}/u.test(sentence) ? 'en' : undefined;
}

function languageIn(tag: string): keyof typeof WORDINGS {
  const base = tag.split('-')[0];
  return base === 'zh' || base === 'ru' ? base : 'en';
}
