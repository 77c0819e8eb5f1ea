import fc from 'fast-check';
import type { Day, Moment } from '../../src/domain/calendar.ts';
import type { Milestone } from '../../src/domain/campaign.ts';
import { between, type Known } from '../../src/domain/count.ts';
import { type CountPath, type Counts, countsFrom } from '../../src/domain/counts.ts';
import type { KnownRate, Rate } from '../../src/domain/rate.ts';

export const milestone = (
  threshold: { readonly atLeast: number } | { readonly over: number },
  by = '2025-12-15',
): Milestone => ({ id: 'm', indicator: 'residents-certified', ...threshold, by: by as Day });

export const rate = (numerator: Known, denominator: Known): KnownRate => ({
  known: true,
  numerator,
  denominator,
  estimated: false,
});

export const NO_RATE: Rate = {
  known: false,
  numerator: null,
  denominator: 1000,
  estimated: false,
  why: { unknown: 'certified.residents' },
};

/** `2025-12-04`, or with an hour `2025-12-04T10:00`. */
export const moment = (text: string): Moment =>
  (text.length === 10 ? `${text}T23:59:59+07:00` : `${text}:00+07:00`) as Moment;

/** Six counts, unknown where they are not given. */
export const counts = (given: Partial<Record<CountPath, Known>>): Counts =>
  countsFrom((path) => given[path] ?? null);

export const people = fc.oneof(fc.nat(20), fc.nat(3_000_000));
export const adults = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 1, max: 3_000_000 }),
);

/** Bounds, and a number within them that may be the truth. */
export const bounded = fc.tuple(people, fc.nat(500), fc.nat(500)).map(([min, width, at]) => ({
  bounds: between(min, min + width),
  truth: min + Math.min(at, width),
}));

export const someMilestone = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.boolean())
  .map(([hundredths, strict]) =>
    milestone(strict ? { over: hundredths / 100 } : { atLeast: hundredths / 100 }),
  );
