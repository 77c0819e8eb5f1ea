import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { percentOf } from '../compute/rate.ts';
import { type Cell, count, day, pace, percent, status, text } from '../document/cell.ts';
import { type Column, machineColumn } from '../document/table.ts';
import { type Campaign, thresholdOf, thresholdsOf } from '../domain/campaign.ts';
import { same } from '../i18n/pair.ts';

type StatusOf<Row> = (row: Row) => MilestoneStatus;

/** A rate that never prints as a threshold which it is below. */
function rateCell({ rate, milestone }: MilestoneStatus, campaign: Campaign): Cell {
  const shown = percentOf(rate, thresholdsOf(campaign, milestone.indicator));
  return percent(shown, thresholdOf(milestone));
}

/** A figure that follows from the denominator, and is as much an estimate as that is. */
const estimable = (it: MilestoneStatus, figure: 'needed' | 'shortfall' | 'perDay'): Cell =>
  count(it[figure], { estimated: it.rate.estimated });

/** "trong ngày" on the deadline itself, "hết hạn" after it. */
function daysLeftCell({ daysLeft }: MilestoneStatus): Cell {
  if (daysLeft > 0) return count(daysLeft);
  return text(daysLeft === 0 ? { vi: 'trong ngày', en: 'today' } : { vi: 'hết hạn', en: 'past' });
}

/** All that is said of one milestone, for people. */
export function milestoneColumns<Row>(
  of: StatusOf<Row>,
  campaign: Campaign,
): readonly Column<Row>[] {
  return [
    {
      key: 'rate',
      label: { vi: 'Tỷ lệ', en: 'Rate' },
      kind: 'percent',
      priority: 2,
      cell: (row) => rateCell(of(row), campaign),
    },
    {
      key: 'needed',
      label: { vi: 'Cần có', en: 'Needed' },
      kind: 'count',
      priority: 5,
      cell: (row) => estimable(of(row), 'needed'),
    },
    {
      key: 'shortfall',
      label: { vi: 'Còn thiếu', en: 'Shortfall' },
      kind: 'count',
      priority: 0,
      cell: (row) => estimable(of(row), 'shortfall'),
    },
    {
      key: 'daysLeft',
      label: { vi: 'Số ngày còn', en: 'Days left' },
      kind: 'count',
      priority: 4,
      cell: (row) => daysLeftCell(of(row)),
    },
    {
      key: 'perDay',
      label: { vi: 'Mỗi ngày cần', en: 'Needed a day' },
      kind: 'count',
      priority: 1,
      cell: (row) => (of(row).daysLeft < 0 ? text(same('')) : estimable(of(row), 'perDay')),
    },
    {
      key: 'pace',
      label: { vi: 'Đang tăng mỗi ngày', en: 'Pace a day' },
      kind: 'pace',
      priority: 4,
      cell: (row) => pace(of(row).pacePerDay),
    },
    {
      key: 'projected',
      label: { vi: 'Dự báo đến hạn', en: 'Projected' },
      kind: 'count',
      priority: 5,
      cell: (row) => (of(row).daysLeft < 0 ? text(same('')) : count(of(row).projected)),
    },
    {
      key: 'status',
      label: { vi: 'Kết quả', en: 'Status' },
      kind: 'status',
      priority: 0,
      cell: (row) => status(of(row).status, of(row).rate.estimated),
    },
  ];
}

/** All that is said of one milestone, for programs. */
export function milestoneMachineColumns<Row>(
  of: StatusOf<Row>,
  campaign: Campaign,
): readonly Column<Row>[] {
  return [
    machineColumn('milestone', 'text', (row) => text(same(of(row).milestone.id))),
    machineColumn('indicator', 'text', (row) => text(same(of(row).milestone.indicator))),
    machineColumn('by', 'day', (row) => day(of(row).milestone.by)),
    machineColumn('numerator', 'count', (row) => count(of(row).rate.numerator), true),
    machineColumn('denominator', 'count', (row) => count(of(row).rate.denominator), true),
    machineColumn('percent', 'percent', (row) => rateCell(of(row), campaign), true),
    machineColumn('estimated', 'text', (row) => text(same(String(of(row).rate.estimated)))),
    machineColumn('status', 'status', (row) => status(of(row).status, of(row).rate.estimated)),
    machineColumn('needed', 'count', (row) => count(of(row).needed), true),
    machineColumn('shortfall', 'count', (row) => count(of(row).shortfall), true),
    machineColumn('daysLeft', 'count', (row) => count(of(row).daysLeft)),
    machineColumn('perDay', 'count', (row) => count(of(row).perDay), true),
    machineColumn('pacePerDay', 'pace', (row) => pace(of(row).pacePerDay), true),
    machineColumn('projected', 'count', (row) => count(of(row).projected), true),
  ];
}
