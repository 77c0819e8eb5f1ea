import { describe, expect, it } from 'vitest';
import { rollUp } from '../../src/compute/roll-up.ts';
import { rollUpIssues } from '../../src/compute/roll-up-issues.ts';
import { unitTree } from '../../src/compute/unit-tree.ts';
import type { Known } from '../../src/domain/count.ts';
import { type CountPath, countsFrom } from '../../src/domain/counts.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { type Denominators, NO_DENOMINATORS, type Unit } from '../../src/domain/unit.ts';
import { unitAsWritten } from '../../src/units/registry.ts';
import { moment } from './samples.ts';

const COMMUNE = unitAsWritten('Xã Bờ Y', '23377', null);
const village = (n: number) => unitAsWritten(`Thôn ${n}`, null, null, COMMUNE);

type Row = readonly [Unit, Partial<Record<CountPath, Known>>, Partial<Denominators>?];

function issuesOf(...rows: readonly Row[]) {
  const snapshot: Snapshot = {
    asOf: moment('2025-12-04T10:00'),
    units: new Map(rows.map(([unit]) => [unit.key, unit])),
    counts: new Map(
      rows.map(([unit, given]) => [
        unit.key,
        countsFrom((path) => given[path] ?? null, ['x', 'y']),
      ]),
    ),
    denominators: new Map(
      rows.flatMap(([unit, , own]) => (own ? [[unit.key, { ...NO_DENOMINATORS, ...own }]] : [])),
    ),
    damaged: false,
    originOf: (key, figure) => {
      const row = rows.find(([unit]) => unit.key === key);
      const given: Readonly<Record<string, unknown>> = { ...row?.[1], ...row?.[2] };
      const value = given[figure];
      if (typeof value !== 'number') return null;
      return { value, file: 'a.csv', line: 2, column: figure, sha256: null };
    },
  };
  return rollUpIssues(rollUp(snapshot, unitTree(COMMUNE, [])), { ownCounts: [] });
}

describe('figures of a unit that differ from the sums of what lies in it', () => {
  it('are told, each of them: above and below, its own counts, denominators', () => {
    const issues = issuesOf(
      [
        COMMUNE,
        { 'registered.total': 20, 'certified.total': 5, 'own.x': 3, 'own.y': 4 },
        { population: 100, adults: 70 },
      ],
      [
        village(1),
        { 'registered.total': 10, 'certified.total': 6, 'own.x': 1, 'own.y': 4 },
        { population: 90, adults: 70 },
      ],
    );
    expect(issues).toMatchObject([
      { code: 'roll-up-differs', figure: 'registered.total', own: 20, sum: 10, line: 2 },
      { figure: 'certified.total', own: 5, sum: 6 },
      { figure: 'own.x', own: 3, sum: 1 },
      { figure: 'population', own: 100, sum: 90, column: 'population' },
    ]);
  });

  it('are none within bounds that may be the same', () => {
    const given = { 'registered.total': { min: 8, max: 12 } };
    expect(issuesOf([COMMUNE, { 'registered.total': 12 }], [village(1), given])).toEqual([]);
    expect(issuesOf([COMMUNE, { 'registered.total': 13 }], [village(1), given])).toHaveLength(1);
  });
});

describe('a rate above 100%', () => {
  const rows: readonly Row[] = [
    [village(1), { 'registered.publicEmployees': 33 }, { headcount: 30 }],
    [village(2), { 'registered.publicEmployees': 30 }, { headcount: 30 }],
  ];
  const code = 'rate-above-100';

  it('of sums is told', () => {
    expect(issuesOf(...rows)).toMatchObject([
      { code, unit: 'Xã Bờ Y', count: 63, value: 60, denominator: 'headcount', other: null },
    ]);
  });

  it('of a sum over a denominator of its own is told where that stands', () => {
    expect(issuesOf([COMMUNE, {}, { headcount: 60 }], ...rows)).toMatchObject([
      { code, count: 63, value: 60, file: 'a.csv', line: 2 },
    ]);
  });

  it('of figures all its own was told where they were read', () => {
    const own: Row = [COMMUNE, { 'registered.publicEmployees': 63 }, { headcount: 60 }];
    expect(issuesOf(own, ...rows)).toEqual([]);
  });
});
