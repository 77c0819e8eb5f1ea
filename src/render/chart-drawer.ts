import type { Chart } from '../document/chart.ts';
import type { Report } from '../document/report.ts';
import type { Language } from '../i18n/pair.ts';

/** Draws a chart as lines that fit a screen's width. */
export type ChartDrawer = (
  chart: Chart,
  language: Language,
  width: number | null,
) => readonly string[];

/** What draws a report's charts, loaded only where it has any. */
export async function chartDrawer({ sections }: Report): Promise<ChartDrawer | null> {
  if (!sections.some((it) => it.chart)) return null;
  return (await import('./line-chart.ts')).chartLines;
}
