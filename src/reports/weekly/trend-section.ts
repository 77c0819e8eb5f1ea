import type { Section } from '../../document/report.ts';
import type { Indicator } from '../../domain/campaign.ts';
import type { Pair } from '../../i18n/pair.ts';
import type { ReportInput } from '../definition.ts';
import { leftOut } from '../left-out.ts';
import type { Selection } from '../selection.ts';
import { chartOf } from '../trend-chart.ts';
import { isDrawable, type TrendLine, trendLines } from '../trend-lines.ts';
import { leftOutNotes, trendNotes } from '../trend-notes.ts';
import { hiddenNotes, pointsTable, shownPoints } from '../trend-tables.ts';
import { indicatorFact } from '../wording.ts';

const TITLE: Pair = { vi: 'Diễn biến', en: 'Trend' };

/** All that is known of the rate over time of all chosen units as one, whatever they are compared with. */
export function wholeLines(selection: Selection, indicator: Indicator): readonly TrendLine[] {
  const lines = trendLines(ofAllTime(selection), indicator);
  return lines.filter((it) => it.points.length > 1);
}

const ofAllTime = (selection: Selection): Selection => ({
  ...selection,
  request: { ...selection.request, units: [], since: null },
});

/** The chart and its points. */
export const trendSections = (
  lines: readonly TrendLine[],
  indicator: Indicator,
  selection: Selection,
): readonly Section[] =>
  lines.map((line): Section => {
    const shown = shownPoints(line, selection.request);
    const drawn = isDrawable(line)
      ? { chart: chartOf([line], indicator, ofAllTime(selection)) }
      : {};
    return {
      title: TITLE,
      lines: [indicatorFact(indicator), ...hiddenNotes(line, shown)],
      ...drawn,
      table: pointsTable(shown, indicator, selection.campaign),
    };
  });

/** What the line over time hides, as `trend` says it. */
export function wholeTrendNotes(
  lines: readonly TrendLine[],
  indicator: Indicator,
  selection: Selection,
  known: ReportInput,
): readonly Pair[] {
  if (lines.length === 0) return [];
  const all = ofAllTime(selection);
  const damaged = known.snapshots
    .filter((it) => it.asOf <= all.figures.asOf && it.damaged)
    .map((it) => it.asOf);
  return [...trendNotes(lines, indicator, damaged, all), ...leftOutNotes(leftOut(all, known), all)];
}
