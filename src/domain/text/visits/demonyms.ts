/** Countries by the word for what is theirs, in English, as ISO 3166-1 alpha-2 codes. */
const ENGLISH =
  'AE emirati|uae AF afghan AL albanian AM armenian AO angolan AR argentine AT austrian AU australian AZ azerbaijani BA bosnian ' +
  'BD bangladeshi BE belgian BF burkinabe BG bulgarian BH bahraini BI burundian BJ beninese BN bruneian BO bolivian BR brazilian ' +
  'BY belarusian BW botswanan CA canadian CD congolese CH swiss CL chilean CM cameroonian CN chinese CO colombian CU cuban ' +
  'CY cypriot CZ czech DE german DJ djiboutian DK danish DM dominican DZ algerian EC ecuadorian EE estonian EG egyptian ' +
  'ER eritrean ES spanish ET ethiopian FI finnish FJ fijian FR french GA gabonese GB british GE georgian GH ghanaian GN guinean ' +
  'GR greek GY guyanese HR croatian HU hungarian ID indonesian IE irish IL israeli IN indian IQ iraqi IR iranian IS icelandic ' +
  'IT italian JM jamaican JO jordanian JP japanese KE kenyan KG kyrgyz KH cambodian KP north|korean KR south|korean KW kuwaiti ' +
  'KZ kazakh|kazakhstani LA lao|laotian LB lebanese LK sri|lankan LR liberian LT lithuanian LU luxembourgish LV latvian LY libyan ' +
  'MA moroccan MD moldovan MG malagasy ML malian MM myanmar|burmese MN mongolian MR mauritanian MT maltese MU mauritian ' +
  'MV maldivian MX mexican MY malaysian MZ mozambican NA namibian NE nigerien NG nigerian NI nicaraguan NL dutch NO norwegian ' +
  'NP nepali|nepalese NZ zealand OM omani PE peruvian PH philippine|filipino PK pakistani PL polish PS palestinian PT portuguese ' +
  'QA qatari RO romanian RS serbian RU russian RW rwandan SA saudi SD sudanese SE swedish SG singaporean SI slovenian SK slovak ' +
  'SN senegalese SO somali SY syrian TD chadian TG togolese TH thai TJ tajik TL timorese TM turkmen TN tunisian TO tongan ' +
  'TR turkish TZ tanzanian UA ukrainian UG ugandan US american UY uruguayan UZ uzbek VE venezuelan VN vietnamese WS samoan ' +
  'YE yemeni ZA african ZM zambian ZW zimbabwean';
const RUSSIAN =
  'AE эмиратск AF афганск AM армянск AZ азербайджанск BY белорусск CN китайск DE немецк|германск EG египетск FR французск ' +
  'GB британск GE грузинск IN индийск ID индонезийск IR иранск IT итальянск JP японск KG киргизск|кыргызск KZ казахстанск|казахск ' +
  'LA лаосск MN монгольск MY малайзийск PK пакистанск PL польск RS сербск RU российск SA саудовск SG сингапурск TJ таджикск ' +
  'TM туркменск TR турецк TH таиландск|тайск UA украинск US американск UZ узбекск VN вьетнамск';

const CODES = new Map<string, string>();
for (const table of [ENGLISH, RUSSIAN]) {
  const words = table.split(' ');
  for (let index = 0; index + 1 < words.length; index += 2) {
    for (const word of (words[index + 1] ?? '').split('|')) CODES.set(word, words[index] ?? '');
  }
}

/** The country whose people or things a word, in small letters, is said of: “iranian” is IR, “иранский” too. */
export function countryOfDemonym(word: string): string | undefined {
  return CODES.get(word) ?? CODES.get(word.replace(/(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u, ''));
}
