import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankByRate } from '../../src/compute/rank.ts';
import type { Rate } from '../../src/domain/rate.ts';
import { NO_RATE, rate } from './samples.ts';

interface Item {
  readonly name: string;
  readonly rate: Rate;
}
const item = (name: string, it: Rate): Item => ({ name, rate: it });
const rank = (items: readonly Item[]) =>
  rankByRate(
    items,
    (it) => it.rate,
    (it) => it.name,
  ).map((it) => [it.rank, it.item.name]);

describe('the ranking', () => {
  it('is 1, 2, 2, 4, the higher rate first', () => {
    const items = [
      item('Xã Bờ Y', rate(1, 10)),
      item('Xã Đăk Hà', rate(50, 100)),
      item('Xã Dục Nông', rate(13_500, 27_000)),
      item('Xã Sơn Hà', rate(9, 10)),
    ];
    expect(rank(items)).toEqual([
      [1, 'Xã Sơn Hà'],
      [2, 'Xã Dục Nông'],
      [2, 'Xã Đăk Hà'],
      [4, 'Xã Bờ Y'],
    ]);
  });

  it('sets ties in Vietnamese order', () => {
    const names = ['Ba Tô', 'Ba Tơ', 'Bờ Y', 'Dục Nông', 'Đăk Hà', 'Ia Chim', 'Sơn Hà', 'Sơn Hạ'];
    const items = [...names].reverse().map((name) => item(name, rate(1, 2)));
    expect(rank(items)).toEqual(names.map((name) => [1, name]));
  });

  it('tells rates apart that print alike', () => {
    const items = [item('A', rate(333_333, 1_000_000)), item('B', rate(1, 3))];
    expect(rank(items)).toEqual([
      [1, 'B'],
      [2, 'A'],
    ]);
  });

  it('has units without a rate last, in order of name, without a rank', () => {
    const items = [item('Đức Phổ', NO_RATE), item('Xốp', rate(0, 5)), item('Cà Đam', NO_RATE)];
    expect(rank(items)).toEqual([
      [1, 'Xốp'],
      [null, 'Cà Đam'],
      [null, 'Đức Phổ'],
    ]);
  });

  it('goes by the lower bound, whatever the upper one is', () => {
    const items = [
      item('wide', rate({ min: 10, max: 90 }, 100)),
      item('exact', rate(11, 100)),
      item('divisor', rate(12, { min: 100, max: 120 })),
    ];
    expect(rank(items)).toEqual([
      [1, 'exact'],
      [2, 'divisor'],
      [2, 'wide'],
    ]);
  });
});

describe('every ranking', () => {
  const names = 'Ba Tô|Ba Tơ|Bờ Y|Dục Nông|Đăk Hà|Sơn Hà|Sơn Hạ|Trà Câu|Xốp|Ya Ly'.split('|');
  const someRate = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const someItems = fc
    .array(someRate, { minLength: names.length, maxLength: names.length })
    .map((rates) =>
      rates.map((it, i) => item(names[i] ?? '', it === null ? NO_RATE : rate(it[0], it[1]))),
    );

  it('is the same in whatever order the units come', () => {
    const shuffled = someItems.chain((items) =>
      fc.tuple(
        fc.constant(items),
        fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([items, other]) => {
        const before = [...other];
        expect(rank(other)).toEqual(rank(items));
        expect(other).toEqual(before);
      }),
    );
  });

  it('ranks each unit one below the number of better ones', () => {
    const value = (it: Item) =>
      it.rate.known ? (it.rate.numerator as number) / (it.rate.denominator as number) : null;
    fc.assert(
      fc.property(someItems, (items) => {
        const ranked = rankByRate(
          items,
          (it) => it.rate,
          (it) => it.name,
        );
        expect(ranked.map((it) => it.item.name).sort()).toEqual([...names].sort());
        for (const it of ranked) {
          const own = value(it.item);
          // Quarters and thirds of small numbers compare well enough as floats.
          const better = items.filter((o) => (value(o) ?? -1) > (own ?? -1) + 1e-9).length;
          expect(it.rank).toBe(own === null ? null : better + 1);
        }
      }),
    );
  });
});
