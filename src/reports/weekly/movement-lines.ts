import { percentOf } from '../../compute/rate.ts';
import type { Section } from '../../document/report.ts';
import { type Campaign, type Indicator, ownLabels, thresholdsOf } from '../../domain/campaign.ts';
import type { Rate } from '../../domain/rate.ts';
import { countPair, letterCount } from '../../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../../i18n/pair.ts';
import { figureWords } from '../../i18n/words.ts';
import type { RankRow } from '../rank-rows.ts';
import { isExact, type Move, type Movement, rateWent, sameDenominator } from './movement.ts';
import { countedWho, spokenCount, spokenPercent } from './spoken-figures.ts';

/** So many each way; of more it is told how many. */
const TOLD = 5;

const TITLE: Pair = { vi: 'Biến động', en: 'Movement' };

/** Who rose and who fell, a line each with its reason. `own`: that of the unit the report is about. */
export function movementSection(
  { rose, fell, stayed, untold, moveOf }: Movement,
  own: readonly Pair[],
  campaign: Campaign,
  indicator: Indicator,
): readonly Section[] {
  const words = (all: readonly RankRow[]) =>
    all
      .slice(0, TOLD)
      .flatMap((it) => moveOf(it) ?? [])
      .map((it) => moveWords(it, campaign, indicator));
  const told = [
    ...own,
    ...words(rose),
    ...more(rose.length - TOLD, { vi: 'tăng hạng', en: 'rose' }),
    ...words(fell),
    ...more(fell.length - TOLD, { vi: 'giảm hạng', en: 'fell' }),
  ];
  // Of one unit alone the summary says as much.
  if (told.length === 0 && stayed + untold < 2) return [];
  const rest = [
    ...(stayed > 0 ? [restWords(stayed, { vi: 'giữ nguyên hạng', en: 'kept their places' })] : []),
    ...(untold > 0
      ? [restWords(untold, { vi: 'chưa so được hạng', en: 'whose change is not known' })]
      : []),
  ];
  const line = eachLanguage((it) => `${rest.map((pair) => pair[it]).join('; ')}.`);
  return [{ title: TITLE, lines: rest.length > 0 ? [...told, line] : told, table: null }];
}

const restWords = (count: number, what: Pair): Pair => {
  const many = spokenCount(count);
  return { vi: `${many.vi} đơn vị ${what.vi}`, en: `${many.en} ${what.en}` };
};

function more(count: number, what: Pair): readonly Pair[] {
  if (count <= 0) return [];
  const many = spokenCount(count);
  return [
    { vi: `… và ${many.vi} đơn vị khác ${what.vi}.`, en: `… and ${many.en} more ${what.en}.` },
  ];
}

/** "Xã X: tăng 03 bậc, từ 41 lên 38, nhờ thêm 112 người dân đăng ký (6,03% → 6,91%)." */
export function moveWords(
  move: Move,
  campaign: Campaign,
  indicator: Indicator,
  among: Pair = same(''),
): Pair {
  const { row, nameOf, rank, previousRank } = move;
  const name = nameOf(row.figures.unit);
  const by = Math.abs(previousRank - rank);
  const size = (language: 'vi' | 'en') => letterCount(by, language);
  const way: Pair =
    rank < previousRank
      ? {
          vi: `tăng ${size('vi')} bậc, từ ${previousRank} lên ${rank}`,
          en: `up ${size('en')}, from ${previousRank} to ${rank}`,
        }
      : {
          vi: `giảm xuống ${size('vi')} bậc, từ ${previousRank} xuống ${rank}`,
          en: `down ${size('en')}, from ${previousRank} to ${rank}`,
        };
  const why = whyWords(move, campaign, indicator);
  return eachLanguage((language) => `${name}${among[language]}: ${way[language]}${why[language]}.`);
}

/** What the figures tell of the reason, and no more. */
function whyWords(move: Move, campaign: Campaign, indicator: Indicator): Pair {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const rates = ratesWords(move, thresholds);
  if (!isExact(move)) return joined([{ vi: ', xếp theo số nhỏ', en: ', by lower bounds' }, rates]);
  const rises = move.rank < move.previousRank;
  return rises
    ? riseWords(move, campaign, indicator, rates)
    : fallWords(move, campaign, indicator, rates);
}

const joined = (parts: readonly Pair[]): Pair =>
  eachLanguage((language) => parts.map((it) => it[language]).join(''));

/** " (6,03% → 6,91%)". */
function ratesWords({ before, now }: Move, thresholds: readonly number[]): Pair {
  const text = (rate: Rate) => spokenPercent(percentOf(rate, thresholds));
  const [from, to] = [text(before), text(now)];
  return eachLanguage((language) => ` (${from[language]} → ${to[language]})`);
}

