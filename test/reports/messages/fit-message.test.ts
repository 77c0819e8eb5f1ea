import { describe, expect, it } from 'vitest';
import { same } from '../../../src/i18n/pair.ts';
import { type Clause, fitMessage, shortened } from '../../../src/reports/messages/fit-message.ts';

const clause = (words: string, weight: number): Clause => ({ words: same(words), weight });

describe('a message that fits', () => {
  const sentences = (name: string) => [
    [clause(`${name}: có 20`, 0), clause('đạt 10%', 1), clause('xếp thứ 3', 4)],
    [clause('Còn thiếu 80', 2), clause('kịp', 3)],
  ];
  const fitted = (limit: number, name = 'A') =>
    fitMessage(same(name), ({ vi }) => sentences(vi), limit).vi;

  it('gives up whole parts, the heaviest first', () => {
    expect(fitted(100)).toBe('A: có 20, đạt 10%, xếp thứ 3. Còn thiếu 80, kịp.');
    expect(fitted(48)).toBe('A: có 20, đạt 10%. Còn thiếu 80, kịp.');
    expect(fitted(37)).toBe('A: có 20, đạt 10%. Còn thiếu 80.');
    expect(fitted(32)).toBe('A: có 20, đạt 10%, xếp thứ 3.');
    expect(fitted(11)).toBe('A: có 20.');
  });

  it('is shorter than its limit, in characters rather than in code units', () => {
    expect(fitted(10)).toBe('A: có 20.');
    expect(fitted(11, '😀')).toBe('😀: có 20.');
  });

  it('shortens a name at a word, where nothing else can go', () => {
    expect(fitted(20, 'Thôn Đắk Pờ Lâng Ba')).toBe('Thôn Đắk…: có 20.');
    expect(shortened('Thônđắkpờ', 5)).toBe('Thôn…');
    expect(shortened('Thôn', 4)).toBe('Thôn');
  });
});
