import { rateOf } from '../../compute/rate.ts';
import { perLevel } from '../../domain/unit.ts';
import { momentText } from '../../i18n/number-text.ts';
import { capital, type Pair, same } from '../../i18n/pair.ts';
import { levelCounts } from '../../i18n/words.ts';
import { hasPortalCounts } from '../portal-counts.ts';
import type { RankRow } from '../rank-rows.ts';
import { reportSubject } from '../report-subject.ts';
import type { Selection } from '../selection.ts';
import { partGapWords } from '../whole-gap.ts';
import { isNamed, wholeWords } from '../wording.ts';
import { countedNoun } from './figure-words.ts';
import { fitMessage, type Sentence } from './fit-message.ts';
import { bestWords, type Leader, type MostLacking, mostWords } from './leaders.ts';
import { milestoneWords } from './milestone-sentence.ts';
import { countedWords, rankWords, rateWords, splitWords } from './standing-words.ts';
import type { Told } from './told-milestones.ts';
import { type MessageOf, milestoneSentence } from './unit-message.ts';

/** What the message to the group is made of. */
export interface GroupTold {
  /** The rank of all together among others of their kind: of a commune among communes. */
  readonly place: {
    readonly row: RankRow;
    readonly ranked: number;
    readonly isSure: boolean;
  } | null;
  readonly milestones: readonly Told[];
  readonly best: readonly Leader[];
  readonly most: MostLacking | null;
}

const WEIGHTS = { rate: 1, certified: 2, rank: 2.5, best: 16, most: 17, campaign: 50 } as const;

/** The message to the chat group: all together, each next milestone, who leads and who lacks most. */
export function groupMessage(
  { place, milestones, best, most }: GroupTold,
  selection: Selection,
  { campaign, indicator, asOf }: MessageOf,
): Pair {
  const { whole, chosen, request } = selection;
  const name = isNamed(whole)
    ? same(whole.unit.name)
    : request.units.length > 0
      ? reportSubject(selection)
      : wholeWords(chosen.length);
  const moment = momentText(asOf);
  const rate = rateOf(indicator, whole.now, whole.denominators);
  const hasPortal = hasPortalCounts(selection);
  const registered = splitWords(whole.now, 'registered');
  const isCounted = whole.now.registered.total !== null;
  const have: Pair = !hasPortal
    ? countedWords(indicator, rate)
    : isCounted
      ? { vi: `có ${registered.vi}`, en: registered.en }
      : registered;
  const rank = place === null ? null : rankWords(place.row, place.ranked, place.isSure);
  const ofParts = rate.known ? null : partGapWords(rate.why, { whole, units: chosen });
  const rated = rateWords(rate, indicator, campaign, ofParts);
  const noun = capital(countedNoun(indicator, rate));
  const rateClauses: Sentence = [
    {
      words: hasPortal
        ? {
            vi: `${noun.vi}${rate.known ? ' ' : ': '}${rated.vi}`,
            en: `${noun.en}: ${rated.en}`,
          }
        : rated,
      weight: WEIGHTS.rate,
    },
    ...(rank ? [{ words: rank, weight: WEIGHTS.rank }] : []),
  ];
  const certified = splitWords(whole.now, 'certified');
  const told = milestones
    .filter((it) => it.status.rate.known || !it.isOwn)
    .map((it, at): Sentence => {
      const { rate: judged, milestone } = it.status;
      const lacking = judged.known ? null : partGapWords(judged.why, selection.scopeOf(milestone));
      const about = { campaign, indicator, asOf, ofParts: lacking };
      const words = milestoneWords(it, about, judgedWords(it, selection));
      return milestoneSentence(it, words, at);
    });
  return fitMessage(name, (shown) => [
    [{ words: campaign.name, weight: WEIGHTS.campaign }],
    [
      {
        words: {
          vi: `${shown.vi}: tính đến ${moment.vi} ${have.vi}`,
          en: `${shown.en}: as of ${moment.en}, ${have.en}`,
        },
        weight: 0,
      },
      // Without the portal's counts the one that is told is that of the rate.
      ...(hasPortal ? [{ words: certified, weight: WEIGHTS.certified }] : rateClauses),
    ],
    hasPortal ? rateClauses : [],
    ...told,
    ...clauses(bestWords(best, indicator, campaign), WEIGHTS.best),
    ...clauses(mostWords(most, campaign), WEIGHTS.most),
  ]);
}

/** Whom a milestone judges, where that is not all that the message is about. */
function judgedWords({ status }: Told, { scopeOf, whole }: Selection): Pair | null {
  const scope = scopeOf(status.milestone);
  if (scope.whole === whole) return null;
  const [only] = scope.units;
  if (scope.units.length === 1 && only) return same(only.unit.name);
  return levelCounts(perLevel(scope.units.map((it) => it.unit)));
}

const clauses = (words: Pair | null, weight: number): readonly Sentence[] =>
  words === null ? [] : [[{ words, weight }]];
