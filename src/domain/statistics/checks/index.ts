import type { Observation } from '../observation';
import { checkDefinitions } from './definitions';
import { checkGrowth } from './growth';
import { neighbourhoodOf } from './neighbourhood';
import { checkParts } from './parts';
import { inSentence, type SentenceLanguage } from './sentences';
import { checkShares } from './share';
import { checkSources } from './sources';
import { checkSums } from './sum';
import type { CheckResult } from './types';

export { inSentence, type SentenceLanguage } from './sentences';
export { checkStatedShare } from './share';
export type { CheckName, CheckResult, Finding, Message, Outcome } from './types';

const CHECKS = [checkGrowth, checkShares, checkParts, checkSums, checkSources, checkDefinitions];

/**
 * Checks statistics against each other, within what their written precision allows: whatever true values could have
 * been written this way is consistent. Give all releases of what belongs together (one indicator and those it adds up
 * with, related places and partners, the periods around); the figures that stand are checked, and what was withdrawn
 * counts for nothing. What can't be computed is not guessed: a gap gives no result.
 * @param language of the sentences: en or zh-Hans.
 */
export function checkStatistics(
  observations: Observation[],
  language: SentenceLanguage = 'en',
): CheckResult[] {
  const neighbourhood = neighbourhoodOf(observations);
  return CHECKS.flatMap((check) => check(neighbourhood)).map((finding) => ({
    ...finding,
    sentence: inSentence(finding.message, language),
  }));
}