function riseWords(move: Move, campaign: Campaign, indicator: Indicator, rates: Pair): Pair {
  const { passed, sunk, left } = move;
  const own = ownWords(move, campaign, indicator);
  const others: Pair[] = [
    ...(sunk.length > 0
      ? [{ vi: `${namesOf(sunk, move).vi} tụt xuống`, en: `${namesOf(sunk, move).en} came down` }]
      : []),
    ...(left > 0
      ? [
          {
            vi: `${letterCount(left, 'vi')} đơn vị xếp trên không còn trong bảng`,
            en: `${left} from above no longer ranked`,
          },
        ]
      : []),
  ];
  const rest = eachLanguage((it) => others.map((other) => other[it]).join('; '));
  if (passed.length === 0) {
    const despite = rateWent(move) === 0 ? same('') : own.plain;
    return joined([
      { vi: `, vì ${rest.vi}`, en: `, as ${rest.en}` },
      despite.vi === ''
        ? same('')
        : rateWent(move) > 0
          ? { vi: `; ${despite.vi}`, en: `; ${despite.en}` }
          : { vi: `, dù ${despite.vi}`, en: `, although ${despite.en}` },
      rates,
    ]);
  }
  const also =
    others.length > 0 ? { vi: `, và vì ${rest.vi}`, en: `, and as ${rest.en}` } : same('');
  return joined([{ vi: `, ${own.because.vi}`, en: `, ${own.because.en}` }, rates, also]);
}

function fallWords(move: Move, campaign: Campaign, indicator: Indicator, rates: Pair): Pair {
  const { passers, newcomers } = move;
  const own = ownWords(move, campaign, indicator);
  const who = countedWho(indicator);
  const others: Pair[] = [
    ...(passers.length > 0
      ? [
          {
            vi: `bị ${namesOf(passers, move).vi} vượt`,
            en: `passed by ${namesOf(passers, move).en}`,
          },
        ]
      : []),
    ...(newcomers > 0
      ? [
          {
            vi: `${letterCount(newcomers, 'vi')} đơn vị lần trước chưa có hạng nay xếp trên`,
            en: `${newcomers} without a rank before now above`,
          },
        ]
      : []),
  ];
  const rest = eachLanguage((it) => others.map((other) => other[it]).join('; '));
  const link: Pair =
    rateWent(move) < 0
      ? { vi: `, ${own.because.vi}`, en: `, ${own.because.en}` }
      : own.plain.vi === ''
        ? { vi: `, không thêm ${who.vi}`, en: `, no more ${who.en}` }
        : { vi: `, dù ${own.plain.vi}`, en: `, although ${own.plain.en}` };
  const tail = rest.vi === '' ? same('') : { vi: `: ${rest.vi}`, en: `: ${rest.en}` };
  return joined([link, rates, tail]);
}

interface OwnWords {
  /** "nhờ thêm 112 người dân đăng ký", "vì dân số tăng từ … lên …". */
  readonly because: Pair;
  /** "thêm 112 người dân đăng ký"; nothing where nothing changed. */
  readonly plain: Pair;
}

/** What became of the unit's own two figures. */
function ownWords(move: Move, campaign: Campaign, indicator: Indicator): OwnWords {
  const people = move.people as number;
  const who = countedWho(indicator);
  const many = spokenCount(Math.abs(people));
  const numerator: Pair | null =
    people === 0
      ? null
      : {
          vi: `${people > 0 ? 'thêm' : 'bớt'} ${many.vi} ${who.vi}`,
          en: `${many.en} ${people > 0 ? 'more' : 'fewer'} ${who.en}`,
        };
  const denominator = denominatorWords(move, campaign, indicator);
  const went = rateWent(move);
  // The figure that moved the rate the way it went stands first, the other is told beside it.
  const isPeoples = numerator !== null && Math.sign(people) === went;
  const isDivisors = denominator !== null && denominator.went === -went;
  const causes = [
    ...(isPeoples && numerator ? [numerator] : []),
    ...(isDivisors && denominator ? [denominator.words] : []),
  ];
  const against = [
    ...(!isPeoples && numerator ? [numerator] : []),
    ...(!isDivisors && denominator ? [denominator.words] : []),
  ];
  const and = (all: readonly Pair[]) => ({
    vi: all.map((it) => it.vi).join(' và '),
    en: all.map((it) => it.en).join(' and '),
  });
  const [cause, other] = [and(causes), and(against)];
  const although: Pair =
    against.length > 0 ? { vi: `, dù ${other.vi}`, en: `, although ${other.en}` } : same('');
  const because: Pair = {
    vi: `${went > 0 && isPeoples ? 'nhờ' : 'vì'} ${cause.vi}${although.vi}`,
    en: `with ${cause.en}${although.en}`,
  };
  return { because, plain: and([...causes, ...against]) };
}

function denominatorWords(move: Move, campaign: Campaign, { denominator }: Indicator) {
  if (sameDenominator(move)) return null;
  const [from, to] = [move.before.denominator as number, move.now.denominator as number];
  const { vi, en } = figureWords(denominator, ownLabels(campaign));
  const [then, now] = [countPair(from), countPair(to)];
  const went = Math.sign(to - from);
  return {
    went,
    words: {
      vi: `${vi} ${went > 0 ? 'tăng' : 'giảm'} từ ${then.vi} ${went > 0 ? 'lên' : 'xuống'} ${now.vi}`,
      en: `${en} ${went > 0 ? 'up' : 'down'} from ${then.en} to ${now.en}`,
    },
  };
}

const NAMED = 2;

/** "Xã A, Xã B và 03 đơn vị khác". */
function namesOf(rows: readonly RankRow[], { nameOf }: Move): Pair {
  const names = rows.slice(0, NAMED).map((it) => nameOf(it.figures.unit));
  const rest = rows.length - names.length;
  if (rest <= 0) {
    return eachLanguage((it) => names.join(it === 'vi' ? ' và ' : ' and '));
  }
  return {
    vi: `${names.join(', ')} và ${letterCount(rest, 'vi')} đơn vị khác`,
    en: `${names.join(', ')} and ${rest} more`,
  };
}
