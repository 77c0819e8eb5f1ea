import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { anyLearners } from './any-learners.ts';
import { plainTally } from './plain-tally.ts';
import { readBytes } from './read-bytes.ts';

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const seed = process.env['FUZZ_SEED'];
const runs = {
  ...(seconds > 0
    ? {
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: seconds * 1000,
        markInterruptAsFailure: false,
      }
    : { numRuns: 400 }),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
};
const timeout = seconds * 1000 + 60_000;

const asOf = fc.constantFrom(
  ...['2025-12-04T10:00:00+07:00', '2025-12-04T23:59:59+07:00', '2022-02-28T08:00:00+07:00'],
) as fc.Arbitrary<Moment>;
const pieces = fc.oneof(
  fc.constant([1 << 20]),
  fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
);

/** Of a table that is not counted only the reason is told. */
const told = <T extends { readonly fault: unknown }>(counted: T) =>
  counted.fault === null ? counted : { fault: counted.fault };

const sorted = <T extends { readonly faults: readonly unknown[] }>(counted: T) => ({
  ...counted,
  faults: [...counted.faults].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
});

describe('accountReader', () => {
  it(
    'counts what csv-parse and readAccount find in any table, in pieces of any size',
    () => {
      fc.assert(
        fc.property(
          anyLearners,
          asOf,
          pieces,
          fc.integer({ min: 1, max: 3 }),
          (it, when, sizes, first) => {
            const bytes = Buffer.from(it.text);
            const plain = plainTally(bytes, it.table, when, first);
            expect(told(sorted(readBytes(bytes, it.table, when, first, sizes)))).toEqual(
              told(sorted(plain)),
            );
          },
        ),
        runs,
      );
    },
    timeout,
  );

  it(
    'finds the same fault in any bytes',
    () => {
      const change = fc.record({
        at: fc.nat(),
        gone: fc.nat({ max: 3 }),
        bytes: fc.oneof(
          fc
            .constantFrom('"', '""', '\n', '\r', ';', '\0', '\u0301', '')
            .map((it) => Buffer.from(it)),
          fc.uint8Array({ maxLength: 4 }).map((it) => Buffer.from(it)),
        ),
      });
      const changes = fc.array(change, { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(anyLearners, changes, asOf, pieces, (it, changed, when, sizes) => {
          let bytes: Buffer = Buffer.from(it.text);
          for (const { at, gone, bytes: put } of changed) {
            const from = at % (bytes.length + 1);
            bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + gone)]);
          }
          const plain = plainTally(bytes, it.table, when, 1);
          expect(told(sorted(readBytes(bytes, it.table, when, 1, sizes)))).toEqual(
            told(sorted(plain)),
          );
        }),
        runs,
      );
    },
    timeout,
  );
});
