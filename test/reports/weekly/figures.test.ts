import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountPath } from '../../../src/domain/counts.ts';
import { weeklyReport } from '../../../src/reports/weekly.ts';
import { reportOf, snapshotOf } from '../samples.ts';
import { strayFigures } from './stray-figures.ts';

const NAMES = Array.from('ABCDEFGHIJKLMNOPQRST');

const count = fc.oneof(fc.nat(9), fc.nat(3000));
const known = fc.option(
  fc.oneof(
    { weight: 4, arbitrary: count },
    {
      weight: 1,
      arbitrary: fc.tuple(count, fc.integer({ min: 1, max: 90 })).map(([min, width]) => ({
        min,
        max: min + width,
      })),
    },
  ),
  { freq: 12 },
);
const unit = fc.record({
  'registered.total': known,
  'registered.publicEmployees': known,
  'registered.residents': known,
  'certified.total': known,
  'certified.residents': known,
});
const moment = fc.record({
  units: fc.array(unit, { minLength: 1, maxLength: NAMES.length }),
  adults: fc.integer({ min: 1000, max: 9000 }),
  gap: fc.option(fc.nat(NAMES.length), { freq: 3 }),
});

/** Cut rows must not cut what sentences tell of. */
const asked = fc.record({
  top: fc.option(fc.integer({ min: 1, max: 3 })),
  units: fc.constantFrom([], [], ['A']),
});

type Made = typeof moment extends fc.Arbitrary<infer M> ? M : never;

const made = (asOf: string, { units, adults, gap }: Made) =>
  snapshotOf(asOf, {
    figures: Object.fromEntries(
      units.map((it, at) => [
        NAMES[at] as string,
        Object.fromEntries(Object.entries(it).filter(([, value]) => value !== null)) as Partial<
          Record<CountPath, number>
        >,
      ]),
    ),
    denominators: Object.fromEntries(
      units.flatMap((_, at) =>
        at === gap
          ? []
          : [[NAMES[at] as string, { adults: adults + at, headcount: 40, population: 12_000 }]],
      ),
    ),
  });

describe('figures', () => {
  it('of random snapshots all stand in the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(moment, { minLength: 1, maxLength: 3 }),
        asked,
        async (moments, request) => {
          const days = ['2025-11-20', '2025-11-27', '2025-12-04'];
          const snapshots = moments.map((it, at) => made(days[at] as string, it));
          const report = await reportOf(weeklyReport, snapshots, request);
          expect(strayFigures(report)).toEqual([]);
          const text = JSON.stringify(report.sections) + JSON.stringify(report.notes);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        },
      ),
      { numRuns: 50 },
    );
  });
});
