import { fold } from '../text/fold.ts';
import { tidy } from '../text/tidy.ts';
import { beginsAsUnit } from './kinds.ts';

/** A name without what may stand around it. */
export interface TrimmedName {
  readonly name: string;
  /** Codes that stood before or behind it. */
  readonly codes: readonly string[];
  /** Whether the province stood behind it. */
  readonly inQuangNgai: boolean;
}

/**
 * Takes off what changes nothing about which unit is meant: numbers of a list ("1. ", "IV. "),
 * "UBND", codes, marks of footnotes, the province. `null` where there is nothing of the kind.
 */
export function trimName(written: string): TrimmedName | null {
  const whole = tidy(written);
  const codes: string[] = [];
  let inQuangNgai = false;
  let name = whole;
  for (let before = ''; before !== name; ) {
    before = name;
    const tail = name.replace(PROVINCE, '');
    inQuangNgai ||= tail !== name;
    name = withoutCode(tail.replace(FOOTNOTE, ''), codes);
    name = withoutOffice(withoutNumber(name));
  }
  return name === whole || name === '' ? null : { name, codes, inQuangNgai };
}

// What begins with a comma or dash and folds to the province's name; Kon Tum had other units.
const PROVINCE = / ?[,\-–—] ?(?:(?:tỉnh|tinh|t\.) ?)?qu[aả]ng ng[aã]i$/i;
const FOOTNOTE = / ?(?:\(\*{1,3}\)|\*{1,3}|\(\d{1,2}\))$/;
const NUMBER = /^\d{1,3} ?[.)] ?(?=\D)/;
const ROMAN = /^[ivxl]{1,6} ?[.)] ?/i;
// Shorter ones are numbers of a list, or of a footnote.
const CODE_BEFORE = /^(\d{4,6}) ?[-–—.:)]? ?(?=\D)/;
const CODE_BEHIND = / ?(?:\((\d{4,6})\)|[-–—] ?(\d{4,6}))$/;

/** "X. Đức Phổ" says that it is a xã: a Roman number is one only before a name with its kind. */
function withoutNumber(name: string): string {
  const plain = name.replace(ROMAN, '');
  return plain !== name && beginsAsUnit(plain) ? plain : name.replace(NUMBER, '');
}

/** Notes the codes that it takes off. */
function withoutCode(name: string, codes: string[]): string {
  const found = CODE_BEFORE.exec(name) ?? CODE_BEHIND.exec(name);
  if (found === null || found[0] === name) return name;
  codes.push(found[1] ?? found[2] ?? '');
  return name.replace(found[0], '');
}

const OFFICES = [
  'ubnd',
  'uy ban nhan dan',
  'hdnd ubnd',
  'hdnd va ubnd',
  'hoi dong nhan dan uy ban nhan dan',
  'hoi dong nhan dan va uy ban nhan dan',
];
const MOST_WORDS = 9;

function withoutOffice(name: string): string {
  if (!/^[huủ]/i.test(name)) return name;
  const words = name.split(/[\s\-–—&,]+/);
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length - 1); count++) {
    const first = fold(words.slice(0, count).join(' '));
    const next = fold(words[count] ?? '');
    const isOffice = OFFICES.includes(first);
    if (isOffice && next !== 'va' && next !== 'ubnd') return words.slice(count).join(' ');
  }
  return name;
}
