import { changedFields, typedFields } from '../../../../src/plugins/figures/admin/src/actions/correct-fields';
import { correctionText } from '../../../../src/plugins/figures/admin/src/settle/correction-text';
import type { Citation, Figure } from '../../../../src/plugins/figures/shared/contracts';

const figure = (value: string): Figure => ({
  ...{ uid: 'api::statistic.statistic', documentId: 'a', label: null, slug: null, status: 'published' },
  amount: { value, unitMultiplier: 9, unit: 'CNY', decimals: 2, bound: 'exact' },
  ...{ period: '2023-S1', releasedOn: null, source: 'Urumqi Customs' },
});
const citation = (sentence: string | null, standing: Figure | null = figure('148.68')): Citation => ({
  article: { uid: 'api::article.article', documentId: 'b', label: null, slug: null, status: 'published' },
  ...{ figure: figure('149.62'), state: 'superseded', standing, sentence },
});

describe('what readers may be told of a revised figure', () => {
  it('is in the language of the sentence', () => {
    expect(correctionText(citation('Trade came to 149.62 billion yuan.'), 'zh-Hans')).toBe(
      'An earlier version of this article gave the figure as 149.62 billion yuan. Urumqi Customs has since revised it to 148.68 billion yuan.',
    );
    expect(correctionText(citation('进出口总值达一千四百九十六亿元。'), 'en')).toContain(
      '1496.2亿元，Urumqi Customs其后',
    );
    expect(correctionText(citation('Оборот составил 149,62 млрд юаней.'), 'en')).toContain(
      '148,68 млрд юаней',
    );
  });

  it('is in the language of the panel where no sentence states the figure, and empty where nothing stands', () => {
    expect(correctionText(citation(null), 'zh-Hans')).toContain('修订');
    expect(correctionText(citation(null), 'fr')).toContain('revised');
    expect(correctionText(citation(null, null), 'en')).toBe('');
  });
});

describe('the fields of a correction', () => {
  const before = typedFields({
    value: '149.62',
    unitMultiplier: 9,
    unit: 'CNY',
    bound: 'exact',
    period: '2023',
  });

  it('are those that were changed, numbers as numbers and empty ones as none', () => {
    const after = { ...before, value: ' 148.62 ', unitMultiplier: '6' };
    expect(changedFields(before, after)).toEqual({ value: '148.62', unitMultiplier: 6 });
    expect(changedFields({ ...before, change: '3' }, { ...before, change: '' })).toEqual({ change: null });
    expect(changedFields(before, before)).toEqual({});
  });

  it('are none while one that is needed is empty, or no number', () => {
    expect(changedFields(before, { ...before, value: ' ' })).toBeUndefined();
    expect(changedFields(before, { ...before, unitMultiplier: 'nine' })).toBeUndefined();
  });
});
