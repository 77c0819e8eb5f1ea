import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Pace,
  type Point,
  paceOf as paceSince,
  perDay,
  project,
} from '../../src/compute/pace.ts';
import { daysBefore } from '../../src/domain/calendar.ts';
import type { Count } from '../../src/domain/count.ts';
import { moment } from './samples.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const point = (at: string, count: Count) => ({ asOf: moment(at), count });

const paceOf = (to: Point, earlier: readonly Point[]): Pace | null =>
  paceSince(to, {
    moments: earlier.map((it) => it.asOf),
    countAt: (index) => (earlier[index] as Point).count,
  });

const now = point('2025-12-04T10:00', 1251);

describe('the pace', () => {
  it('is measured from the last point at least 7 days older', () => {
    const earlier = [
      point('2025-11-01T10:00', 100),
      point('2025-11-26T10:00', 900),
      point('2025-11-27T10:00', 951),
      point('2025-11-27T10:01', 1),
      point('2025-12-03T10:00', 2),
    ];
    expect(paceOf(now, earlier)).toEqual({ people: 300, milliseconds: 7 * DAY });
  });

  it('is measured from the oldest point where none is so old', () => {
    const earlier = [point('2025-11-30T10:00', 1000), point('2025-12-02T10:00', 1100)];
    expect(paceOf(now, earlier)).toEqual({ people: 251, milliseconds: 4 * DAY });
  });

  it('passes over points of unknown count, and over now and later', () => {
    const earlier = [
      point('2025-11-20T10:00', 1000),
      point('2025-11-25T10:00', null),
      point('2025-12-04T10:00', 7),
      point('2025-12-05T10:00', 7),
    ];
    expect(paceOf(now, earlier)).toEqual({ people: 251, milliseconds: 14 * DAY });
  });

  it('is not known without a count now or before', () => {
    expect(paceOf(now, [])).toBeNull();
    expect(paceOf(now, [point('2025-11-20', null)])).toBeNull();
    expect(paceOf(point('2025-12-04', null), [point('2025-11-20', 5)])).toBeNull();
  });

  it('takes the exact time, to the hour', () => {
    const pace = paceOf(point('2025-11-11T09:00', 208), [point('2025-10-26T17:00', 188)]);
    expect(pace).toEqual({ people: 20, milliseconds: 15 * DAY + 16 * HOUR });
  });

  it('has bounds where the counts have', () => {
    const pace = paceOf(point('2025-12-04T10:00', { min: 798, max: 1251 }), [
      point('2025-11-24T10:00', { min: 500, max: 600 }),
    ]);
    expect(pace?.people).toEqual({ min: 198, max: 751 });
    expect(pace && perDay(pace)).toEqual({ min: 19.8, max: 75.1 });
  });
});

describe('people a day', () => {
  it('are printed with one decimal, half away from zero', () => {
    expect(perDay({ people: 20, milliseconds: 5 * DAY })).toBe(4);
    expect(perDay({ people: 1, milliseconds: 3 * DAY })).toBe(0.3);
    expect(perDay({ people: 1, milliseconds: 20 * DAY })).toBe(0.1);
    expect(perDay({ people: -1, milliseconds: 20 * DAY })).toBe(-0.1);
    expect(perDay({ people: 10, milliseconds: 12 * HOUR })).toBe(20);
    expect(Object.is(perDay({ people: -1, milliseconds: 1000 * DAY }), 0)).toBe(true);
  });
});

describe('the projection', () => {
  it('goes on at the pace, and rounds people down', () => {
    expect(project(1251, { people: 300, milliseconds: 7 * DAY }, 11)).toBe(1722);
    expect(project(100, { people: 2, milliseconds: 3 * DAY }, 1)).toBe(100);
    expect(project(100, { people: 5, milliseconds: 3 * DAY }, 0)).toBe(100);
    expect(project(100, { people: -2, milliseconds: 3 * DAY }, 1)).toBe(99);
  });

  it('never falls below nobody, and is not clipped above', () => {
    expect(project(10, { people: -100, milliseconds: DAY }, 5)).toBe(0);
    expect(project(10, { people: 1_000_000, milliseconds: DAY }, 50)).toBe(50_000_010);
  });

  it('has bounds where count and pace have', () => {
    const pace = { people: { min: 7, max: 14 }, milliseconds: 7 * DAY };
    expect(project({ min: 10, max: 20 }, pace, 5)).toEqual({ min: 15, max: 30 });
  });

  it('is the greatest whole number that the pace reaches', () => {
    fc.assert(
      fc.property(
        fc.nat(3_000_000),
        fc.integer({ min: -10_000, max: 2_000_000 }),
        fc.integer({ min: 1, max: 60 * 24 }),
        fc.nat(90),
        (count, people, hours, days) => {
          const end = project(count, { people, milliseconds: hours * HOUR }, days) as number;
          const exact = count * hours + people * days * 24; // people × hours
          if (exact < 0) expect(end).toBe(0);
          else {
            expect(end * hours).toBeLessThanOrEqual(exact);
            expect((end + 1) * hours).toBeGreaterThan(exact);
          }
        },
      ),
    );
  });

  it('of a steady pace is where it would be', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 40 }), fc.nat(30), (step, age, days) => {
        const base = { asOf: daysBefore(now.asOf, age), count: 1000 };
        const pace = paceOf({ asOf: now.asOf, count: 1000 + step * age }, [base]);
        expect(pace && perDay(pace)).toBe(step);
        expect(pace && project(1000 + step * age, pace, days)).toBe(1000 + step * (age + days));
      }),
    );
  });
});
