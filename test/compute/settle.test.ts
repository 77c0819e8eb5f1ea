import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleCounts } from '../../src/compute/settle.ts';
import { high, type Known, low } from '../../src/domain/count.ts';
import { COUNT_PATHS, type CountPath, countAt } from '../../src/domain/counts.ts';

type Given = Partial<Record<CountPath, number>>;
const settle = (given: Given) => settleCounts((path) => given[path]);

const BO_Y = {
  'registered.total': 2354,
  'registered.publicEmployees': 1103,
  'registered.residents': 1251,
} as const;

describe('the six counts', () => {
  it('of Bờ Y: the split of the certified lies within bounds', () => {
    expect(settle({ ...BO_Y, 'certified.total': 1901 })).toMatchObject({
      registered: { total: 2354, publicEmployees: 1103, residents: 1251 },
      certified: {
        total: 1901,
        publicEmployees: { min: 650, max: 1103 },
        residents: { min: 798, max: 1251 },
      },
    });
  });

  it.each([
    ['total', { 'registered.publicEmployees': 1103, 'registered.residents': 1251 }],
    ['residents', { 'registered.total': 2354, 'registered.publicEmployees': 1103 }],
    ['publicEmployees', { 'registered.total': 2354, 'registered.residents': 1251 }],
  ])('have a third from two: %s', (_, given: Given) => {
    expect(settle(given).registered).toEqual({
      total: 2354,
      publicEmployees: 1103,
      residents: 1251,
    });
  });

  it('are exact where bounds meet', () => {
    expect(settle({ ...BO_Y, 'certified.total': 2354 }).certified).toEqual({
      total: 2354,
      publicEmployees: 1103,
      residents: 1251,
    });
    expect(settle({ ...BO_Y, 'certified.total': 0 }).certified.residents).toBe(0);
  });

  it('stay unknown where nothing bounds them, 0 included', () => {
    const unknown = { total: null, publicEmployees: null, residents: null };
    expect(settle({})).toMatchObject({ registered: unknown, certified: unknown });
    expect(settle({ 'registered.total': 5, 'certified.total': 3 }).certified).toEqual({
      ...unknown,
      total: 3,
    });
    expect(settle({ 'registered.residents': 0 }).registered).toEqual({ ...unknown, residents: 0 });
  });

  it('leave unknown what the given ones contradict', () => {
    expect(settle({ 'registered.total': 5, 'registered.residents': 7 }).registered).toEqual({
      total: 5,
      publicEmployees: null,
      residents: 7,
    });
    expect(settle({ ...BO_Y, 'certified.total': 2355 }).certified).toEqual({
      total: 2355,
      publicEmployees: null,
      residents: null,
    });
    expect(settle({ ...BO_Y, 'certified.total': 10, 'certified.residents': 11 }).certified).toEqual(
      { total: 10, publicEmployees: null, residents: 11 },
    );
  });

  it('keep what is given, even where it does not add up', () => {
    const given = { ...BO_Y, 'registered.total': 3000 };
    expect(settle(given).registered).toEqual({
      total: 3000,
      publicEmployees: 1103,
      residents: 1251,
    });
  });
});

describe('for people as they may truly be', () => {
  const truth = fc
    .tuple(fc.nat(3000), fc.nat(3000), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3000))
    .map(([employees, residents, share, certified]): Required<Given> => {
      const certifiedEmployees = Math.floor(employees * share);
      const certifiedResidents = Math.min(residents, certified);
      return {
        'registered.total': employees + residents,
        'registered.publicEmployees': employees,
        'registered.residents': residents,
        'certified.total': certifiedEmployees + certifiedResidents,
        'certified.publicEmployees': certifiedEmployees,
        'certified.residents': certifiedResidents,
      } as Required<Given>;
    });

  it('no count is ever told wrong, whichever are given', () => {
    fc.assert(
      fc.property(truth, fc.subarray([...COUNT_PATHS]), (all, paths) => {
        const counts = settle(Object.fromEntries(paths.map((path) => [path, all[path]])));
        for (const path of COUNT_PATHS) {
          const count = countAt(counts, path);
          if (paths.includes(path)) expect(count).toBe(all[path]);
          if (count === null) continue;
          expect(low(count)).toBeLessThanOrEqual(all[path]);
          expect(high(count)).toBeGreaterThanOrEqual(all[path]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('the bounds are no wider than they must be: both ends can be the truth', () => {
    fc.assert(
      fc.property(truth, (all) => {
        const { certified } = settle({ ...all, ...without('certified') });
        const [employees, residents] = [certified.publicEmployees, certified.residents];
        for (const [at, other, limit] of [
          [employees, residents, all['registered.residents']],
          [residents, employees, all['registered.publicEmployees']],
        ] as const) {
          const total = all['certified.total'];
          expect(total - low(at as Known)).toBe(high(other as Known));
          expect(total - low(at as Known)).toBeLessThanOrEqual(limit);
          expect(low(at as Known)).toBe(Math.max(0, total - limit));
        }
      }),
    );
  });

  const without = (measure: string) =>
    ({
      [`${measure}.publicEmployees`]: undefined,
      [`${measure}.residents`]: undefined,
    }) as unknown as Given;
});
