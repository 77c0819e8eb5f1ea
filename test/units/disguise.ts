import fc from 'fast-check';
import { quangNgaiRegistry } from '../../src/units/registry.ts';

/** The 96 units of Quảng Ngãi. */
export const UNITS = quangNgaiRegistry().entries.map((it) => it.unit);
export const someUnit = fc.constantFrom(...UNITS);

const KINDS = /^(Xã|Phường|Đặc khu) /;
const SHORT = new Map([
  ['Xã', 'X.'],
  ['Phường', 'P.'],
  ['Đặc khu', 'ĐK'],
]);

export type KindForm = 'full' | 'short' | 'none';
export const someKindForm = fc.constantFrom<KindForm>('full', 'short', 'none');

/** "Xã Ba Tô" with its kind as people write it: "Xã Ba Tô", "X. Ba Tô", "Ba Tô". */
export function withKind(name: string, form: KindForm): string {
  const kind = KINDS.exec(name)?.[1] ?? '';
  const own = name.replace(KINDS, '');
  return form === 'none' ? own : `${form === 'full' ? kind : SHORT.get(kind)} ${own}`;
}

/** The tone on the other letter of an open oa, oe or uy: thủy, thuỷ. */
export const otherTonePlace = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/(o|u)([\u0300\u0301\u0303\u0309\u0323])(a|e|y)(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC');

export const withoutMarks = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** Random capitals, spaces and Unicode form: nothing that changes which name it is. */
export const someLook = fc
  .record({
    capitals: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    space: fc.constantFrom(' ', '  ', '\u00a0', ' \t', '-', '\u200b '),
    form: fc.constantFrom('NFC' as const, 'NFD' as const),
    ends: fc.constantFrom('', ' ', '\u00a0'),
  })
  .map(({ capitals, space, form, ends }) => (name: string): string => {
    const cased = [...name].map((it, i) => (capitals[i] ? it.toUpperCase() : it.toLowerCase()));
    return `${ends}${cased.join('').replaceAll(' ', space)}${ends}`.normalize(form);
  });
