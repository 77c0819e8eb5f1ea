import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastRates, RatePoint } from '../../src/compute/milestone-status.ts';
import { reachedSince, reachings } from '../../src/compute/reaching.ts';
import type { Moment } from '../../src/domain/calendar.ts';
import type { Rate } from '../../src/domain/rate.ts';
import { milestone, moment, NO_RATE, rate } from './samples.ts';

const half = milestone({ atLeast: 50 });
const dayAt = (at: number): Moment =>
  moment(new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
const UNSURE = rate({ min: 40, max: 60 }, 100);
const RATES: Readonly<Record<string, Rate>> = {
  n: rate(49, 100),
  y: rate(50, 100),
  '?': NO_RATE,
  '~': UNSURE,
};
/** "nny": not reached, not reached, reached. */
const pointsOf = (signs: string): readonly RatePoint[] =>
  [...signs].map((sign, at) => ({ asOf: dayAt(at), rate: RATES[sign] as Rate }));

function since(signs: string, opened: number[] = []) {
  const points = pointsOf(signs);
  const past: PastRates = {
    moments: points.slice(0, -1).map((it) => it.asOf),
    rateAt: (at) => {
      opened.push(at);
      return (points[at] as RatePoint).rate;
    },
  };
  return reachedSince(half, points.at(-1) as RatePoint, past);
}

describe('since when a milestone is reached', () => {
  it.each([
    ['nnyy', { asOf: dayAt(2), notYetAt: dayAt(1) }],
    ['yy', { asOf: dayAt(0), notYetAt: null }],
    ['y', { asOf: dayAt(0), notYetAt: null }],
    ['nyn', null],
    ['nyny', { asOf: dayAt(3), notYetAt: dayAt(2) }],
    ['n?y', { asOf: dayAt(2), notYetAt: dayAt(0) }],
    ['ny~y', { asOf: dayAt(1), notYetAt: dayAt(0) }],
    ['n~', null],
    ['n?', null],
  ])('%s', (signs, expected) => expect(since(signs)).toEqual(expected));

  it('opens no more of a history than it needs', () => {
    const opened: number[] = [];
    expect(since('y'.repeat(100), opened)).toEqual({ asOf: dayAt(0), notYetAt: null });
    opened.length = 0;
    since(`${'n'.repeat(300)}yyy`, opened);
    expect(opened).toEqual([301, 300, 299]);
  });
});

describe('every time that a milestone was reached', () => {
  it.each([
    ['nn', []],
    ['y', [{ asOf: dayAt(0), notYetAt: null, lostBy: null }]],
    [
      'n?yn~y',
      [
        { asOf: dayAt(2), notYetAt: dayAt(0), lostBy: dayAt(3) },
        { asOf: dayAt(5), notYetAt: dayAt(3), lostBy: null },
      ],
    ],
  ])('%s', (signs, expected) => expect(reachings(half, pointsOf(signs))).toEqual(expected));

  it('the last one, if not lost, is what looking backwards finds', () => {
    const signs = fc.array(fc.constantFrom('n', 'y', '?', '~'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(signs, (list) => {
        const text = `${list.join('')}y`;
        const last = reachings(half, pointsOf(text)).at(-1);
        expect({ ...since(text), lostBy: null }).toEqual(last);
      }),
    );
  });
});
