import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overtakingOf } from '../../src/compute/overtaking.ts';

const place = (name: string, previousRank: number | null, rank: number | null) => ({
  name,
  rank,
  previousRank,
});
const names = (all: readonly { readonly name: string }[]) => all.map((it) => it.name);

describe('who passed whom', () => {
  it('only those whose order was reversed, nearest first', () => {
    const all = [place('d', 4, 1), place('b', 2, 2), place('c', 3, 3), place('a', 1, 4)];
    const { overtook, overtakenBy } = overtakingOf(all[0] as (typeof all)[0], all, 9);
    expect(names(overtook.nearest)).toEqual(['b', 'c', 'a']);
    expect(overtakenBy).toEqual({ count: 0, nearest: [] });
    expect(names(overtakingOf(all[3] as (typeof all)[0], all, 9).overtakenBy.nearest)).toEqual([
      'c',
      'b',
      'd',
    ]);
  });

  it('a tie before or now is no overtaking, and neither is a rank that is new or gone', () => {
    const one = place('one', 2, 1);
    const others = [place('tied', 2, 3), place('ties', 1, 1), place('new', null, 4)];
    expect(overtakingOf(one, [one, ...others], 9)).toEqual({
      overtook: { count: 0, nearest: [] },
      overtakenBy: { count: 0, nearest: [] },
    });
  });

  it('all are counted, the nearest listed', () => {
    const all = [place('one', 9, 1), place('b', 1, 2), place('c', 2, 3), place('d', 3, 4)];
    const { overtook } = overtakingOf(all[0] as (typeof all)[0], all, 2);
    expect([overtook.count, names(overtook.nearest)]).toEqual([3, ['b', 'c']]);
  });

  it('is mutual', () => {
    const ranks = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 });
    fc.assert(
      fc.property(ranks, (pairs) => {
        const all = pairs.map(([before, now], at) => place(String(at), before, now));
        for (const a of all) {
          for (const b of overtakingOf(a, all, 9).overtook.nearest) {
            expect(overtakingOf(b, all, 9).overtakenBy.nearest).toContain(a);
          }
        }
      }),
    );
  });
});
