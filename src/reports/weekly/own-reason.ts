import { type Campaign, type Indicator, ownLabels } from '../../domain/campaign.ts';
import { countPair } from '../../i18n/number-text.ts';
import { type Pair, same } from '../../i18n/pair.ts';
import { figureWords } from '../../i18n/words.ts';
import { type Move, rateWent, sameDenominator } from './movement.ts';
import { countedWho, spokenCount } from './spoken-figures.ts';

/** A unit's own figures as a reason. */
interface OwnWords {
  /** "nhờ thêm 112 người dân đăng ký", "vì dân số tăng từ … lên …". */
  readonly because: Pair;
  /** "thêm 112 người dân đăng ký"; nothing where nothing changed. */
  readonly plain: Pair;
}

/** What became of the unit's own two figures. */
export function ownWords(move: Move, campaign: Campaign, indicator: Indicator): OwnWords {
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
