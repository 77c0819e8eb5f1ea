import { perDay } from '../compute/pace.ts';
import { percentOf } from '../compute/rate.ts';
import type { SeriesPoint } from '../compute/series.ts';
import { change, count, day, moment, pace, percent, status, text } from '../document/cell.ts';
import { type Column, machineColumn, type Table, tableOf } from '../document/table.ts';
import { type Campaign, type Indicator, thresholdsOf } from '../domain/campaign.ts';
import { momentText } from '../i18n/number-text.ts';
import { capital, type Pair, same } from '../i18n/pair.ts';
import type { Request } from './definition.ts';
import type { Selection } from './selection.ts';
import type { TrendLine, TrendMilestone } from './trend-lines.ts';
import { milestoneWords } from './wording.ts';

const NOTHING = text(same(''));

/** A year of days would fill screens. */
const MOST_POINTS = 14;

/** The last points, or all with `-v`. */
export const shownPoints = ({ points }: TrendLine, { verbose }: Request): readonly SeriesPoint[] =>
  verbose ? points : points.slice(-MOST_POINTS);

/** How many points before them are not shown. */
export function hiddenNotes({ points }: TrendLine, shown: readonly SeriesPoint[]): readonly Pair[] {
  const hidden = points.length - shown.length;
  return hidden > 0 ? [hiddenWords(hidden)] : [];
}

const hiddenWords = (hidden: number): Pair => ({
  vi: `… ${hidden} thời điểm trước đó không hiện; thêm -v để xem hết.`,
  en: `… ${hidden} earlier moments are not shown; add -v to see all.`,
});

/** A line's points as people read them. */
export function pointsTable(
  points: readonly SeriesPoint[],
  indicator: Indicator,
  campaign: Campaign,
): Table {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const columns: readonly Column<SeriesPoint>[] = [
    {
      key: 'asOf',
      label: { vi: 'Số liệu tính đến', en: 'As of' },
      kind: 'text',
      priority: 0,
      cell: ({ asOf }) => moment(asOf, capital(momentText(asOf))),
    },
    {
      key: 'numerator',
      label: indicator.counted,
      kind: 'count',
      priority: 0,
      cell: ({ rate }) => count(rate.numerator),
    },
    {
      key: 'change',
      label: { vi: 'Tăng giảm', en: 'Change' },
      kind: 'change',
      priority: 1,
      cell: (point) =>
        point === points[0] && point.change === null ? NOTHING : change(point.change),
    },
    {
      key: 'denominator',
      label: { vi: 'Mẫu số', en: 'Out of' },
      kind: 'count',
      priority: 3,
      cell: ({ rate }) => count(rate.denominator, { estimated: rate.estimated }),
    },
    {
      key: 'rate',
      label: { vi: 'Tỷ lệ', en: 'Rate' },
      kind: 'percent',
      priority: 0,
      cell: ({ rate }) => percent(percentOf(rate, thresholds)),
    },
    {
      key: 'pace',
      label: { vi: 'Tăng mỗi ngày khi đó', en: 'Pace a day then' },
      kind: 'pace',
      priority: 2,
      cell: (point) => paceCell(point),
    },
  ];
  return tableOf(columns, points);
}

const paceCell = ({ pace: then }: SeriesPoint) => pace(then && perDay(then));

/** Where a line ends at each deadline. */
export function deadlinesTable({ milestones }: TrendLine, selection: Selection): Table {
  const { campaign } = selection;
  const estimable = (it: TrendMilestone, key: 'needed' | 'shortfall' | 'perDay') =>
    count(it.status[key], { estimated: it.status.rate.estimated });
  const isPast = ({ status: it }: TrendMilestone) => it.daysLeft < 0;
  const columns: readonly Column<TrendMilestone>[] = [
    {
      key: 'milestone',
      label: { vi: 'Mốc', en: 'Milestone' },
      kind: 'text',
      priority: 0,
      cell: ({ status: it }) => text(milestoneWords(it.milestone, selection)),
    },
    {
      key: 'needed',
      label: { vi: 'Cần có', en: 'Needed' },
      kind: 'count',
      priority: 2,
      cell: (it) => estimable(it, 'needed'),
    },
    {
      key: 'projected',
      label: { vi: 'Dự báo đến hạn', en: 'Projected' },
      kind: 'count',
      priority: 0,
      cell: (it) => (isPast(it) ? NOTHING : count(it.status.projected)),
    },
    {
      key: 'projectedRate',
      label: { vi: 'Tỷ lệ dự báo', en: 'Projected rate' },
      kind: 'percent',
      priority: 1,
      cell: (it) =>
        isPast(it)
          ? NOTHING
          : percent(it.projected && percentOf(it.projected, thresholdsIn(it, campaign))),
    },
    {
      key: 'perDay',
      label: { vi: 'Mỗi ngày cần', en: 'Needed a day' },
      kind: 'count',
      priority: 3,
      cell: (it) => (isPast(it) ? NOTHING : estimable(it, 'perDay')),
    },
    {
      key: 'status',
      label: { vi: 'Kết quả', en: 'Status' },
      kind: 'status',
      priority: 0,
      cell: ({ status: it }) => status(it.status, it.rate.estimated),
    },
  ];
  return tableOf(columns, milestones);
}

const thresholdsIn = ({ status: it }: TrendMilestone, campaign: Campaign) =>
  thresholdsOf(campaign, it.milestone.indicator);

interface MachineRow {
  readonly line: TrendLine;
  readonly point: SeriesPoint;
}

/** Every point of every line for other programs. */
export function trendMachineTable(
  lines: readonly TrendLine[],
  indicator: Indicator,
  campaign: Campaign,
): Table {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const ofUnit = ({ line }: MachineRow, value: string | null) =>
    text(same(line.parts.length === 1 ? (value ?? '') : ''));
  const columns: readonly Column<MachineRow>[] = [
    machineColumn('unit', 'text', (row) => ofUnit(row, row.line.figures.unit.name)),
    machineColumn('code', 'text', (row) => ofUnit(row, row.line.figures.unit.code)),
    machineColumn('units', 'count', ({ line }) => count(line.parts.length)),
    machineColumn('indicator', 'text', () => text(same(indicator.id))),
    machineColumn('asOf', 'day', ({ point }) => day(point.asOf)),
    machineColumn('numerator', 'count', ({ point }) => count(point.rate.numerator), true),
    machineColumn('denominator', 'count', ({ point }) => count(point.rate.denominator), true),
    machineColumn(
      'percent',
      'percent',
      ({ point }) => percent(percentOf(point.rate, thresholds)),
      true,
    ),
    machineColumn('estimated', 'text', ({ point }) => text(same(String(point.rate.estimated)))),
    machineColumn('change', 'change', ({ point }) => change(point.change), true),
    machineColumn('pacePerDay', 'pace', ({ point }) => paceCell(point), true),
  ];
  return tableOf(
    columns,
    lines.flatMap((line) => line.points.map((point) => ({ line, point }))),
  );
}
