import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTime } from '../../../src/ingest/learners/judge-time.ts';
import { NOT_FROM_BYTES, timeFromBytes } from '../../../src/ingest/learners/time-from-bytes.ts';

const read = (text: string) => {
  const bytes = Buffer.from(`9${text}9`);
  return timeFromBytes(bytes, 1, bytes.length - 1);
};

const digits = (max: number) =>
  fc.tuple(fc.nat(max), fc.boolean()).map(([n, pad]) => (pad ? `${n}`.padStart(2, '0') : `${n}`));
const mark = fc.constantFrom('/', '-', '.', ':', ' ');
const year = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1890, max: 2210 }) },
    { weight: 1, arbitrary: fc.nat(99_999) },
  )
  .map(String);
const date = fc.oneof(
  fc.tuple(digits(32), mark, digits(13), mark, year),
  fc.tuple(digits(32), fc.constant('/'), digits(13), fc.constant('/'), year),
  fc.tuple(digits(32), fc.constant('.'), digits(13), fc.constant('.'), year),
  fc.tuple(year, fc.constant('-'), digits(13), fc.constant('-'), digits(32)),
);
const clock = fc.oneof(
  fc.constant(['']),
  fc.tuple(fc.constantFrom(' ', 'T', 't', '  '), digits(25), fc.constantFrom(':', 'h'), digits(61)),
  fc.tuple(
    fc.constantFrom(' ', 'T'),
    digits(25),
    fc.constantFrom(':', 'h'),
    digits(61),
    fc.constantFrom(':', 'h'),
    digits(61),
  ),
);
const time = fc
  .tuple(date, clock, fc.constantFrom('', '', '', ' ', 'Z'))
  .map((it) => it.flat().join(''));
/** One sign of it another. */
const spoilt = fc
  .tuple(time, fc.nat(), fc.constantFrom('/', ':', '0', '9', ' ', 'x', ''))
  .map(
    ([text, at, sign]) =>
      text.slice(0, at % text.length) + sign + text.slice((at % text.length) + 1),
  );

describe('timeFromBytes', () => {
  it('says of any time what judgeTime says, or leaves it', () => {
    let quick = 0;
    fc.assert(
      fc.property(fc.oneof(time, spoilt), (text) => {
        const found = read(text);
        if (found === NOT_FROM_BYTES) return;
        quick++;
        expect({ text, found }).toEqual({ text, found: judgeTime(text) });
      }),
      { numRuns: 20_000 },
    );
    expect(quick).toBeGreaterThan(1000);
  });

  it.each([
    '04/12/2025',
    '4/12/2025',
    '2025-12-04',
    '04-12-2025 10:30',
    '2025-12-04T10:30:59',
    '04.12.2025 10h30',
  ])('reads %s itself', (text) => {
    expect(read(text)).toBe(judgeTime(text));
    expect(read(text)).toBeGreaterThan(0);
  });
});
