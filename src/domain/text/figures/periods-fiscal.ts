import { at, monthOf, numberOf, ORDINALS, PARTS } from './periods-english-parts';
import { pattern, type FiscalSpec, type PeriodGroup } from './period-spec';
import { at as russian } from './periods-russian-parts';

type Groups = Partial<Record<string, string>>;

const YEARS = {
  ...PARTS,
  /** “First quarter of”, “first five months (July-November) of”. */
  P: '(?:(?:the )?(?:(?<o>{O})[ -](?<u>quarter|half)|first (?<n>{N}) months|(?<s>[qh][1-4]))(?: \\((?<m>{M})(?: ?[-—] ?| to )[a-z]{3,9}\\.?\\))?(?: (?:of |in )?| ?-))?(?:the )?'.replace(
    /\{([A-Z])\}/g,
    (_, name: 'O' | 'N' | 'M') => PARTS[name],
  ),
  F: '(?:fiscal|financial|marketing|crop|agricultural)',
  R: '(?:финансов|маркетингов|сельскохозяйственн)[а-я]{2,3}',
  /** Those that are a year by themselves too. */
  G: '(?:(?:финансов|маркетингов|сельскохозяйственн)[а-я]{2,3} год|сельхозгод)',
  T: '(?<y>(?:19|20)\\d\\d)[/-](?<y2>(?:20)?\\d\\d)(?!\\d)',
};
const CHINESE = {
  E: '(?:(?:在|截至|到)?(?<m>1[0-2]|[1-9])月(?<d>3[01]|2[89])日(?:结束|截止|为止|终了)的)?',
  W: '(?:财年|财政年度)',
  /** 上半年, 前9个月, and in which months: （4至9月）. */
  P: '(?:的?(?:(?<h>[上下])半(?:年|财年)|第?(?<q>[一二三四1-4])(?:财季|季度)|前(?<n>1[0-2]|[1-9一二三四五六七八九十])个月))?(?:\\((?:去年|上年)?(?<m1>1[0-2]|[1-9])月?(?:至|到|-|—)(?:今年|次年|当年)?(?<m2>1[0-2]|[1-9])月\\))?',
};
const CURRENT = /^(?:this|the current|текущ|нынешн)/;
const NEXT = /^(?:next|coming|следующ|будущ)/;
const SEASON = /season|marketing|crop|agricultural|campaign|сезон|маркетинг|сельскохоз|сельхоз/;

function part({ o, u, n, m, s }: Groups): Pick<FiscalSpec, 'part' | 'begins'> {
  const unit = u ?? s?.charAt(0);
  if (unit === undefined && n === undefined) return {};
  const length = unit === undefined ? numberOf(n) : /^h/.test(unit) ? 6 : 3;
  const number = s === undefined ? (ORDINALS[o ?? ''] ?? 1) : Number(s.charAt(1));
  const first = unit === undefined ? 0 : (number - 1) * length;
  if (first + length > 12) return {};
  const begins = m === undefined ? undefined : (monthOf(m) - first + 12) % 12;
  return { part: [first, length], begins };
}

function fiscal(g: Groups): FiscalSpec | undefined {
  const year = g.y === undefined ? undefined : Number(g.y.length === 2 ? `20${g.y}` : g.y);
  const isNext = year !== undefined && g.y2 !== undefined && (year + 1) % 100 === Number(g.y2.slice(-2));
  if (g.y2 !== undefined && !isNext) return undefined;
  return {
    type: 'fiscal',
    year,
    isSingle: g.y2 === undefined,
    back: g.now === undefined ? undefined : NEXT.test(g.now) ? -1 : CURRENT.test(g.now) ? 0 : 1,
    isSeason: SEASON.test(g.w ?? ''),
    ...part(g),
  };
}

/** With the last month of the year, or the first of the part, where that is told. */
function chinese({ m, m1, h, q, n, ...g }: Groups): FiscalSpec | undefined {
  const found = fiscal(g);
  if (!found) return undefined;
  const number = (word: string) =>
    /\d/.test(word) ? Number(word) : '一二三四五六七八九十'.indexOf(word) + 1;
  const part: FiscalSpec['part'] =
    h !== undefined
      ? [h === '上' ? 0 : 6, 6]
      : q !== undefined
        ? [3 * (number(q) - 1), 3]
        : n !== undefined
          ? [0, number(n)]
          : undefined;
  const begins = m !== undefined ? Number(m) % 12 : m1 && (Number(m1) - 1 - (part?.[0] ?? 0) + 12) % 12;
  return { ...found, ...(part && { part }), ...(typeof begins === 'number' && { begins }) };
}

function bare(g: Groups): FiscalSpec {
  return {
    type: 'fiscal',
    year: undefined,
    isSingle: true,
    isSeason: SEASON.test(g.w ?? ''),
    isNamedOnlyIfTold: true,
    ...part(g),
  };
}

