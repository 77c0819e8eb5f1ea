import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartPoint } from '../../src/document/chart.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { same } from '../../src/i18n/pair.ts';
import { displayWidth } from '../../src/render/display-width.ts';
import { chartLines } from '../../src/render/line-chart.ts';
import { moment } from '../compute/samples.ts';

const dayAt = (day: number): string =>
  new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10);

type Value = number | readonly [number, number] | null;
const pointsOf = (values: readonly Value[]): readonly ChartPoint[] =>
  values.map((value, day) => {
    const [min, max] = typeof value === 'number' ? [value, value] : (value ?? [0, 0]);
    return { asOf: moment(dayAt(day)), value: value === null ? null : { min, max } };
  });

const chartOf = (
  series: readonly (readonly Value[])[],
  thresholds: readonly (readonly [value: number, day: number])[] = [],
): Chart => ({
  series: series.map((values, at) => ({
    name: same(`Xã ${at}`),
    points: pointsOf(values),
    projected: [],
  })),
  thresholds: thresholds.map(([value, day]) => ({
    value,
    label: same(`${value / 100}%`),
    by: dayAt(day) as Day,
  })),
});

const draw = (chart: Chart, width = 30) => chartLines(chart, 'vi', width).join('\n');

describe('a line chart', () => {
  it('stands over a time to scale', () => {
    expect(`\n${draw(chartOf([[0, 1000, 2000, 2000, 1000]]))}`).toMatchInlineSnapshot(`
      "
      20% ┤            ●─────●┐
          │           ┌┘      └┐
          │          ┌┘        └┐
      15% ┤         ┌┘          └┐
          │        ┌┘            └┐
          │       ┌┘              └┐
      10% ┤      ●┘                ●
          │     ┌┘
          │    ┌┘
       5% ┤   ┌┘
          │  ┌┘
          │ ┌┘
       0% ┤●┘
          └┬───────────┬───────────┬
           01/10     03/10     05/10
      ● số liệu"
    `);
  });

  it('what is unknown leaves a gap', () => {
    expect(`\n${draw(chartOf([[1000, 1000, null, 2000, 2000]]))}`).toMatchInlineSnapshot(`
      "
      20% ┤                  ●─────●
          │
          │
      15% ┤
          │
          │
      10% ┤●─────●
          │
          │
       5% ┤
          │
          │
       0% ┤
          └┬───────────┬───────────┬
           01/10     03/10     05/10
      ● số liệu"
    `);
  });

  it('bounds are a band', () => {
    expect(`\n${draw(chartOf([[1000, [500, 2000], [1000, 2000]]]))}`).toMatchInlineSnapshot(`
      "
      20% ┤           ░○░░░░░░░░░░░○
          │         ░░░░░░░░░░░░░░░░
          │       ░░░░░░░░░░░░░░░░░░
      15% ┤     ░░░░░░░░░░░░░░░░░░░░
          │   ░░░░░░░░░░░░░░░░░░░░░░
          │ ░░░░░░░░░░░░░░░░░░░░░░░░
      10% ┤●░░░░░░░░░░░░░░░░░░░░░░░●
          │   ░░░░░░░░░░░░░░░░░░░
          │       ░░░░░░░░░░░
       5% ┤          ░░●░
          │
          │
       0% ┤
          └┬───────────┬───────────┬
           01/10     02/10     03/10
      ● số liệu; ░ chỉ biết trong
      khoảng này"
    `);
  });

  it('several lines have letters, thresholds end at their day', () => {
    expect(
      `\n${draw(
        chartOf(
          [
            [0, 3000],
            [1000, 2000],
          ],
          [
            [4000, 0],
            [5000, 1],
          ],
        ),
      )}`,
    ).toMatchInlineSnapshot(`
      "
      40% ┤-
          │
          │
      30% ┤                       ┌A
          │                    ┌──┘
          │                  ┌─┘
      20% ┤               ┌──┘ ┌───B
          │            ┌───────┘
          │    ┌───────┘
      10% ┤B───┘  ┌──┘
          │    ┌──┘
          │  ┌─┘
       0% ┤A─┘
          └┬───────────────────────┬
           01/10               02/10
      Cao hơn khung: mốc 50% (02/10)
      - - mốc 40% (01/10)
      A Xã 0; B Xã 1"
    `);
  });

  it('a rate below a threshold never stands on its line', () => {
    const lines = chartLines(chartOf([[1000, 7999]], [[8000, 1]]), 'vi', 40);
    expect(lines[0]).toContain('80% ┤- -');
    expect(lines[0]).not.toContain('●');
    expect(lines[1]).toContain('●');
    const reached = chartLines(chartOf([[1000, 8000]], [[8000, 1]]), 'vi', 40);
    expect(reached[0]).toContain('●');
  });

  it('thresholds far above are told in words', () => {
    const text = draw(chartOf([[10, 200]], [[8000, 30]]), 60);
    expect(text).toContain('Cao hơn khung: mốc 80% (31/10)');
    expect(text).not.toContain('- -');
  });

  it('keeps its width, and to characters that every console has', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.nat(20_000),
      fc.tuple(fc.nat(5000), fc.nat(5000)).map(([min, more]) => [min, min + more] as const),
    );
    const values = fc.array(value, { minLength: 1, maxLength: 400 });
    const thresholds = fc.array(fc.tuple(fc.integer({ min: 1, max: 12_000 }), fc.nat(500)));
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 1, maxLength: 4 }),
        thresholds,
        fc.integer({ min: 40, max: 200 }),
        (series, marks, width) => {
          const lines = chartLines(chartOf(series, marks), 'vi', width);
          for (const line of lines.slice(0, 15)) {
            expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(width, 160));
            expect(line).toMatch(/^[ \dA-D/,%.┤│└┘┌┐─┬●○░·-]*$/);
          }
          expect(lines.length).toBeGreaterThan(14);
        },
      ),
      { numRuns: 60 },
    );
  });
});
