import type { UnitFigures } from '../compute/figures.ts';
import { type Count, high, isSameCount, low } from '../domain/count.ts';
import { type Counts, countAt, type PortalPath } from '../domain/counts.ts';
import { countText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair } from '../i18n/pair.ts';
import { countWords, levelCounts } from '../i18n/words.ts';
import { countsJson } from './json-parts.ts';
import type { Selection } from './selection.ts';

const BOUNDED: readonly PortalPath[] = [
  'registered.publicEmployees',
  'registered.residents',
  'certified.publicEmployees',
  'certified.residents',
];

/**
 * Why the rows of a unit do not add up to its own figure: that is known only within bounds, which letters
 * publish, and the sum of what lies in it is known more narrowly. "CBCCVC có chứng nhận của Xã Bờ Y: tệp
 * cho biết 650–1.103; cộng 16 thôn, … thì 965–1.069. Bảng dùng số của Xã Bờ Y."
 * A table may call the unit's own row something else.
 */
export function partsBoundsNotes(
  { whole, now }: Selection,
  row: string = whole.unit.name,
): readonly Pair[] {
  const sums = now.sums.get(whole.unit.key);
  if (sums === undefined) return [];
  const narrower = narrowerIn(whole, sums.counts).map((path) =>
    clause(path, countAt(whole.now, path), countAt(sums.counts, path)),
  );
  if (narrower.length === 0) return [];
  const { name } = whole.unit;
  const [figures, parts] = [joinPairs(narrower, '; '), levelCounts(sums.from)];
  return [
    {
      vi: `Số của ${name} và số cộng từ ${parts.vi} chỉ biết trong khoảng khác nhau: ${figures.vi}. Dòng ${row} dùng số của ${name}.`,
      en: `The figures of ${name} and the sums of ${parts.en} are known within different bounds: ${figures.en}. The row of ${row} holds its own.`,
    },
  ];
}

/** The sums of the same note, for scripts; nothing where it is not told. */
export function partsBoundsJson({ whole, now }: Selection) {
  const sums = now.sums.get(whole.unit.key);
  const isTold = sums !== undefined && narrowerIn(whole, sums.counts).length > 0;
  return isTold ? { summed: countsJson(sums.counts) } : {};
}

const narrowerIn = ({ now }: UnitFigures, sums: Counts): readonly PortalPath[] =>
  BOUNDED.filter((path) => isNarrower(countAt(sums, path), countAt(now, path)));

function isNarrower(sum: Count, own: Count): boolean {
  if (sum === null || own === null || isSameCount(sum, own)) return false;
  return low(sum) >= low(own) && high(sum) <= high(own);
}

const clause = (path: PortalPath, own: Count, sum: Count): Pair =>
  eachLanguage((language) => {
    const [one, other] = [countText(own, language), countText(sum, language)];
    const words = countWords[path][language];
    return language === 'vi'
      ? `${words} ${one}, cộng lại ${other}`
      : `${words} ${one}, summed ${other}`;
  });
