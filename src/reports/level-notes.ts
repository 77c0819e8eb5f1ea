import type { UnitFigures } from '../compute/figures.ts';
import type { Note } from '../document/report.ts';
import { isWithinCommune } from '../domain/unit.ts';
import { joinPairs, type Pair, same } from '../i18n/pair.ts';
import { levelCounts, levelWords } from '../i18n/words.ts';
import type { Selection } from './selection.ts';

/** Units in the files that stand in no row, of levels that nobody asked about: how to see them. */
export function otherLevelNotes(
  { figures, request, chosen }: Selection,
  rows: readonly UnitFigures[] = chosen,
): readonly Note[] {
  // Who narrows the rows down expects no others.
  if (request.level !== null || request.units.length > 0) return [];
  const shown = new Set(rows.map((it) => it.unit.level));
  const others = [...figures.otherLevels].filter(([level]) => !shown.has(level));
  return others.map(([level, count]) => {
    const absent: Pair = {
      vi: `${count} đơn vị cấp ${levelWords[level].vi} có trong tệp nhưng không ở bảng này`,
      en: `${count} ${levelWords[level].en} in the files stand in no row here`,
    };
    const note = joinPairs([absent, same('.')], '');
    if (level === 'province') return note;
    const how: Pair = { vi: `: thêm --level ${level}.`, en: `: add --level ${level}.` };
    const onScreen = joinPairs([absent, how], '');
    return { ...note, onScreen };
  });
}

/** The same of a report about all chosen units as one: what lies in a unit is counted in its figures. */
export const uncountedLevelNotes = (selection: Selection): readonly Note[] =>
  selection.whole.unit.name === '' ? otherLevelNotes(selection) : [];

/** Why the rows of a unit's ranking do not add up to the unit: those of other levels are counted in it too. */
export function countedLevelNotes({ whole, figures, chosen }: Selection): readonly Pair[] {
  if (whole.unit.name === '' || chosen.length < 2) return [];
  const others = [...figures.otherLevels].filter(([level]) => isWithinCommune(level));
  const isUnknown = (whole.rolledUp?.absent.length ?? 0) > 0;
  if (whole.unit.level !== 'commune' || others.length === 0 || isUnknown) return [];
  const [names, counted] = [whole.unit.name, levelCounts(others)];
  return [
    {
      vi: `Dòng ${names} gồm cả ${counted.vi} không có dòng riêng ở bảng xếp hạng.`,
      en: `The row of ${names} includes ${counted.en} that have no row of their own in the ranking.`,
    },
  ];
}
