import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denominatorBounds, isWritten, writtenPercent } from '../../src/compute/written-percent.ts';

const written = (digits: number, decimals = 2) => ({ digits, decimals });

describe('a percentage as written', () => {
  it.each([
    ['3,20%', written(320), 1251, 39_094, true],
    ['3,19%, cut off', written(319), 1251, 39_094, true],
    ['3,21%', written(321), 1251, 39_094, false],
    ['3,18%', written(318), 1251, 39_094, false],
    ['3%', written(3, 0), 1251, 39_094, true],
    ['3,1999795%', written(31_999_795, 7), 1251, 39_094, true],
    ['0,68%', written(68), 64, 9412, true],
    ['0,67%', written(67), 64, 9412, true],
    ['half goes up', written(1), 1, 20_000, true],
    ['half, cut off', written(0), 1, 20_000, true],
    ['below half', written(1), 1, 20_001, false],
    ['100%', written(100, 0), 7, 7, true],
    ['0,00%', written(0), 0, 7, true],
  ])('%s', (_, percent, numerator, denominator, agrees) => {
    expect(isWritten(percent, numerator, denominator)).toBe(agrees);
  });

  it('is what a fraction rounds to, or is cut off to, however many decimals it has', () => {
    const sizes = fc.record({
      denominator: fc.integer({ min: 1, max: 9_999_999_999 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      decimals: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(sizes, ({ denominator, share, decimals }) => {
        const numerator = Math.floor(denominator * share);
        const rounded = writtenPercent({ numerator, denominator }, decimals);
        const scaled = BigInt(numerator) * 10n ** BigInt(decimals + 2);
        const cut = Number(scaled / BigInt(denominator));
        expect(isWritten(rounded, numerator, denominator)).toBe(true);
        expect(isWritten({ digits: cut, decimals }, numerator, denominator)).toBe(true);
        expect([cut, cut + 1]).toContain(rounded.digits);
        expect(isWritten({ digits: cut + 2, decimals }, numerator, denominator)).toBe(false);
        expect(isWritten({ digits: cut - 1, decimals }, numerator, denominator)).toBe(false);
      }),
    );
  });
});

describe('what the denominator must have been', () => {
  it('3,20% of 1.251 people', () => {
    expect(denominatorBounds(1251, written(320))).toEqual({ min: 39_032, max: 39_155 });
  });

  it('holds every denominator that rounds to the percentage, and hardly any other', () => {
    const people = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(people, people, fc.integer({ min: 0, max: 4 }), (a, b, decimals) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
        const percent = writtenPercent({ numerator, denominator }, decimals);
        fc.pre(percent.digits > 0);
        const { min, max } = denominatorBounds(numerator, percent);
        expect(denominator).toBeGreaterThanOrEqual(min);
        expect(denominator).toBeLessThanOrEqual(max);
        const beyond = (it: number) =>
          writtenPercent({ numerator, denominator: it }, decimals).digits;
        expect(beyond(max + 1)).toBeLessThan(percent.digits);
        if (min > 1) expect(beyond(min - 1)).toBeGreaterThan(percent.digits);
      }),
    );
  });
});
