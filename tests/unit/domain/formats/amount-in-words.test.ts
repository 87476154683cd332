import { amountInWords, type Amount } from '../../../../src/domain/formats/amount-in-words';

const billions = (value: string, rest: Partial<Amount> = {}): Amount => ({
  ...{ value, unitMultiplier: 9, unit: 'CNY' },
  ...rest,
});
/** With plain spaces: Russian and French keep numbers together with unbreakable ones. */
const words = (amount: Amount, language: string) =>
  amountInWords(amount, language).replace(/[\u00a0\u202f]/g, ' ');

test.each<[Amount, string, string, string]>([
  [billions('149.62'), '149.62 billion yuan', '1496.2亿元', '149,62 млрд юаней'],
  [billions('138.3'), '138.3 billion yuan', '1383亿元', '138,3 млрд юаней'],
  [billions('1.29'), '1.29 billion yuan', '12.9亿元', '1,29 млрд юаней'],
  [billions('0.33'), '0.33 billion yuan', '3.3亿元', '0,33 млрд юаней'],
  [billions('28', { decimals: 1 }), '28.0 billion yuan', '280亿元', '28,0 млрд юаней'],
  [billions('42.07', { unitMultiplier: 12 }), '42.07 trillion yuan', '42.07万亿元', '42,07 трлн юаней'],
  [billions('1496.2', { unitMultiplier: 8 }), '149.62 billion yuan', '1496.2亿元', '149,62 млрд юаней'],
  [billions('70.2', { unit: 'USD' }), '70.2 billion US dollars', '702亿美元', '70,2 млрд долларов США'],
  [billions('-5.5', { unit: 'EUR' }), '-5.5 billion euros', '-55亿欧元', '-5,5 млрд евро'],
  [{ value: '1.475', unitMultiplier: 6, unit: 'TEU' }, '1.475 million TEU', '147.5万标箱', '1,475 млн TEU'],
  [
    { value: '12400', unit: 'trains', bound: 'about' },
    'about 12,400 trains',
    '约12,400列',
    'около 12 400 поездов',
  ],
  [billions('240', { bound: 'at-least' }), 'over 240 billion yuan', '超2400亿元', 'более 240 млрд юаней'],
  [{ value: '65.2', unit: '%' }, '65.2%', '65.2%', '65,2 %'],
  [
    { value: '20', unit: 'countries', bound: 'at-most' },
    'up to 20 countries',
    '至多20 countries',
    'до 20 countries',
  ],
  [{ value: '5' }, '5', '5', '5'],
  [{ value: '0', unit: 't' }, '0 t', '0吨', '0 т'],
])('%j', (amount, english, chinese, russian) => {
  expect(words(amount, 'en')).toBe(english);
  expect(words(amount, 'zh-Hans')).toBe(chinese);
  expect(words(amount, 'ru')).toBe(russian);
});

test('other languages have their scales from Intl, with the digits written', () => {
  expect(words(billions('149.62'), 'de')).toBe('149,62 Milliarden Renminbi Yuan');
  expect(words(billions('149.60', { bound: 'at-least' }), 'fr')).toBe(
    '≥ 149,60 milliards yuans renminbi chinois',
  );
  expect(words({ value: '12400', unit: 'trains' }, 'de')).toBe('12.400 trains');
  expect(words(billions('0'), 'de')).toBe('0 Renminbi Yuan');
});

test('all digits stay, however many', () => {
  const long = '123456789012345678.123456';
  expect(words({ value: long, unit: 'CNY' }, 'en')).toBe('123,456,789,012,345,678.123456 yuan');
  expect(words(billions(long), 'en')).toBe('123,456,789,012,345,678.123456 billion yuan');
  expect(words(billions(long), 'de')).toMatch(/^123\.456\.789\.012\.345\.678\.123\.456\.000 /);
});

test.each(['', 'not a language', 'xx', 'tlh'])('the language %j is taken for English', (language) => {
  expect(words(billions('149.62'), language)).toBe('149.62 billion yuan');
});
