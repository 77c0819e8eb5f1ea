import { percentOf } from '../../compute/rate.ts';
import type { Section } from '../../document/report.ts';
import { type Campaign, type Indicator, thresholdsOf } from '../../domain/campaign.ts';
import type { Rate } from '../../domain/rate.ts';
import { letterCount } from '../../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../../i18n/pair.ts';
import type { RankRow } from '../rank-rows.ts';
import { isExact, type Move, type Movement, rateWent } from './movement.ts';
import { ownWords } from './own-reason.ts';
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
