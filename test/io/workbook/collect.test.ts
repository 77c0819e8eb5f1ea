import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/io/workbook/collect.ts';

describe('the cells of a workbook', () => {
  it('are too many beyond six million, however few rows they lie in', () => {
    const sheet = collect().sheet('A', false);
    const put = () => {
      for (let it = 0; it <= 6_000_000; it += 1) sheet.put(1, it % 2, 'x');
    };
    expect(put).toThrow('too-large');
  });
});
