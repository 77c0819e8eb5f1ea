import type { AdultShare } from '../compute/denominators.ts';
import { type Fraction, hundredths } from '../compute/rate.ts';
import { type Count, high, low } from '../domain/count.ts';
import type { CountPath } from '../domain/counts.ts';
import type { FigureName, Origin } from '../domain/figure.ts';
import { perLevel, type Unit } from '../domain/unit.ts';
import {
  countPair,
  countText,
  dayText,
  percentRangeText,
  thresholdText,
  writtenPercentText,
} from '../i18n/number-text.ts';
import { capital, eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { figureWords, levelCounts, type OwnLabels, UNKNOWN } from '../i18n/words.ts';
import { tidy } from '../text/tidy.ts';
import type { DenominatorSource } from './definition.ts';
import type { ExplainedFigure } from './explain-figures.ts';

/** What the words of a figure are made from. */
export interface ExplainContext {
  readonly figures: readonly ExplainedFigure[];
  readonly labels: OwnLabels;
  readonly adultShare: AdultShare | null;
  /** The campaign's own files, and who published them. */
  readonly sources: readonly DenominatorSource[];
  /** How many accounts or people its figures were counted from, where they were. */
  readonly counted: Count;
  /** What lies below. */
  readonly parts: readonly Unit[];
}

const valueWords = (value: Count): Pair =>
  value === null ? UNKNOWN : eachLanguage((language) => countText(value, language) ?? '');

/** "Người dân đăng ký: 1.251 (thong-ke.csv:70, cột “Người dân”)", or the sum that gives it. */
export function figureLine(figure: ExplainedFigure, context: ExplainContext): Pair {
  const name = capital(figureWords(figure.name, context.labels));
  const value = valueWords(figure.value);
  const how = howWords(figure, context);
  return eachLanguage((language) => `${name[language]}: ${value[language]} (${how[language]}).`);
}

function howWords(
  { name, value, origin, explanation }: ExplainedFigure,
  context: ExplainContext,
): Pair {
  const words = (path: FigureName) => figureWords(path, context.labels);
  const figureOf = (path: CountPath) =>
    context.figures.find((it) => it.name === path)?.value ?? null;
  switch (explanation.how) {
    case 'written':
      return origin ? sourcedWords(origin, context) : same('');
    case 'sum':
    case 'rest': {
      const [a, b] = explanation.of;
      const sign = explanation.how === 'sum' ? '+' : '−';
      return eachLanguage((language) => {
        const names = `${words(a)[language]} ${sign} ${words(b)[language]}`;
        const sum = [figureOf(a), figureOf(b)].map((it) => valueWords(it)[language]);
        return `${names} = ${sum.join(` ${sign} `)} = ${valueWords(value)[language]}`;
      });
    }
    case 'none': {
      const total = words(explanation.of[0]);
      return { vi: `vì ${total.vi} bằng 0`, en: `as ${total.en}: 0` };
    }
    case 'bounds':
      return boundsWords(explanation.of, figureOf, words);
    case 'parts':
      return partsWords(summedFor(name, context.parts));
    case 'estimated':
      return estimateWords(context);
    case 'unknown':
      return missingWords(name);
  }
}

/** People live in villages, and work in organisations, where there are any. */
function summedFor(name: FigureName, parts: readonly Unit[]): readonly Unit[] {
  if (name.includes('.')) return parts;
  const organisations = parts.filter((it) => it.level === 'organisation');
  return name === 'headcount' && organisations.length > 0
    ? organisations
    : parts.filter((it) => it.level !== 'organisation');
}

function partsWords(parts: readonly Unit[]): Pair {
  if (parts.length === 0) return { vi: 'không rõ lấy từ tệp nào', en: 'its file is not known' };
  const { vi, en } = levelCounts(perLevel(parts));
  return { vi: `cộng từ ${vi}`, en: `added up from ${en}` };
}

/** A file of the campaign's own has a source and a day from which it holds. */
function sourcedWords(origin: Origin, { sources, counted }: ExplainContext): Pair {
  if (origin.counted) return countedWords(origin, counted);
  const place = originWords(origin);
  const named = sources.find((it) => it.path === origin.file);
  if (named === undefined) return place;
  const { source, from } = named;
  return {
    vi: `${place.vi}; nguồn: ${source}, từ ${dayText(from)}`,
    en: `${place.en}; source: ${source}, from ${dayText(from)}`,
  };
}

/** "đếm từ 2.354 tài khoản của tệp bo-y.csv". */
function countedWords(origin: Origin, all: Count): Pair {
  const files = [origin, ...(origin.alsoIn ?? [])];
  const sums = files.map(({ file, sha256 }) => `${tidy(file)}${sumWords(sha256)}`).join(', ');
  const what = WHAT_COUNTED[origin.counted === 'people' ? 'people' : 'accounts'];
  const { vi, en } = all === null ? { vi: '', en: '' } : countPair(high(all));
  return {
    vi: `đếm từ ${vi}${vi && ' '}${what.vi} của tệp ${sums}`,
    en: `counted from ${en}${en && ' '}${what.en} of ${sums}`,
  };
}

const WHAT_COUNTED = {
  accounts: { vi: 'tài khoản', en: 'accounts' },
  people: { vi: 'người', en: 'people' },
} as const;

const sumWords = (sha256: string | null): string =>
  sha256 === null ? '' : `; SHA-256 ${sha256.slice(0, SHORT_SUM)}…`;

function originWords({ file, line, column, sha256 }: Origin): Pair {
  const place = tidy(`${file}:${line}`);
  const heading = column === null ? null : tidy(column);
  const sum = sumWords(sha256);
  return {
    vi: `${place}${heading === null ? '' : `, cột “${heading}”`}${sum}`,
    en: `${place}${heading === null ? '' : `, column “${heading}”`}${sum}`,
  };
}

const SHORT_SUM = 12;

/** "ít nhất 1.901 − 1.103 = 798, nhiều nhất 1.251". */
function boundsWords(
  [total, others, own]: readonly [CountPath, CountPath, CountPath],
  figureOf: (path: CountPath) => Count,
  words: (path: CountPath) => Pair,
): Pair {
  const all = high(figureOf(total) ?? 0);
  const [other, most] = [figureOf(others), figureOf(own)];
  const left = other === null ? 0 : Math.max(0, all - high(other));
  const subtracted = other !== null && left > 0 ? high(other) : null;
  const isCapped = most !== null && high(most) < all;
  const capName = words(isCapped ? own : total);
  const say = (language: 'vi' | 'en') => {
    const n = (it: number) => countPair(it)[language];
    const least =
      subtracted === null
        ? n(left)
        : `${words(total)[language]} − ${words(others)[language]} = ${n(all)} − ${n(subtracted)} = ${n(left)}`;
    return { least, most: `${n(isCapped ? low(most) : all)}` };
  };
  const [vi, en] = [say('vi'), say('en')];
  return {
    vi: `tệp không tách riêng; ít nhất ${vi.least}; nhiều nhất ${vi.most}, bằng ${capName.vi}`,
    en: `not split in the file; at least ${en.least}; at most ${en.most}: ${capName.en}`,
  };
}

/** "ước tính bằng 72% dân số: 72% × 39.094 = 28.147,68, làm tròn lên". */
function estimateWords({ adultShare, figures }: ExplainContext): Pair {
  const population = figures.find((it) => it.name === 'population')?.value ?? null;
  if (adultShare === null || typeof population !== 'number') return same('≈');
  const share = eachLanguage((it) => thresholdText(adultShare.hundredths / 100, it));
  const product = eachLanguage((language) => {
    const digits = population * adultShare.hundredths;
    const text = writtenPercentText({ digits, decimals: 4 }, language).slice(0, -1);
    const people = countPair(population)[language];
    return `${share[language]} × ${people} = ${text.replace(/[.,]?0+$/, '')}`;
  });
  return {
    vi: `≈ ước tính bằng ${share.vi} dân số: ${product.vi}, làm tròn lên`,
    en: `≈ estimated as ${share.en} of the population: ${product.en}, rounded up`,
  };
}

const missingWords = (name: FigureName): Pair =>
  name.includes('.')
    ? { vi: 'không cột nào của tệp thống kê cho biết', en: 'no column of the statistics tells it' }
    : {
        vi: 'không tệp nào cho biết; thêm tệp dân số',
        en: 'no file tells it; add a population file',
      };

/** "1.251 / 39.094 = 3,1999…%, làm tròn 3,20%". Thresholds are in hundredths of a percent. */
export function roundingWords(fraction: Fraction, thresholds: readonly number[]): Pair {
  const shown = hundredths(fraction, thresholds);
  const scaled = BigInt(fraction.numerator) * 1_000_000n;
  const digits = Number(scaled / BigInt(fraction.denominator));
  const isExact = scaled % BigInt(fraction.denominator) === 0n && digits % 100 === 0;
  const plain = hundredths(fraction, []);
  const spared = plain !== shown ? thresholds.find((it) => it > shown && it <= plain) : undefined;
  return eachLanguage((language) => {
    const [a, b] = [countPair(fraction.numerator), countPair(fraction.denominator)];
    const printed = percentRangeText(shown, shown, language);
    if (isExact) return `${a[language]} / ${b[language]} = ${printed}`;
    const long = writtenPercentText({ digits, decimals: 4 }, language).replace('%', '…%');
    const sum = `${a[language]} / ${b[language]} = ${long}`;
    if (spared === undefined) return `${sum}${ROUNDED[language]} ${printed}`;
    const mark = thresholdText(spared / 100, language);
    return language === 'vi'
      ? `${sum}, chưa tới ${mark} nên không làm tròn lên mà ghi ${printed}`
      : `${sum}: below ${mark}, hence not rounded up but shown as ${printed}`;
  });
}

const ROUNDED: Pair = { vi: ', làm tròn thành', en: ', rounded to' };
