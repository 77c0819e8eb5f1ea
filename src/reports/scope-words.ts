import type { MilestoneStatus } from '../compute/milestone-status.ts';
import type { Count } from '../domain/count.ts';
import type { Level } from '../domain/unit.ts';
import { countText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { levelCounts, UNKNOWN } from '../i18n/words.ts';
import type { Selection } from './selection.ts';
import { milestoneWords } from './wording.ts';

/**
 * Whom a milestone judges, where that is not all that the report is about: "100% …, 10/11: xét 14 thôn,
 * tổ dân phố; 14/14 đơn vị đạt; tính chung 42/42."
 */
export function scopeLines(
  { milestone, rate }: MilestoneStatus,
  reached: Count,
  selection: Selection,
): readonly Pair[] {
  const { units, whole } = selection.scopeOf(milestone);
  if (whole === selection.whole) return [];
  const levels = new Map<Level, number>();
  for (const { unit } of units) levels.set(unit.level, (levels.get(unit.level) ?? 0) + 1);
  const words = milestoneWords(milestone, selection);
  const [only] = units;
  const alone = units.length === 1 && only;
  const judged = alone ? same(only.unit.name) : levelCounts(levels);
  const text = (it: Count) =>
    eachLanguage((language) => countText(it, language) ?? UNKNOWN[language]);
  const [met, part, all] = [reached, rate.numerator, rate.denominator].map(text) as [
    Pair,
    Pair,
    Pair,
  ];
  if (alone) {
    return [
      {
        vi: `${words.vi}: chỉ xét ${judged.vi}, ${part.vi}/${all.vi}.`,
        en: `${words.en}: judges ${judged.en} alone, ${part.en}/${all.en}.`,
      },
    ];
  }
  const isKnown = rate.numerator !== null && rate.denominator !== null;
  return [
    {
      vi: `${words.vi}: xét ${judged.vi}; ${met.vi}/${units.length} đơn vị đạt${isKnown ? `; tính chung ${part.vi}/${all.vi}` : ''}.`,
      en: `${words.en}: judges ${judged.en}; ${met.en}/${units.length} reached it${isKnown ? `; together ${part.en}/${all.en}` : ''}.`,
    },
  ];
}
