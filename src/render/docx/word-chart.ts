import { ChartRun, Paragraph } from './docx-package.ts';
import { plainText } from './plain-text.ts';
import type { StyleName } from './styles.ts';
import type { Twips } from './text-width.ts';
import { FONT } from './word-style.ts';

/** A line through points, as Word draws and explains it. */
export interface DrawnLine {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'dot';
  readonly mark: 'circle' | 'square' | 'triangle' | 'diamond' | null;
  /** Left out of the explanation: it goes on from another. */
  readonly isUnnamed?: boolean;
}

interface Axis {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
  readonly numberFormat: string;
}

/** A chart that Word draws from figures that it holds, and that can be changed there. */
export function lineChart(
  lines: readonly DrawnLine[],
  axes: { readonly x: Axis; readonly y: Axis },
  { width, description }: { readonly width: Twips; readonly description: string },
): Paragraph {
  const pixels = Math.round((width * 96) / 1440);
  const chart = new ChartRun({
    type: 'scatter',
    lines: 'straight',
    font: { name: FONT },
    xAxis: axes.x,
    yAxis: axes.y,
    legend: { hiddenEntries: lines.filter((it) => it.isUnnamed).map((it) => plainText(it.name)) },
    transformation: { width: pixels, height: Math.round(pixels * 0.45) },
    altText: { name: '', description: plainText(description) },
    series: lines.map(({ name, points, color, dash, mark }) => ({
      name: plainText(name),
      points,
      color,
      line: { color, dash, width: dash === 'solid' ? 2 : 1.25 },
      markers: mark === null ? false : { shape: mark, size: 6 },
    })),
  });
  return new Paragraph({ style: 'Chart' satisfies StyleName, children: [chart] });
}
