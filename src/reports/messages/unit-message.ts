import type { Moment } from '../../domain/calendar.ts';
import type { Campaign, Indicator } from '../../domain/campaign.ts';
import { letterCount, momentText } from '../../i18n/number-text.ts';
import { capital, eachLanguage, type Pair, same } from '../../i18n/pair.ts';
import type { RankRow } from '../rank-rows.ts';
import { peopleText } from './figure-words.ts';
import { type Clause, fitMessage, type Sentence } from './fit-message.ts';
import { type MilestoneWords, milestoneWords } from './milestone-sentence.ts';
import type { Above } from './next-above.ts';
import { countedWords, rankWords, rateWords } from './standing-words.ts';
import type { Told } from './told-milestones.ts';

/** What a message to one unit is made of. */
export interface UnitTold {
  readonly name: string;
  readonly row: RankRow;
  /** How many units have a rank. */
  readonly ranked: number;
  /** Whether no bounds leave its place open. */
  readonly isSure: boolean;
  readonly milestones: readonly Told[];
  readonly above: (Above & { readonly name: string }) | null;
}

/** What the messages of all units share. */
export interface MessageOf {
  readonly campaign: Campaign;
  readonly indicator: Indicator;
  readonly asOf: Moment;
}

/** In the order in which a message without room gives them up, last first. */
const WEIGHTS = {
  rate: 1,
  rank: 2,
  next: 3,
  above: 4,
  other: 5,
  pace: 15,
  otherPace: 18,
  missed: 14.1,
  settled: 15.1,
  campaign: 50,
} as const;

/** The message to one unit: where it stands, what lacks next, whom it overtakes. */
export function unitMessage(
  { name, row, ranked, isSure, milestones, above }: UnitTold,
  { campaign, indicator, asOf }: MessageOf,
): Pair {
  // All where nobody takes part share a place, which is no rank to be told.
  const isNobody = row.rate.numerator === 0;
  const place = isNobody ? null : rankWords(row, ranked, isSure);
  const counted = countedWords(indicator, row.rate);
  const moment = momentText(asOf);
  const standing = (shown: Pair): Sentence => [
    {
      words: {
        vi: `${shown.vi}: tính đến ${moment.vi} ${counted.vi}`,
        en: `${shown.en}: as of ${moment.en}, ${counted.en}`,
      },
      weight: 0,
    },
    // Of a count that is unknown there is no rate: that is said by the count itself.
    ...(row.rate.numerator === null
      ? []
      : [{ words: rateWords(row.rate, indicator, campaign), weight: WEIGHTS.rate }]),
    ...(place ? [{ words: place, weight: WEIGHTS.rank }] : []),
  ];
  const own = milestones.filter((it) => it.isOwn && it.status.rate.known);
  const others = milestones.filter((it) => !it.isOwn);
  const clauseOf = (it: Told, at: number) =>
    milestoneSentence(it, milestoneWords(it, { campaign, indicator, asOf }), at);
  const next = own.filter((it) => it.place === 'next');
  const rest = [...own.filter((it) => it.place !== 'next'), ...others];
  const last = [
    ...next.map(clauseOf),
    ...(above ? [[aboveClause(above, row)]] : []),
    ...rest.map(clauseOf),
  ];
  return fitMessage(same(name), (shown) => [
    [{ words: campaign.name, weight: WEIGHTS.campaign }],
    standing(shown),
    ...last,
  ]);
}

/** Nearer ones stay longer than later ones, and what lacks longer than what is reached. */
export function milestoneSentence(
  told: Told,
  { words, pace }: MilestoneWords,
  at: number,
): Sentence {
  const paceWeight = told.isOwn ? WEIGHTS.pace : WEIGHTS.otherPace;
  return [
    { words, weight: milestoneWeight(told, at) },
    ...(pace ? [{ words: pace, weight: paceWeight }] : []),
  ];
}

function milestoneWeight({ place, isOwn, status: { status } }: Told, at: number): number {
  const later = Math.min(at, 9);
  if (place === 'next') return isOwn ? WEIGHTS.next : WEIGHTS.other + later;
  const isSettled = status === 'reached' || status === 'reached-late';
  return (isSettled ? WEIGHTS.settled : WEIGHTS.missed) + later / 20;
}

/** "Cần thêm 37 người để vượt Xã X". */
function aboveClause(
  { people, name, others }: NonNullable<UnitTold['above']>,
  row: RankRow,
): Clause {
  const also: Pair =
    others === 0
      ? same('')
      : {
          vi: ` và ${letterCount(others, 'vi')} đơn vị đồng hạng`,
          en: ` and ${others} at the same rank`,
        };
  const guess: Pair = row.rate.estimated ? { vi: 'ước tính ', en: 'by estimate, ' } : same('');
  const add = eachLanguage((it) => peopleText(people, it));
  const words: Pair = {
    vi: `${guess.vi}cần thêm ${add.vi} người để vượt ${name}${also.vi}`,
    en: `${guess.en}${add.en} more ${people === 1 ? 'person' : 'people'} to overtake ${name}${also.en}`,
  };
  return { words: capital(words), weight: WEIGHTS.above };
}
