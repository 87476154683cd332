import type { Message } from './types';
import { inChinese } from './sentences-zh';
import { inEnglish } from './sentences-en';

/** Languages that the results of checks are written in (BCP 47). */
export type SentenceLanguage = 'en' | 'zh-Hans';

/** The message of a check in words. */
export function inSentence(message: Message, language: SentenceLanguage = 'en'): string {
  return language === 'zh-Hans' ? inChinese(message) : inEnglish(message);
}
