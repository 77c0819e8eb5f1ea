import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { bar, count, text } from '../document/cell.ts';
import { type Column, type Table, tableOf } from '../document/table.ts';
import { type Indicator, indicatorOf, type Milestone } from '../domain/campaign.ts';
import { countAt } from '../domain/counts.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { barLabel, barPart, barScale } from './bar-scale.ts';
import { milestoneColumns } from './milestone-columns.ts';
import type { Selection } from './selection.ts';
import type { ShortfallRow } from './shortfall-rows.ts';
import { capitalMilestoneWords, wholeWords } from './wording.ts';

interface ReadRow extends ShortfallRow {
  readonly name: Pair;
}

/** Every milestone side by side, or all that is said of one where one alone is asked for. */
export function shortfallTable(
  rows: readonly ShortfallRow[],
  whole: ShortfallRow,
  selection: Selection,
): Table {
  const { milestones, chosen } = selection;
  const [only] = milestones;
  const columns =
    milestones.length === 1 && only ? detailColumns(only, rows, selection) : sideBySide(selection);
  const total: ReadRow = {
    ...whole,
    name: wholeWords(chosen.length),
  };
  return tableOf(
    [UNIT, ...columns],
    rows.map((row) => ({ ...row, name: same(row.figures.unit.name) })),
    chosen.length > 1 ? [total] : [],
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
        return status ? count(status.shortfall, marksOf(status)) : text(null);
      },
    };
    const perDay: Column<ReadRow> = {
      key: `${milestone.id}-per-day`,
      label: { vi: 'Mỗi ngày', en: 'A day' },
      kind: 'count',
      priority: order * 2 + 1,
      cell: ({ statuses }) => {
        const status = statuses[at];
        return status ? count(status.perDay, { estimated: status.rate.estimated }) : text(null);
      },
    };
    return milestone.by < today ? [shortfall] : [shortfall, perDay];
  });
}

const marksOf = ({ status, rate }: MilestoneStatus) => ({ status, estimated: rate.estimated });

function detailColumns(
  milestone: Milestone,
  rows: readonly ShortfallRow[],
  { campaign }: Selection,
): readonly Column<ReadRow>[] {
  const indicator = indicatorOf(campaign, milestone.indicator) as Indicator;
  const rate = (row: ShortfallRow) => row.statuses[0]?.rate;
  const scale = barScale(
    campaign,
    indicator,
    rows.flatMap((row) => rate(row) ?? []),
  );
  const have: Column<ReadRow> = {
    key: indicator.numerator,
    label: indicator.counted,
    kind: 'count',
    priority: 3,
    cell: (row) => count(countAt(row.figures.now, indicator.numerator)),
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
