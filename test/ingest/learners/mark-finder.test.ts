import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK, MarkFinder } from '../../../src/ingest/learners/mark-finder.ts';

const anyByte = fc.constantFrom(...Buffer.from(';,\t|"\r\n aN9'), 0, 0x80, 0xc3, 0xff);
const anyBytes = fc.oneof(
  fc.array(anyByte, { maxLength: 200 }),
  fc.array(anyByte, { minLength: BLOCK - 20, maxLength: BLOCK }),
);
const delimiters = [';', ',', '\t', '|'].map((it) => it.charCodeAt(0));

it('finds every delimiter, line end and quote, sixteen bytes at a time and one by one', () => {
  const finders = delimiters.map((it) => ({
    delimiter: it,
    both: [new MarkFinder(it), new MarkFinder(it, false)],
  }));
  fc.assert(
    fc.property(anyBytes, fc.nat(40), fc.constantFrom(...finders), (list, before, made) => {
      const { delimiter, both } = made;
      const bytes = Buffer.from([...Array.from({ length: before }, () => 0x22), ...list, 0x22]);
      const end = before + list.length;
      const marks = [delimiter, 0x0a, 0x0d, 0x22];
      const expected = list.flatMap((it, at) => (marks.includes(it) ? [before + at] : []));
      for (const finder of both) {
        const found = finder.find(bytes, before, end);
        expect(Array.from(finder.places.subarray(0, found))).toEqual(expected);
        const stops = Array.from(finder.stops.subarray(0, finder.stopped), (it) => expected[it]);
        expect(stops).toEqual(expected.filter((at) => bytes[at] !== delimiter));
      }
    }),
    { numRuns: 60 },
  );
});

it('has the machine for sixteen bytes at a time here', () => {
  expect(new MarkFinder(0x3b).places.byteOffset).toBeGreaterThan(0);
  expect(new MarkFinder(0x3b, false).places.byteOffset).toBe(0);
});
