import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bar,
  type Cell,
  day,
  moment as momentCell,
  percent,
  rank,
  text,
} from '../../src/document/cell.ts';
import type { Chart } from '../../src/document/chart.ts';
import type { Section } from '../../src/document/report.ts';
import type { Table } from '../../src/document/table.ts';
import type { TileMap } from '../../src/document/tile-map.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { STATUSES } from '../../src/domain/status.ts';
import { same } from '../../src/i18n/pair.ts';
import { cellText } from '../../src/render/cell-text.ts';
import { pictureOf } from '../../src/render/picture/picture.ts';
import { plainText } from '../../src/render/picture/plain-text.ts';
import { moment } from '../compute/samples.ts';
import { reportWith } from './picture-samples.ts';
import { misplaced, readPicture } from './read-picture.ts';

const words = fc.oneof(
  fc.constantFrom('Xã Bờ Y', 'Phường Trương Quang Trọng', 'Người dân có chứng nhận', ''),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('Ẵ', 'g', ' ', '▲', '<', '&', '村'), maxLength: 120 }),
);
const number = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 2_175_008 }));
const bounds = fc
  .tuple(number, number)
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const count = fc.oneof(number, bounds, fc.constant(null));
const rate = fc.integer({ min: 0, max: 10_000 });
const percentValue = fc
  .tuple(rate, rate, fc.boolean())
  .map(([a, b, estimated]) => ({ min: Math.min(a, b), max: Math.max(a, b), estimated }));
const status = fc.constantFrom(...STATUSES);
const dayText = fc
  .integer({ min: 0, max: 500 })
  .map((it) => new Date(Date.UTC(2025, 8, 1 + it)).toISOString().slice(0, 10));

const CELLS: Readonly<Record<Cell['kind'], fc.Arbitrary<Cell>>> = {
  text: fc.option(words.map(same)).map((it) => text(it)),
  rank: fc.option(fc.integer({ min: 1, max: 3321 })).map((it) => rank(it)),
  change: fc.record({ kind: fc.constant('change'), change: count }),
  count: fc.record(
    { kind: fc.constant('count'), count, status, estimated: fc.boolean() },
    { requiredKeys: ['kind', 'count'] },
  ),
  pace: fc.record({ kind: fc.constant('pace'), pace: count }),
  percent: fc
    .tuple(fc.option(percentValue), fc.option(rate, { nil: undefined }))
    .map(([value, target]) => percent(value, target)),
  bar: fc.option(fc.double({ min: 0, max: 1.5, noNaN: true })).map((it) => bar(it)),
  status: fc.record({ kind: fc.constant('status'), status, estimated: fc.boolean() }),
  day: fc.option(dayText).map((it) => day(it)),
  moment: fc.tuple(dayText, words).map(([it, written]) => momentCell(moment(it), same(written))),
};
const KINDS = Object.keys(CELLS) as readonly Cell['kind'][];

const table: fc.Arbitrary<Table> = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), label: words, priority: fc.nat(6) }), {
    maxLength: 12,
  })
  .chain((headings) => {
    // Words may stand where a figure is expected.
    const row = fc.tuple(
      ...headings.map(({ kind }) =>
        fc.oneof({ weight: 9, arbitrary: CELLS[kind] }, CELLS.text, CELLS.status),
      ),
    );
    return fc.record({
      headings: fc.constant(
        headings.map((it, at) => ({ ...it, key: String(at), label: same(it.label) })),
      ),
      rows: fc.array(row, { maxLength: 30 }),
      totals: fc.array(row, { maxLength: 2 }),
    });
  });

const point = fc.record({
  asOf: dayText.map((it) => moment(it)),
  value: fc.option(
    fc.tuple(rate, rate).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  ),
});
const points = (max: number) =>
  fc
    .array(point, { maxLength: max })
    .map((all) => [...all].sort((a, b) => (a.asOf < b.asOf ? -1 : 1)));
const chart: fc.Arbitrary<Chart> = fc.record({
  series: fc.array(fc.record({ name: words.map(same), points: points(9), projected: points(3) }), {
    minLength: 1,
    maxLength: 5,
  }),
  thresholds: fc.array(
    fc.record({ value: rate, label: words.map(same), by: dayText.map((it) => it as Day) }),
    { maxLength: 5 },
  ),
});

const map: fc.Arbitrary<TileMap> = fc
  .tuple(fc.nat(14), fc.nat(16), fc.nat(5), words)
  .chain(([rows, columns, steps, label]) =>
    fc.record({
      label: fc.constant(same(label)),
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      steps: fc.array(
        words.map((it) => ({ label: same(it) })),
        { minLength: steps, maxLength: steps },
      ),
      tiles: fc.uniqueArray(
        fc.record({
          row: fc.nat(Math.max(0, rows - 1)),
          column: fc.nat(Math.max(0, columns - 1)),
          name: words,
          medium: fc.constantFrom('Bờ Y', 'S.T.Thượng', 'WWWWWWWWWW', '', '...', 'Đăk Tờ Kan'),
          short: fc.constantFrom('Bờ Y', 'Mường', 'WWWWW', '', '村村村村村'),
          percent: CELLS.percent as fc.Arbitrary<Extract<Cell, { kind: 'percent' }>>,
          rank: fc.option(fc.integer({ min: 1, max: 96 })),
          step: steps === 0 ? fc.constant(null) : fc.option(fc.nat(steps - 1)),
        }),
        { selector: ({ row, column }) => row * 100 + column, maxLength: 40 },
      ),
    }),
  );

const section: fc.Arbitrary<Section> = fc.record(
  {
    title: fc.option(words.map(same)),
    lines: fc.array(words.map(same), { maxLength: 3 }),
    chart,
    map,
    table: fc.option(table),
  },
  { requiredKeys: ['title', 'table'] },
);

it('any report becomes a picture in which all stands apart', () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 2 }), words, words, (sections, title, fact) => {
      const report = reportWith(sections, {
        title: same(title),
        facts: [same(fact)],
        notes: [same(fact)],
      });
      const picture = readPicture(pictureOf(report, 'vi'));
      expect(picture.faults).toEqual([]);
      expect(misplaced(picture)).toEqual([]);
    }),
    { numRuns: 150, seed: 1 },
  );
});

it('any figure that is shown is whole', () => {
  fc.assert(
    fc.property(table, (given) => {
      const { texts } = readPicture(pictureOf(reportWith([{ table: given }]), 'vi'));
      const all = texts.join('\n');
      const isDropped = all.includes('Ảnh không đủ chỗ cho');
      for (const [at, { kind }] of given.headings.entries()) {
        if (kind === 'text' || kind === 'bar') continue;
        const shown = [...given.rows, ...given.totals].map((row) =>
          all.includes(plainText(cellText(row[at] as Cell, 'vi'))),
        );
        // A column is shown as a whole or not at all.
        if (!isDropped) expect(shown.every(Boolean)).toBe(true);
      }
    }),
    { numRuns: 80, seed: 1 },
  );
});
