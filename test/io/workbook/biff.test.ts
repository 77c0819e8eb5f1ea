import { describe, expect, it } from 'vitest';
import { checkBiff } from '../../../src/io/workbook/biff.ts';

const BEGIN = [0x09, 0x08, 2, 0, 0, 6];
const END = [0x0a, 0, 0, 0];

describe('an XLS stream', () => {
  const check = (...bytes: readonly number[]) => checkBiff(Uint8Array.from(bytes));

  it('is damaged where its last sheet does not end, or where it has none', () => {
    expect(() => check(...BEGIN, ...END)).not.toThrow();
    expect(() => check(...BEGIN)).toThrow('damaged');
    expect(() => check()).toThrow('damaged');
    expect(() => check(0, 0, 0, 0)).toThrow('damaged');
  });
});
