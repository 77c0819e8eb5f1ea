import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartPoint } from '../../src/document/chart.ts';
import type { Report } from '../../src/document/report.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { same } from '../../src/i18n/pair.ts';
import { drawSeries, drawThresholds, placeLabels } from '../../src/render/chart-geometry.ts';
import { scaleOf } from '../../src/render/chart-scale.ts';
import { renderHtml } from '../../src/render/html.ts';
import { moment } from '../compute/samples.ts';

const dayAt = (day: number): string =>
  new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10);

type Value = number | readonly [number, number] | null;
const pointsOf = (values: readonly Value[], from = 0): readonly ChartPoint[] =>
  values.map((value, day) => {
    const [min, max] = typeof value === 'number' ? [value, value] : (value ?? [0, 0]);
    return { asOf: moment(dayAt(from + day)), value: value === null ? null : { min, max } };
  });

const chartOf = (
  series: readonly (readonly Value[])[],
  thresholds: readonly (readonly [value: number, day: number])[] = [],
  projected: readonly Value[] = [],
): Chart => ({
  series: series.map((values, at) => ({
    name: same(`Xã <${at}>`),
    points: pointsOf(values),
    projected: pointsOf(projected, values.length + 2),
  })),
  thresholds: thresholds.map(([value, day]) => ({
    value,
    label: same(`${value / 100}%`),
    by: dayAt(day) as Day,
  })),
});

const page = async (chart: Chart): Promise<string> => {
  const report: Report = {
    title: same('Diễn biến'),
    facts: [],
    sections: [{ title: null, chart, table: null }],
    notes: [],
    machineTable: () => ({ headings: [], rows: [], totals: [] }),
    json: () => ({}),
    standings: () => [],
    issues: [],
  };
  const look = { language: 'vi', color: false, width: null, toFile: true } as const;
  return String(await renderHtml(report, { ...look, warnings: () => [] }));
};

const FRAME = { left: 0, top: 0, width: 100, height: 100 };
const draw = (chart: Chart) => {
  const [series] = chart.series;
  if (series === undefined) throw new Error('no series');
  return drawSeries(series, scaleOf(chart), FRAME);
};

describe('lines', () => {
  it('stand over a time to scale', () => {
    expect(draw(chartOf([[0, 1000, 2000]])).lines).toEqual([
      [
        [0, 100],
        [50, 50],
        [100, 0],
      ],
    ]);
  });

  it('leave a gap where a rate is unknown', () => {
    const { lines, spots } = draw(chartOf([[1000, 1000, null, 2000, 2000]]));
    expect(lines.map((it) => it.map(([x]) => x))).toEqual([
      [0, 25],
      [75, 100],
    ]);
    expect(spots).toHaveLength(4);
  });

  it('are bands where rates are bounds, never a line through them', () => {
    const { lines, bands } = draw(chartOf([[1000, 1000, [500, 2000], 1000]]));
    expect(lines.map((it) => it.length)).toEqual([2]);
    expect(bands.map((it) => it.map(([, y]) => y))).toEqual([
      [50, 0, 75, 50],
      [0, 50, 50, 75],
    ]);
  });

  it('go on from the last rate that is known, and from nothing else', () => {
    expect(draw(chartOf([[1000, 2000]], [], [3000])).projected.map((it) => it.length)).toEqual([2]);
    expect(draw(chartOf([[1000, 2000]], [], [[2500, 3000]])).projected).toHaveLength(2);
    expect(draw(chartOf([[1000, null]], [], [3000])).projected).toEqual([]);
  });

  it('of a rate below a threshold never touch its line', () => {
    const chart = chartOf([[1000, 7999]], [[8000, 1]]);
    const [threshold] = drawThresholds(scaleOf(chart), FRAME, 10);
    const height = draw(chart).lines[0]?.[1]?.[1] ?? 0;
    expect(height - (threshold?.y ?? 0)).toBeGreaterThanOrEqual(3);
    expect(draw(chartOf([[1000, 8000]], [[8000, 1]])).lines[0]?.[1]?.[1]).toBe(threshold?.y);
  });
});

describe('labels', () => {
  it('do not lie upon each other', () => {
    const chart = chartOf(
      [[1000, 8000]],
      [
        [8000, 1],
        [7900, 1],
        [8000, 2],
      ],
    );
    const drawn = drawThresholds(scaleOf(chart), FRAME, 10);
    expect(drawn.map((it) => it.thresholds.length)).toEqual([2, 1]);
    const [upper, lower] = drawn.map((it) => it.labelY);
    expect((lower ?? 0) - (upper ?? 0)).toBeGreaterThanOrEqual(10);
  });

  it('stay inside, and the first of those that touch stays', () => {
    const wanted = [0, 5, 60, 100].map((x) => ({ x, width: 20 }));
    expect(placeLabels(wanted, 0, 100).map((it) => it.middle)).toEqual([10, 60, 90]);
  });
});

describe('a chart in a page', () => {
  it('says in words what it shows, and what its signs mean', async () => {
    const html = await page(chartOf([[99, [115, 481], 927]], [[5000, 5]], [1200]));
    expect(html).toContain(
      'Xã &lt;0&gt;: 0,99% (01/10/2025) đến 9,27% (03/10/2025); mốc 50% (06/10).</desc>',
    );
    for (const words of [
      'số liệu',
      'chỉ biết trong khoảng này',
      'dự báo theo tốc độ hiện nay',
      'Cao hơn khung: mốc 50% (06/10)',
      '>9,27%</text>',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('of several lines tells them apart by letters', async () => {
    const html = await page(chartOf([[100], [200], [300], [400], [500]]));
    expect(html).toContain('<b class="c0">E</b> Xã &lt;4&gt;');
    expect(html.match(/class="last c\d"/g)).toHaveLength(10);
  });

  it('has a place for everything', async () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.nat(20_000),
      fc.tuple(fc.nat(5000), fc.nat(5000)).map(([min, more]) => [min, min + more] as const),
    );
    const values = fc.array(value, { minLength: 1, maxLength: 30 });
    const thresholds = fc.array(fc.tuple(fc.integer({ min: 1, max: 12_000 }), fc.nat(90)), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(values, { minLength: 1, maxLength: 4 }),
        thresholds,
        fc.array(value, { maxLength: 3 }),
        async (series, marks, projected) => {
          const html = await page(chartOf(series, marks, projected));
          const drawings = html.slice(html.indexOf('<figure'), html.indexOf('</figure'));
          expect(drawings).not.toMatch(/NaN|Infinity|undefined/);
          for (const [, x] of drawings.matchAll(/ (?:x|cx)="([^"]*)"/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(760);
          }
          for (const [, y] of drawings.matchAll(/ (?:y|cy)="([^"]*)"/g)) {
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeLessThanOrEqual(360);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
