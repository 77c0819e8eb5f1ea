import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollUp } from '../../src/compute/roll-up.ts';
import { unitTree } from '../../src/compute/unit-tree.ts';
import { high, type Known, low } from '../../src/domain/count.ts';
import type { CountPath } from '../../src/domain/counts.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { type Denominators, NO_DENOMINATORS, type Unit } from '../../src/domain/unit.ts';
import { unitAsWritten } from '../../src/units/registry.ts';
import { bounded, counts, moment } from './samples.ts';

const PROVINCE = unitAsWritten('Tỉnh Quảng Ngãi', null, null);
const COMMUNE = unitAsWritten('Xã Bờ Y', '23377', null);
const OTHER = unitAsWritten('Xã Ba Tô', '21523', null);
const village = (n: number, within = COMMUNE) => unitAsWritten(`Thôn ${n}`, null, null, within);
const SCHOOL = unitAsWritten('Trường THCS Bờ Y', null, null, COMMUNE);

type Given = Partial<Record<CountPath, Known>>;
type Row = readonly [Unit, Given, Partial<Denominators>?];

const snapshot = (...rows: readonly Row[]): Snapshot => ({
  asOf: moment('2025-12-04T10:00'),
  units: new Map(rows.map(([unit]) => [unit.key, unit])),
  counts: new Map(rows.map(([unit, given]) => [unit.key, counts(given)])),
  denominators: new Map(
    rows.flatMap(([unit, , own]) => (own ? [[unit.key, { ...NO_DENOMINATORS, ...own }]] : [])),
  ),
  damaged: false,
  originOf: () => null,
});
const registered = (value: Known): Given => ({ 'registered.total': value });

describe('a commune without figures of its own', () => {
  it('has the sums of its villages and organisations', () => {
    const it = rollUp(
      snapshot(
        [village(1), registered(5)],
        [village(2), registered({ min: 3, max: 4 })],
        [SCHOOL, registered(10)],
        [village(1, OTHER), registered(100)],
      ),
      unitTree(null, []),
    );
    expect(it.counts.get(COMMUNE.key)?.registered.total).toEqual({ min: 18, max: 19 });
    expect(it.counts.get(COMMUNE.key)?.certified.total).toBeNull();
    expect(it.counts.get(OTHER.key)?.registered.total).toBe(100);
    expect(it.units.get(COMMUNE.key)).toBe(COMMUNE);
    expect(it.rolledUp.get(COMMUNE.key)).toEqual({
      from: new Map([
        ['village', 2],
        ['organisation', 1],
      ]),
      absent: [],
      partly: false,
    });
  });

  it('is unknown where a unit that is listed is absent', () => {
    const tree = unitTree(COMMUNE, [village(1), village(2)]);
    const it = rollUp(snapshot([village(1), registered(5)]), tree);
    expect(it.counts.get(COMMUNE.key)?.registered.total).toBeNull();
    expect(it.rolledUp.get(COMMUNE.key)?.absent).toEqual([village(2)]);
  });

  it('has nothing where none of its units is there', () => {
    const it = rollUp(snapshot([OTHER, registered(5)]), unitTree(COMMUNE, [village(1)]));
    expect(it.counts.has(COMMUNE.key)).toBe(false);
    expect([...it.rolledUp]).toEqual([]);
  });

  it('takes in what names no commune, if it is the one whose campaign it is', () => {
    const homeless = unitAsWritten('Thôn 9', null, null);
    const it = rollUp(snapshot([homeless, registered(5)]), unitTree(COMMUNE, []));
    expect(it.counts.get(COMMUNE.key)?.registered.total).toBe(5);
  });
});

describe('a commune with figures of its own', () => {
  const rows: readonly Row[] = [
    [COMMUNE, registered(20)],
    [village(1), { 'registered.total': 5, 'certified.total': 3 }],
    [village(2), { 'registered.total': 6, 'certified.total': 4 }],
  ];

  it('keeps them, and has sums for those that it lacks', () => {
    const it = rollUp(snapshot(...rows), unitTree(null, []));
    expect(it.counts.get(COMMUNE.key)?.registered.total).toBe(20);
    expect(it.counts.get(COMMUNE.key)?.certified.total).toBe(7);
    expect(it.rolledUp.get(COMMUNE.key)?.partly).toBe(true);
    expect(it.sums.get(COMMUNE.key)?.counts.registered.total).toBe(11);
  });

  it('takes no part from a sum whose total is another', () => {
    const parts = { 'registered.publicEmployees': 4, 'registered.residents': 6 };
    const both = (total: number) =>
      rollUp(
        snapshot(
          [COMMUNE, { 'registered.total': total }],
          [village(1), { ...parts, 'registered.total': 10 }],
        ),
        unitTree(COMMUNE, []),
      ).counts.get(COMMUNE.key)?.registered;
    expect(both(10)).toEqual({ total: 10, publicEmployees: 4, residents: 6 });
    expect(both(11)).toEqual({ total: 11, publicEmployees: null, residents: null });
  });
});

