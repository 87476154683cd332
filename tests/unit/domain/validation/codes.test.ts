import {
  isoCode,
  languageTag,
  timeZone,
  unit,
  unlocode,
  webAddress,
  wikidataId,
  type Check,
} from '../../../../src/domain/validation/codes';

const CHECKS: [name: string, check: Check, taken: string[], refused: string[]][] = [
  [
    'a UN/LOCODE',
    unlocode,
    ['NLRTM', 'CNKHG', 'KZAAU', 'US2NY', 'DE9ZZ'],
    ['', 'nlrtm', 'NLRT', 'NLRTMX', 'NL RTM', 'NLRT0', 'NLRT1', 'QQRTM', 'N1RTM', 'NLRTM\n', 'РURTM'],
  ],
  [
    'an ISO 3166 code',
    isoCode,
    ['CN', 'CN-XJ', 'GB-ENG', 'FR-2A', 'KZ-75', 'US-1', 'EU', 'UN', 'XK'],
    ['', 'cn', 'CHN', '156', 'QQ', 'QQ-XJ', 'CN-', 'CN-xj', 'CN-XJAB', 'CN XJ', 'CN\n', 'СN'],
  ],
  [
    'a Wikidata item',
    wikidataId,
    ['Q1', 'Q34647', 'Q123456789012'],
    ['', 'Q', 'Q0', 'Q034647', 'q34647', '34647', 'P31', 'Q34647 ', 'https://www.wikidata.org/wiki/Q34647'],
  ],
  [
    'a unit',
    unit,
    ['CNY', 'USD', 'EUR', 'KZT', 'RUB', 'UZS', 'TEU', 't', '%', 'containers', 'km', 'GW', 'kWh'],
    ['RMB', 'XYZ', 'AAA', 'TUE'],
  ],
  [
    'a web address',
    webAddress,
    [
      ...['https://example.org', 'http://example.org:8080/a?b=c#d', 'HTTPS://EXAMPLE.ORG'],
      ...['https://例え.jp/路', 'https://[::1]/', 'http://192.0.2.1'],
    ],
    [
      ...['', 'example.org', '//example.org', 'ftp://example.org', 'mailto:a@example.org'],
      ...['javascript:alert(1)', ' https://example.org', 'https://example.org/a b', 'https://example.org\n'],
      ...['https://', 'https:example.org', 'https://exa<mple.org', 'https://example.org:99999'],
    ],
  ],
  [
    'a language tag',
    languageTag,
    ['en', 'ru', 'zh-Hans', 'zh-Hant-TW', 'de-CH-1996', 'kk-Cyrl', 'sr-Latn-RS', 'es-419'],
    [
      '',
      'e',
      'zh_Hans',
      'English language',
      'en-',
      '-en',
      'e1',
      'русский',
      'en-abcdefg1-abcdefg2-abcdefg3-abcdefg4',
    ],
  ],
  [
    'a time zone',
    timeZone,
    ['Asia/Urumqi', 'Europe/Berlin', 'UTC', 'Asia/Shanghai', 'Etc/GMT-8', 'America/Argentina/Ushuaia'],
    ['', '+08:00', '-0300', 'GMT+8', 'UTC+8', 'Asia/Kashgar ', 'Mars/Olympus', 'Beijing', 'Asia'],
  ],
];

describe.each(CHECKS)('%s', (_name, check, taken, refused) => {
  test.each(taken.map((value) => [value]))('“%s” is one', (value) => {
    expect(check(value)).toBeUndefined();
  });

  test.each(refused.map((value) => [value]))('“%s” is none', (value) => {
    expect(check(value)).toMatch(/is not an? .*(?:write|such as|begins with|time zone)/s);
  });
});

test('what is refused is named, with what to write instead', () => {
  expect(unlocode('XX1')).toBe(
    '“XX1” is not a UN/LOCODE: five characters such as NLRTM, beginning with a country code',
  );
  expect(isoCode('CHN')).toBe('“CHN” is not an ISO 3166 code: write CN for a country, CN-XJ for a region');
  expect(unit('RMB')).toBe(
    '“RMB” is not an ISO 4217 currency: write CNY, USD, TEU, t, % or the noun counted',
  );
  expect(timeZone('Beijing')).toBe(
    '“Beijing” is not an IANA time zone: write Asia/Urumqi, Europe/Berlin, UTC',
  );
});

test('a long address or language is shown by its beginning', () => {
  expect(webAddress(`ftp://${'x'.repeat(5000)}`)).toContain(`“ftp://${'x'.repeat(74)}”`);
  expect(languageTag('x'.repeat(5000))).toContain(`“${'x'.repeat(40)}”`);
});
