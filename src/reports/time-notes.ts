import type { UnitFigures } from '../compute/figures.ts';
import { countedAlike } from '../domain/basis.ts';
import { dayIn, daysBefore, daysBetween, type Moment } from '../domain/calendar.ts';
import { type Counts, sameCounts, UNKNOWN_COUNTS } from '../domain/counts.ts';
import { DENOMINATOR_NAMES, type DenominatorName } from '../domain/unit.ts';
import { countPair, momentText } from '../i18n/number-text.ts';
import type { Pair } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { figureWords, UNKNOWN } from '../i18n/words.ts';
import type { Selection } from './selection.ts';
import { someNames } from './some-names.ts';

/** What a reader must know of the moments compared: how far they lie apart, and what changed besides the counts. */
export function timeNotes(selection: Selection): readonly Pair[] {
  return [...longAgoNotes(selection), ...denominatorNotes(selection)];
}

const LONG_DAYS = 14;

/** "So với số liệu cách 23 ngày". */
function longAgoNotes({ figures: { since, asOf } }: Selection): readonly Pair[] {
  if (since === null) return [];
  const days = daysBetween(dayIn(since), dayIn(asOf));
  if (days <= LONG_DAYS) return [];
  const then = momentText(since);
  return [
    {
      vi: `Lần so sánh cách ${days} ngày (${then.vi}): tăng giảm là của cả thời gian đó.`,
      en: `The snapshot compared with is ${days} days older (${then.en}): changes are those of all that time.`,
    },
  ];
}

/** Denominators that are others now than in the snapshot compared with. */
function denominatorNotes({ figures: { since }, chosen }: Selection): readonly Pair[] {
  if (since === null) return [];
  const changes = chosen.flatMap((it) =>
    DENOMINATOR_NAMES.filter((name) => isOther(it, name)).map((name) => changeWords(it, name)),
  );
  if (changes.length === 0) return [];
  const [vi, en] = (['vi', 'en'] as const).map(
    (language) =>
      listed(
        changes.map((it) => it[language]),
        'thay đổi khác',
        '; ',
      )[language],
  );
  return [
    {
      vi: `Mẫu số khác lần trước: ${vi}. Tỷ lệ và xếp hạng của lần trước tính theo mẫu số khi đó.`,
      en: `Denominators that changed: ${en}. Rates and ranks of then use the denominators of then.`,
    },
  ];
}

const isOther = ({ denominators, denominatorsBefore }: UnitFigures, name: DenominatorName) =>
  denominators.known[name] !== denominatorsBefore.known[name];

function changeWords(
  { unit, denominators, denominatorsBefore }: UnitFigures,
  name: DenominatorName,
): Pair {
  const value = (it: number | null) => (it === null ? UNKNOWN : countPair(it));
  const [from, to] = [value(denominatorsBefore.known[name]), value(denominators.known[name])];
  const words = figureWords(name);
  return {
    vi: `${unit.name}, ${words.vi}: ${from.vi} → ${to.vi}`,
    en: `${unit.name}, ${words.en}: ${from.en} → ${to.en}`,
  };
}

const STALE_DAYS = 7;

/** Units of which nothing changed for a week or more: perhaps they sent no new figures. */
export function staleNotes({ chosen, figures }: Selection): readonly Pair[] {
  const [moments, at] = weekBefore(chosen, figures.asOf);
  const then = moments[at];
  if (then === undefined) return [];
  const stale = chosen.filter(({ now, past }) => isStale(past.at(at).counts, now));
  if (stale.length === 0) return [];
  const since = momentText(then);
  const names =
    stale.length === chosen.length && stale.length > 1
      ? ALL
      : someNames(stale.map((it) => it.unit.name));
  return [
    {
      vi: `${stale.length} đơn vị không có số nào thay đổi so với ${since.vi}: ${names.vi}. Có thể số liệu chưa được cập nhật.`,
      en: `${stale.length} without any change since ${since.en}: ${names.en}. Their figures may not be up to date.`,
    },
  ];
}

const ALL: Pair = { vi: 'tất cả', en: 'all of them' };

/** Figures of which none was known cannot be told to have stayed. */
const isStale = (then: Counts, now: Counts): boolean =>
  countedAlike(then.counted, now.counted) &&
  sameCounts(then, now) &&
  !sameCounts(now, UNKNOWN_COUNTS);

function weekBefore(
  [first]: readonly UnitFigures[],
  asOf: Moment,
): readonly [readonly Moment[], number] {
  const moments = first?.past.moments ?? [];
  const weekAgo = daysBefore(asOf, STALE_DAYS);
  return [moments, moments.findLastIndex((it) => it <= weekAgo)];
}