describe('denominators', () => {
  it('of people are those of the villages, the headcount of villages and organisations', () => {
    const it = rollUp(
      snapshot(
        [village(1), {}, { population: 100, adults: 70, headcount: 1 }],
        [village(2), {}, { population: 50, headcount: 2 }],
        [SCHOOL, {}, { headcount: 30 }],
      ),
      unitTree(null, []),
    );
    expect(it.denominators.get(COMMUNE.key)).toEqual({
      population: 150,
      adults: null,
      headcount: 33,
      workingAge: null,
    });
  });

  it.each<readonly [string, Given, number | null]>([
    ['holds no public employee', { 'registered.publicEmployees': 0 }, 10],
    ['may hold public employees', { 'registered.publicEmployees': { min: 0, max: 1 } }, null],
    ['holds public employees', { 'registered.publicEmployees': 3 }, null],
    ['says nothing of public employees', {}, null],
  ])('beside organisations a village without a headcount that %s: %o', (_, given, headcount) => {
    const it = rollUp(
      snapshot(
        [village(1), given],
        [SCHOOL, { 'registered.publicEmployees': 10 }, { headcount: 10 }],
      ),
      unitTree(null, []),
    );
    expect(it.denominators.get(COMMUNE.key)?.headcount).toBe(headcount);
  });

  it('of a commune without organisations are those of its villages, and its own where it has any', () => {
    const it = rollUp(
      snapshot(
        [COMMUNE, {}, { population: 160 }],
        [village(1), {}, { population: 1, headcount: 3 }],
      ),
      unitTree(null, []),
    );
    expect(it.denominators.get(COMMUNE.key)).toMatchObject({ population: 160, headcount: 3 });
  });

  it('of organisations alone tell nothing of people', () => {
    const it = rollUp(snapshot([SCHOOL, {}, { headcount: 3 }]), unitTree(null, []));
    expect(it.denominators.get(COMMUNE.key)).toMatchObject({ population: null, headcount: 3 });
  });
});

it('communes roll up into the province, each by its own figures or those of its villages', () => {
  const it = rollUp(
    snapshot([OTHER, registered(5)], [village(1), registered(6)]),
    unitTree(PROVINCE, []),
  );
  expect(it.counts.get(PROVINCE.key)?.registered.total).toBe(11);
  expect(it.rolledUp.get(PROVINCE.key)?.from).toEqual(new Map([['commune', 2]]));
});

it('nothing is looked at before it is asked for, and then once', () => {
  let looks = 0;
  const inner = snapshot([village(1), registered(5)]);
  const lazy = Object.defineProperty({ ...inner }, 'counts', {
    get: () => {
      looks++;
      return inner.counts;
    },
  });
  const it = rollUp(lazy, unitTree(null, []));
  expect([it.asOf, looks]).toEqual([inner.asOf, 0]);
  expect([it.counts.size, it.counts.size, looks]).toEqual([2, 2, 1]);
});

it('a snapshot in which nothing lies in anything stays as it is', () => {
  const inner = snapshot([COMMUNE, registered(5)], [OTHER, registered(6)]);
  expect(rollUp(inner, unitTree(null, [])).counts).toBe(inner.counts);
});

it('a unit by itself has the figures that it has among all', () => {
  const all = [PROVINCE, COMMUNE, OTHER, village(1), village(2), village(1, OTHER), SCHOOL];
  fc.assert(
    fc.property(
      fc.subarray(all),
      fc.subarray(all.slice(1)),
      fc.constantFrom(null, PROVINCE, COMMUNE),
      (present, listed, root) => {
        const rows = present.map((unit, n): Row => [unit, registered(n), { population: n }]);
        const it = rollUp(snapshot(...rows), unitTree(root, listed));
        for (const unit of all) {
          const alone = it.forUnit?.(unit);
          expect(alone?.counts.get(unit.key)).toEqual(it.counts.get(unit.key));
          expect(alone?.denominators.get(unit.key)).toEqual(it.denominators.get(unit.key));
        }
      },
    ),
  );
});

it('what nothing lies in is not summed up', () => {
  const inner = snapshot([village(1), registered(5)], [COMMUNE, {}]);
  const it = rollUp(inner, unitTree(PROVINCE, []));
  expect(it.forUnit?.(village(1))).toBe(inner);
  expect(it.forUnit?.(COMMUNE)).not.toBe(inner);
});

it('sums hold the truth between their bounds, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(bounded, { minLength: 1, maxLength: 8 }), (parts) => {
      const rows = parts.map(({ bounds }, n): Row => [village(n), registered(bounds)]);
      const sum = (some: readonly Row[]) =>
        rollUp(snapshot(...some), unitTree(null, [])).counts.get(COMMUNE.key)?.registered.total;
      const total = sum(rows) as Known;
      const truth = parts.reduce((all, { truth: one }) => all + one, 0);
      expect(low(total)).toBeLessThanOrEqual(truth);
      expect(high(total)).toBeGreaterThanOrEqual(truth);
      expect(sum([...rows].reverse())).toEqual(total);
    }),
  );
});