/** Financial years and seasons in English. */
export const ENGLISH_FISCAL_YEARS: PeriodGroup[] = [
  {
    mark: 'fiscal|fy|financial|[/-]\\d\\d(?!-\\d)|season|(?:marketing|crop|agricultural) year|campaign',
    patterns: [
      pattern(at('{P}(?<w>{F}(?: year)?|fy) ?(?:{T}|(?<y>{Y4}|\\d\\d(?![\\d%]|[.,]\\d)))'.replace('{T}', '(?<y1>{Y4})[/-](?<y2>\\d{2,4})')), YEARS, (g) => fiscal({ ...g, y: g.y ?? g.y1 })),
      pattern(at('{P}{T}(?: (?<w>{F} year|season|{F}))?'), YEARS, fiscal),
      pattern(at('{P}(?<now>this|current|ongoing|last|past|previous|next|coming) (?<w>(?:fiscal|financial) year|fiscal(?=[,.;:)]|$| (?:so|till|until|up|to|as|at|from|against|with|was|were|and|in|on|by|the|than|had|has|have|which|stood|when|it|they)(?![a-z])))'), YEARS, ({ now = '', ...g }) =>
        now === 'previous' && g.u === undefined && g.n === undefined ? undefined : fiscal({ ...g, now: /this|current|ongoing/.test(now) ? 'this' : now }),
      ),
      pattern(at('(?:the )?(?:new|current) (?<w>(?:fiscal|financial) year)(?=,? (?:which |that )?(?:began|started|beginning|starting))'), YEARS, (g) => fiscal({ ...g, now: 'this' })),
      pattern(at('(?:in )?the (?:previous|preceding|prior) (?:{F} year|season)|the season before'), YEARS, () => ({ type: 'before', months: 12 })),
      pattern(at('(?:the )?(?:new|next|coming|upcoming|following) (?:(?:marketing|crop|agricultural) year|season)'), YEARS, () => ({ type: 'before', months: -12 })),
      pattern(at('(?:{P}(?:its )?|this |its )(?<w>{F} year|season|campaign)'), YEARS, bare),
    ],
  },
]; // prettier-ignore

/** The same in Russian. */
export const RUSSIAN_FISCAL_YEARS: PeriodGroup[] = [
  {
    mark: 'финансов|маркетингов|сельскохоз|сельхозгод|сезон|, завершивш',
    patterns: [
      pattern(russian('{T}(?:-(?:м|го|й))? (?<w>{G}[а-я]{0,2}|сезон[а-я]{0,2})'), YEARS, fiscal),
      pattern(russian('(?<w>{G}[а-я]{0,2}|сезон[а-я]{0,2})[ -]{T}'), YEARS, fiscal),
      pattern(russian('(?<y>(?:19|20)\\d\\d)(?:-(?:м|го|й))? (?<w>{R}) год[а-я]{0,2}'), YEARS, fiscal),
      pattern(russian('(?<now>текущ|нынешн|прошл|минувш|истекш|следующ|будущ)[а-я]{2,3} (?<w>финансов)[а-я]{2,3} год[а-я]{0,2}'), YEARS, fiscal),
      pattern(russian('нов[а-я]{2,3} (?<w>финансов[а-я]{2,3} год)[а-я]{0,2}(?=,? (?:начавш|стартовавш))'), YEARS, (g) => fiscal({ ...g, now: 'текущ' })),
      pattern(russian('(?:(?<w>{R} год|сельхозгод)[а-я]{0,2}|(?:1[34]\\d\\d )?год(?: по [а-я]+ календарю)?(?=, завершивш))'), YEARS, bare),
      pattern(russian('(?:нов|следующ|будущ|наступающ)[а-я]{2,3} (?:(?:маркетингов|сельскохозяйственн)[а-я]{2,3} год[а-я]{0,2}|сельхозгод[а-я]{0,2}|сезон[а-я]{0,2})'), YEARS, () => ({ type: 'before', months: -12 })),
      pattern(russian('(?:прошл|предыдущ)[а-я]{2,3} (?:(?:маркетингов|сельскохозяйственн)[а-я]{2,3} год[а-я]{0,2}|сельхозгод[а-я]{0,2}|сезон[а-я]{0,2})'), YEARS, () => ({ type: 'before', months: 12 })),
      pattern(russian('(?:за )?вес[ьй](?:го)? (?<w>сезон)'), YEARS, (g) => ({ ...bare(g), isNamedOnlyIfTold: false })),
    ],
  },
]; // prettier-ignore

/** The same in Chinese, where the day on which a year ends may be told before it. */
export const CHINESE_FISCAL_YEARS: PeriodGroup[] = [
  {
    mark: '财年|财政年度',
    patterns: [
      pattern('{E}(?<y>(?:19|20)\\d\\d)年?[-—~/至](?<y2>(?:20)?\\d\\d)年?{W}{P}', CHINESE, chinese),
      pattern('{E}(?<y>(?:19|20)\\d\\d)年?{W}{P}', CHINESE, chinese),
      pattern('(?:本|当前)个?{W}', CHINESE, (g) => fiscal({ ...g, now: 'this' })),
      pattern('[该这]个?{W}', CHINESE, () => ({ type: 'same', year: undefined })),
      pattern('上一?个?{W}', CHINESE, () => ({ type: 'before', months: 12 })),
      pattern('(?:新|下一?)个?{W}', CHINESE, () => ({ type: 'before', months: -12 })),
    ],
  },
]; // prettier-ignore
