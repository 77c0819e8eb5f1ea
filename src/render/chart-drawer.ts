import type { Chart } from '../document/chart.ts';
import type { Report } from '../document/report.ts';
import type { TileMap } from '../document/tile-map.ts';
import type { Language } from '../i18n/pair.ts';
import type { Paint } from './paint.ts';

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

/** Draws a map as lines that fit a screen's width. */
export type MapDrawer = (
  map: TileMap,
  language: Language,
  width: number | null,
  paint: Paint,
) => readonly string[];

/** What draws a report's maps, likewise. */
export async function mapDrawer({ sections }: Report): Promise<MapDrawer | null> {
  if (!sections.some((it) => it.map)) return null;
  return (await import('./tile-lines.ts')).tileLines;
}
