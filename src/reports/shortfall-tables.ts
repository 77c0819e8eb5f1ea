import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { rateOf } from '../compute/rate.ts';
import { bar, count, text } from '../document/cell.ts';
import { type Column, type Table, tableOf } from '../document/table.ts';
import { type Indicator, indicatorOf, type Milestone, thresholdOf } from '../domain/campaign.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { barLabel, barPart } from './bar-scale.ts';
import { milestoneColumns } from './milestone-columns.ts';
import { parentColumns } from './parent-column.ts';
import type { Selection } from './selection.ts';
import type { ShortfallRow } from './shortfall-rows.ts';
import { capitalMilestoneWords, wholeName, wholeWords } from './wording.ts';

interface ReadRow extends ShortfallRow {
  readonly name: Pair;
  readonly isWhole: boolean;
}

const NOTHING = text(same(''));

/** How many units the selected milestones judge. */
const rowsInAll = ({ milestones, scopeOf }: Selection): number =>
  new Set(milestones.flatMap((it) => scopeOf(it).units.map(({ unit }) => unit.key))).size;

/** The last row has no one name where milestones take others together than the report does. */
const lastName = (selection: Selection): Pair =>
  selection.milestones.every((it) => selection.scopeOf(it).whole === selection.whole)
    ? wholeName(selection)
    : wholeWords(rowsInAll(selection));

/** Every milestone side by side, or all that is said of one where one alone is asked for. */
export function shortfallTable(
  rows: readonly ShortfallRow[],
  whole: ShortfallRow,
  selection: Selection,
): Table {
  const { milestones } = selection;
  const units = rows.map((row) => row.figures);
  const [only] = milestones;
  const columns =
    milestones.length === 1 && only ? detailColumns(only, selection) : sideBySide(selection);
  const total: ReadRow = {
    ...whole,
    isWhole: true,
    name: lastName(selection),
  };
  return tableOf(
    [UNIT, ...parentColumns<ReadRow>(units, (row) => row.isWhole), ...columns],
    rows.map((row) => ({ ...row, isWhole: false, name: same(row.figures.unit.name) })),
    rowsInAll(selection) > 1 ? [total] : [],
  );
}

const UNIT: Column<ReadRow> = {
  key: 'unit',
  label: { vi: 'Đơn vị', en: 'Unit' },
  kind: 'text',
  priority: 0,
  cell: (row) => text(row.name),
};

/** People lacking, and needed a day while there is time; milestones further on go first on a narrow screen. */
function sideBySide(selection: Selection): readonly Column<ReadRow>[] {
  const deadlines = [...new Set(selection.milestones.map((it) => it.by))];
  const today = selection.figures.asOf.slice(0, 10);
  return selection.milestones.flatMap((milestone, at) => {
    const order = deadlines.indexOf(milestone.by);
    const label = capitalMilestoneWords(milestone, selection);
    const shortfall: Column<ReadRow> = {
      key: milestone.id,
      label,
      kind: 'count',
      priority: order * 2,
      cell: ({ statuses }) => {
        const status = statuses[at];
        return status ? count(status.shortfall, marksOf(status)) : NOTHING;
      },
    };
    const perDay: Column<ReadRow> = {
      key: `${milestone.id}-per-day`,
      label: { vi: 'Mỗi ngày', en: 'A day' },
      kind: 'count',
      priority: order * 2 + 1,
      cell: ({ statuses }) => {
        const status = statuses[at];
        return status ? count(status.perDay, { estimated: status.rate.estimated }) : NOTHING;
      },
    };
    return milestone.by < today ? [shortfall] : [shortfall, perDay];
  });
}

const marksOf = ({ status, rate }: MilestoneStatus) => ({ status, estimated: rate.estimated });

function detailColumns(milestone: Milestone, { campaign }: Selection): readonly Column<ReadRow>[] {
  const indicator = indicatorOf(campaign, milestone.indicator) as Indicator;
  const rate = (row: ShortfallRow) => row.statuses[0]?.rate;
  const scale = thresholdOf(milestone);
  const have: Column<ReadRow> = {
    key: indicator.numerator,
    label: indicator.counted,
    kind: 'count',
    priority: 3,
    cell: ({ figures: { now, denominators } }) =>
      count(rateOf(indicator, now, denominators).numerator),
  };
  const rateBar: Column<ReadRow> = {
    key: 'bar',
    label: barLabel(scale),
    kind: 'bar',
    priority: 6,
    cell: (row) => {
      const value = rate(row);
      return bar(value ? barPart(value, scale) : null);
    },
  };
  const [rateColumn, ...others] = milestoneColumns<ReadRow>(
    (row) => row.statuses[0] as NonNullable<(typeof row.statuses)[0]>,
    campaign,
  );
  return [have, ...(rateColumn ? [rateColumn] : []), rateBar, ...others];
}
