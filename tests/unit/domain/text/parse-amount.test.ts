import { parseAmount } from '../../../../src/domain/text';

test.each([
  ['149.62 billion yuan', '149.62', 9, 'CNY', 2, 'exact'],
  ['1496.2亿元', '1496.2', 8, 'CNY', 1, 'exact'],
  ['149,62 млрд юаней', '149.62', 9, 'CNY', 2, 'exact'],
  ['over €5.2bn', '5.2', 9, 'EUR', 1, 'at-least'],
  ['近3.5万吨', '3.5', 4, 't', 1, 'about'],
  ['более 20 тыс. TEU', '20', 3, 'TEU', 0, 'at-least'],
  ['1,234,567 TEU', '1234567', 0, 'TEU', 0, 'exact'],
  ['-3.5 %', '-3.5', 0, '%', 1, 'exact'],
  ['149.620', '149.620', 0, '', 3, 'exact'],
  ['  $40m  ', '40', 6, 'USD', 0, 'exact'],
] as const)('%s', (text, value, unitMultiplier, unit, decimals, bound) => {
  expect(parseAmount(text)).toEqual({ value, unitMultiplier, unit, decimals, bound });
});

test('a language decides what a comma means', () => {
  expect(parseAmount('1,234 t', 'ru')?.value).toBe('1.234');
  expect(parseAmount('1,234 t', 'en')?.value).toBe('1234');
});

test.each([
  '',
  'yuan',
  'two apples',
  '5 and 6',
  '5 billion yuan in 2022',
  'from 5 to 6 billion',
  '1'.repeat(300),
])('“%s” is not one amount', (text) => expect(parseAmount(text)).toBeUndefined());
