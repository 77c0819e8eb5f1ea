import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Day,
  dayIn,
  dayOf,
  daysBefore,
  daysBetween,
  elapsed,
  endOf,
  isEndOfDay,
  type Moment,
  momentFromIso,
  momentOf,
} from '../../src/domain/calendar.ts';

const day = (text: string) => text as Day;

/** Any day of two decades, as days since 1970 and as text. */
const someDay = fc.integer({ min: 14_610, max: 21_915 }).map((number) => ({
  number,
  day: day(new Date(number * 86_400_000).toISOString().slice(0, 10)),
}));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('these tests', () => {
  it('do move the clock of the machine', () => {
    vi.stubEnv('TZ', 'America/New_York');
    expect(new Date('2025-12-04T00:00Z').getHours()).toBe(19);
  });
});

describe('days', () => {
  it('exist only where the calendar has them', () => {
    expect(dayOf(2025, 12, 4)).toBe('2025-12-04');
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    for (const [y, m, d] of [
      [2025, 2, 29],
      [2025, 2, 30],
      [2025, 11, 31],
      [2025, 13, 1],
      [2025, 0, 1],
      [2025, 1, 0],
      [2025, 1, 32],
    ] as const) {
      expect(dayOf(y, m, d), `${d}/${m}/${y}`).toBeNull();
    }
  });

  it('are counted from date to date, backwards below 0', () => {
    expect(daysBetween(day('2025-12-04'), day('2025-12-15'))).toBe(11);
    expect(daysBetween(day('2025-12-15'), day('2025-12-15'))).toBe(0);
    expect(daysBetween(day('2025-12-31'), day('2026-01-01'))).toBe(1);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
  });

  it('are counted alike in every time zone, over daylight saving too', () => {
    fc.assert(
      fc.property(
        someDay,
        someDay,
        fc.constantFrom('UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'),
        (from, to, zone) => {
          vi.stubEnv('TZ', zone);
          expect(daysBetween(from.day, to.day)).toBe(to.number - from.number);
        },
      ),
    );
  });
});

describe('moments', () => {
  it('stand at an hour, or at the end of the day', () => {
    expect(momentOf(day('2025-12-04'), 10)).toBe('2025-12-04T10:00:00+07:00');
    expect(momentOf(day('2025-12-04'))).toBe('2025-12-04T23:59:59+07:00');
    expect(momentOf(day('2025-12-04'), 0)).toBe('2025-12-04T00:00:00+07:00');
    expect(isEndOfDay(endOf(day('2025-12-15')))).toBe(true);
    expect(dayIn(endOf(day('2025-12-15')))).toBe('2025-12-15');
  });

  it('have real hours only', () => {
    expect(momentOf(day('2025-12-04'), 24)).toBeNull();
    expect(momentOf(day('2025-12-04'), 10, 60)).toBeNull();
    expect(momentOf(day('2025-12-04'), 10, 0, 60)).toBeNull();
  });

  it('are taken to the time of Việt Nam, over midnight and over the year', () => {
    for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', zone);
      expect(momentFromIso('2025-12-04T03:00Z')).toBe('2025-12-04T10:00:00+07:00');
      expect(momentFromIso('2025-12-31T17:00:00Z')).toBe('2026-01-01T00:00:00+07:00');
      expect(momentFromIso('2025-12-04T10:00:00+07:00')).toBe('2025-12-04T10:00:00+07:00');
    }
    expect(momentFromIso('2025-02-30T10:00Z')).toBeNull();
  });

  it('go back whole days at the same hour, whatever the clocks do elsewhere', () => {
    vi.stubEnv('TZ', 'America/New_York');
    const moment = '2025-11-04T10:00:00+07:00' as Moment;
    expect(daysBefore(moment, 7)).toBe('2025-10-28T10:00:00+07:00');
    expect(elapsed(daysBefore(moment, 7), moment)).toBe(7 * 86_400_000);
  });

  it('sort as text in the order of time', () => {
    const moment = fc
      .tuple(someDay, fc.nat(23), fc.nat(59))
      .map(([it, hour, minute]) => momentOf(it.day, hour, minute) as Moment);
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(Math.sign(elapsed(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});
