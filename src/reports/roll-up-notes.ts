import type { UnitFigures } from '../compute/figures.ts';
import { namesApart } from '../domain/unit.ts';
import type { Pair } from '../i18n/pair.ts';
import { levelCounts } from '../i18n/words.ts';
import type { Selection } from './selection.ts';
import { someNames } from './some-names.ts';

const TOLD = 3;

/** Whose figures are sums of what lies in them: each of a few units, else how many there are. */
export function rollUpNotes({ chosen, whole }: Selection): readonly Pair[] {
  const all = [...new Map([...chosen, whole].map((it) => [it.unit.key, it])).values()];
  const summed = all.filter((it) => it.rolledUp !== undefined);
  if (summed.length > TOLD) return [manyNote(summed)];
  return summed.flatMap(notesOf);
}

function notesOf({ unit, rolledUp }: UnitFigures): readonly Pair[] {
  if (rolledUp === undefined) return [];
  const { from, absent, partly } = rolledUp;
  const parts = levelCounts(from);
  const sums: Pair = partly
    ? {
        vi: `Số nào tệp không ghi riêng cho ${unit.name} thì cộng từ ${parts.vi}.`,
        en: `Figures that the files do not give for ${unit.name} are the sums of ${parts.en}.`,
      }
    : {
        vi: `Số liệu của ${unit.name} cộng từ ${parts.vi}.`,
        en: `The figures of ${unit.name} are the sums of ${parts.en}.`,
      };
  if (absent.length === 0) return [sums];
  const names = someNames(namesApart(absent));
  // Only what the files give was left as it is: nothing was added up.
  return [
    ...(partly ? [sums] : []),
    {
      vi: `Chưa có số liệu của ${names.vi} nên tổng của ${unit.name} chưa rõ: không cộng số đã biết với số chưa biết.`,
      en: `There are no figures of ${names.en}, hence the sums of ${unit.name} are unknown.`,
    },
  ];
}

function manyNote(summed: readonly UnitFigures[]): Pair {
  const lacking = summed.filter((it) => (it.rolledUp?.absent.length ?? 0) > 0);
  const some = someNames(lacking.map((it) => it.unit.name));
  const vi =
    lacking.length > 0 ? ` Chưa rõ tổng vì thiếu số liệu của thôn, cơ quan: ${some.vi}.` : '';
  const en = lacking.length > 0 ? ` Sums are unknown for want of some: ${some.en}.` : '';
  return {
    vi: `Số liệu của ${summed.length} đơn vị cộng từ thôn, tổ dân phố, cơ quan, trường học của từng đơn vị.${vi}`,
    en: `The figures of ${summed.length} units are the sums of what lies in them.${en}`,
  };
}
