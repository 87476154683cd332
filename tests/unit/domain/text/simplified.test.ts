import { simplified } from '../../../../src/domain/text/simplified';

describe('simplified Chinese characters', () => {
  test.each([
    ['聯合國貿發會議發佈報告：臺灣與東盟貿易額達7億噸', '联合国贸发会议发布报告：台湾与东盟贸易额达7亿吨'],
    ['新疆与哈萨克斯坦', '新疆与哈萨克斯坦'],
    ['Urumqi Customs, «Хоргос»', 'Urumqi Customs, «Хоргос»'],
    ['', ''],
  ])('%s', (text, expected) => expect(simplified(text)).toBe(expected));

  test('each stands where it stood, whatever is before it', () => {
    const text = '𠮷 10億元，𝟙 噸';
    expect(simplified(text)).toHaveLength(text.length);
    expect(simplified(text).indexOf('亿')).toBe(text.indexOf('億'));
  });
});
