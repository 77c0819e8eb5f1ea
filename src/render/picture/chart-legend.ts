import type { Chart } from '../../document/chart.ts';
import type { Language } from '../../i18n/pair.ts';
import { seriesSign } from '../chart-grid.ts';
import { beyondLine, CHART_WORDS, thresholdList } from '../line-chart.ts';
import { isNarrow, shapeAt, spotRuns } from './chart-lines.ts';
import type { Plane } from './chart-plane.ts';
import { FONTS } from './look.ts';
import { type Block, boxAt, lineHeight, linesAt, ruleAt, stacked } from './marks.ts';
import { wrapToWidth } from './measure.ts';
import { COLOURS, SERIES_COLOURS } from './palette.ts';
import { plainText } from './plain-text.ts';

export const colourOf = (at: number): string =>
  SERIES_COLOURS[at % SERIES_COLOURS.length] as string;

const SAMPLE = 56;
const MIDDLE = lineHeight(FONTS.cell.size) / 2;

/** What is drawn, in words: names last, as they may be many. */
export function legendOf(chart: Chart, plane: Plane, language: Language, width: number): Block {
  const { series } = chart;
  const isOne = series.length === 1;
  const colour = isOne ? colourOf(0) : COLOURS.faint;
  const spots = series.flatMap((it) => spotRuns([...it.points, ...it.projected], plane).flat());
  const { drawn } = plane.scale;
  const samples: (readonly [sample: string, text: string])[] = [];
  if (isOne) {
    samples.push([point(0, colour), CHART_WORDS.point[language]]);
  }
  if (spots.some((it) => !isNarrow(it))) {
    const band = boxAt(0, MIDDLE - 12, 44, 24, colour).replace('/>', ' fill-opacity="0.28"/>');
    samples.push([band, CHART_WORDS.bounds[language]]);
  }
  if (series.some((it) => it.projected.length > 0)) {
    const dashes = ruleAt([2, MIDDLE], [44, MIDDLE], colour, 4, '4 12').replace(
      '/>',
      ' stroke-linecap="round"/>',
    );
    samples.push([dashes, CHART_WORDS.projected[language]]);
  }
  if (drawn.length > 0) {
    const dashes = ruleAt([0, MIDDLE], [44, MIDDLE], COLOURS.threshold, 3, '12 8');
    samples.push([dashes, `${CHART_WORDS.threshold[language]}${thresholdList(drawn, language)}`]);
  }
  if (!isOne) {
    for (const [at, it] of series.entries()) {
      samples.push([point(at, colourOf(at)), `${seriesSign(at)}: ${it.name[language]}`]);
    }
  }
  return stacked(
    [
      ...samples.map(([sample, text]) => lineOf(sample, text, width)),
      ...beyondLine(plane.scale, language).map((it) => lineOf('', it, width)),
    ],
    4,
  );
}

const point = (at: number, colour: string): string =>
  ruleAt([0, MIDDLE], [44, MIDDLE], colour, 5) + shapeAt(22, MIDDLE, at, `fill="${colour}"`);

function lineOf(sample: string, text: string, width: number): Block {
  const indent = sample === '' ? 0 : SAMPLE;
  const lines = wrapToWidth(plainText(text).split(' '), FONTS.cell, width - indent);
  return {
    height: lines.length * lineHeight(FONTS.cell.size),
    marks: sample + linesAt(lines, indent, 0, { ...FONTS.cell, fill: COLOURS.ink }),
  };
}
