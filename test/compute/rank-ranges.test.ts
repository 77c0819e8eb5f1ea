import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankRanges } from '../../src/compute/rank-ranges.ts';
import { compareFractions } from '../../src/compute/rate.ts';

it('ties share the ranks that they take up', () => {
  const fractions = [
    [1, 4],
    [1, 2],
    [0, 9],
    [2, 4],
    [3, 4],
  ].map(([numerator = 0, denominator = 1]) => ({ numerator, denominator }));
  expect(rankRanges(fractions)).toEqual([
    { first: 4, last: 4 },
    { first: 2, last: 3 },
    { first: 5, last: 5 },
    { first: 2, last: 3 },
    { first: 1, last: 1 },
  ]);
  expect(rankRanges([])).toEqual([]);
});

it('as many stand above as the first rank says, and below as the last leaves', () => {
  const fraction = fc.record({
    numerator: fc.integer({ min: 0, max: 5 }),
    denominator: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(fraction), (fractions) => {
      rankRanges(fractions).forEach(({ first, last }, at) => {
        const own = fractions[at] ?? { numerator: 0, denominator: 1 };
        const above = fractions.filter((it) => compareFractions(it, own) > 0).length;
        const below = fractions.filter((it) => compareFractions(it, own) < 0).length;
        expect({ first, last }).toEqual({ first: above + 1, last: fractions.length - below });
      });
    }),
  );
});
