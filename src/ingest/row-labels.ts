import { fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import type { FileRecord } from './file-record.ts';
import type { Layout } from './layout.ts';

// "Tổng cộng", "Cộng:", "Tổng cộng toàn tỉnh", "Tổng số (96 xã)"; Cộng Hòa is a commune.
const TOTAL =
  /^(?:(?:tong|cong|tong cong|tong so)(?: (?:toan|ca) (?:tinh|xa|phuong|dac khu|thanh pho))?(?: \d.*)?|(?:toan|ca) (?:tinh|xa|phuong|dac khu|thanh pho)|toan tinh [a-z ]+|tc|total)$/;

export const isTotalLabel = (cell: string): boolean =>
  cell === 'Σ' || (/^[tc]/i.test(cell) && TOTAL.test(fold(cell)) && !isOtherWord(cell));

// "Cộng khu vực I", "Tổng các xã miền núi", "Mang sang", "Chỉ tiêu tỉnh giao": no unit, unless one is known
// by that name. Three communes of the country begin so without their kind.
const SUBTOTAL =
  /^(?:tong(?! (?:hop|cong ty|dai))|total|sum|(?:mang|chuyen) sang|(?:binh quan|trung binh|ky truoc|tuan truoc|trong do|chi tieu|ke hoach|muc tieu|luy ke)|cong(?! (?:hoa|hien|lac|tac vien)\b))\b/;

export const isSubtotal = remember(
  (name): boolean => /^\W*[tcsmbkl]/i.test(name) && SUBTOTAL.test(fold(name)) && !isOtherWord(name),
);

// Without its marks "Công an" would read as "Cộng", "Tông" as "Tổng".
const WITH_OTHER_MARKS = /^\W*(?:công|tông|tống|còng|cống)(?![a-zà-ỹ])/i;
const isOtherWord = (text: string): boolean => WITH_OTHER_MARKS.test(text);

/** What a row calls itself: its name, or where that is empty any cell that holds no figure. */
export function labels(cells: readonly string[], layout: Layout): readonly string[] {
  const name = layout.name === null ? '' : (cells[layout.name] ?? '');
  if (name !== '') return [name];
  const figures = new Set(layout.figures.values());
  return cells.filter((_, at) => !figures.has(at));
}

export interface LabelledTotal {
  readonly label: string;
  readonly record: FileRecord;
}

/** "Cộng" closes a group, "Tổng cộng" all of them; of several "Cộng" none is the total. */
export function totalOf(totals: readonly LabelledTotal[]): FileRecord | null {
  const whole = totals.findLast(({ label }) => /^t/i.test(label));
  if (whole) return whole.record;
  return totals.length === 1 ? (totals[0]?.record ?? null) : null;
}
