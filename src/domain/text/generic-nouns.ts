/** Nouns that name a kind of thing: alone, with or without an article, they are not the name of one. */
const NOUNS = [
  'agency', 'agreement', 'airport', 'area', 'authority', 'bank', 'border', 'bureau', 'center', 'centre', 'city',
  'commission', 'committee', 'company', 'conference', 'corridor', 'council', 'country', 'crossing', 'customs',
  'delegation', 'department', 'district', 'embassy', 'event', 'exhibition', 'expo', 'fair', 'forum', 'government',
  'group', 'harbor', 'harbour', 'hub', 'initiative', 'meeting', 'ministry', 'nation', 'office', 'organisation',
  'organization', 'park', 'port', 'prefecture', 'province', 'region', 'republic', 'seaport', 'state', 'statistics',
  'summit', 'terminal', 'the', 'town', 'trade', 'union', 'visit', 'world', 'zone',
  'land port', 'bonded zone', 'border crossing', 'comprehensive bonded zone', 'free trade zone', 'pilot zone',
  'port area', 'test area', 'test zone',
  'агентство', 'аэропорт', 'банк', 'визит', 'выставка', 'город', 'государство', 'граница', 'зона', 'комитет',
  'компания', 'край', 'министерство', 'область', 'организация', 'переход', 'порт', 'правительство', 'район', 'регион',
  'республика', 'саммит', 'союз', 'страна', 'таможня', 'форум', 'ярмарка',
  '保税区', '地区', '城市', '展会', '政府', '机场', '机构', '海关', '港口', '组织', '综合保税区', '自贸区', '自由贸易区', '论坛', '边境',
  '园区', '国家', '企业', '公司', '口岸', '部门', '税関', '空港',
]; // prettier-ignore

const GENERIC = new Set(NOUNS);

/** Whether a folded name is only a generic noun (“the zone”, “ports”), which would match in every other text. */
export function isGenericNoun(folded: string): boolean {
  const bare = folded.replace(/^(?:the|an?|this|that) (?=.)/, '');
  return [bare, bare.replace(/s$/, ''), bare.replace(/ies$/, 'y')].some((noun) => GENERIC.has(noun));
}

/** Words that the names of offices are made of, and what any country’s office is called in small letters. */
const OF_OFFICES = new Set(
  `national state federal central general statistics statistical customs trade finance foreign port ports railway railways
  commerce agency authority bank bureau office service committee commission administration association council institute
  ministry department board company`.split(/\s+/),
);

/** Whether a folded name in English is of such words alone (“National Statistics Agency”), so that only its capitals tell it. */
export function isCommonName(folded: string): boolean {
  const words = folded.replace(/^the /, '').split(' ');
  return words.length > 1 && words.every((word) => OF_OFFICES.has(word));
}
