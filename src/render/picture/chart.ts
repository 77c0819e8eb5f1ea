import type { Chart } from '../../document/chart.ts';
import { endOf } from '../../domain/calendar.ts';
import type { Language } from '../../i18n/pair.ts';
import { seriesSign } from '../chart-grid.ts';
import { colourOf, legendOf } from './chart-legend.ts';
import { seriesMarks, spotRuns } from './chart-lines.ts';
import { dayMarks, type Plane, planeOf, rateMarks } from './chart-plane.ts';
import { FONTS, type PictureLook } from './look.ts';
import { type Block, baseline, lineHeight, ruleAt, stacked, textAt } from './marks.ts';
import { COLOURS } from './palette.ts';

const HEIGHT = 560;
const AXIS_HEIGHT = 54;
const LINE = lineHeight(FONTS.cell.size);
/** To the right of the plane: room for the letters of several lines, or for half a day's mark. */
const RIGHT_ROOM = 48;

/** Rates upwards over time, thresholds with their deadlines, and below it what the signs mean. */
export function chartBlock(chart: Chart, { language, width }: PictureLook): Block | null {
  if (chart.series.every((it) => it.points.length === 0)) return null;
  const plane = planeOf(chart, language, width, HEIGHT, RIGHT_ROOM);
  const drawn: Block = {
    height: HEIGHT + AXIS_HEIGHT,
    marks: [
      rateAxis(plane, language),
      ...plane.scale.drawn.map(({ value, by }) => {
        const [x, y] = [plane.xOf(endOf(by)), plane.yOf(value)];
        return (
          ruleAt([plane.left, y], [x, y], COLOURS.threshold, 3, '12 8') +
          ruleAt([x, y - 9], [x, y + 9], COLOURS.threshold, 4)
        );
      }),
      ...chart.series.map((it, at) => seriesMarks(it, at, colourOf(at), plane)),
      ...(chart.series.length > 1 ? letters(chart, plane) : []),
      dayAxis(chart, plane),
    ].join(''),
  };
  return stacked([drawn, legendOf(chart, plane, language, width)], 12);
}

function rateAxis(plane: Plane, language: Language): string {
  return rateMarks(plane, language)
    .map(({ at, text, isThreshold }) => {
      const font = isThreshold ? FONTS.strong : FONTS.cell;
      const fill = isThreshold ? COLOURS.threshold : COLOURS.faint;
      const y = baseline(at - LINE / 2, font.size);
      const line = isThreshold ? '' : ruleAt([plane.left, at], [plane.right, at], COLOURS.track, 2);
      return line + textAt(text, plane.left - 12, y, { ...font, fill, anchor: 'end' });
    })
    .join('');
}

function dayAxis(chart: Chart, plane: Plane): string {
  const { left, right, bottom } = plane;
  const marks = dayMarks(chart, plane).map(
    ({ at, start, text }) =>
      ruleAt([at, bottom], [at, bottom + 10], COLOURS.faint, 3) +
      textAt(text, start, baseline(bottom + 14, FONTS.cell.size), {
        ...FONTS.cell,
        fill: COLOURS.faint,
      }),
  );
  return ruleAt([left, bottom], [right, bottom], COLOURS.faint, 3) + marks.join('');
}

/** Each line's letter at its end, moved apart where they would touch. */
function letters({ series }: Chart, plane: Plane): readonly string[] {
  const wanted = series
    .flatMap(({ points, projected }, at) => {
      const spot = spotRuns([...points, ...projected], plane)
        .at(-1)
        ?.at(-1);
      return spot ? [{ at, x: spot.x, y: (spot.low + spot.high) / 2 }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  return wanted.map(({ at, x, y }) => {
    last = Math.max(y, last + LINE - 6);
    return textAt(seriesSign(at), x + 16, baseline(last - LINE / 2, FONTS.cell.size), {
      ...FONTS.strong,
      fill: colourOf(at),
    });
  });
}
