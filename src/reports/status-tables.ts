import { percentOf, rateOf } from '../compute/rate.ts';
import { bar, change, count, percent, text } from '../document/cell.ts';
import { type Column, type Table, tableOf } from '../document/table.ts';
import { type Indicator, thresholdsOf } from '../domain/campaign.ts';
import { difference } from '../domain/count.ts';
import { MEASURES, PARTS } from '../domain/counts.ts';
import { capital, type Pair, same } from '../i18n/pair.ts';
import { barLabel, barPart } from './bar-scale.ts';
import type { Selection } from './selection.ts';

type Measure = (typeof MEASURES)[number];
type Part = (typeof PARTS)[number];

const measureLabels: Readonly<Record<Measure, Pair>> = {
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  certified: { vi: 'Được cấp chứng nhận', en: 'Certified' },
};
const partLabels: Readonly<Record<Part, Pair>> = {
  total: { vi: 'Tổng số', en: 'In all' },
  publicEmployees: { vi: 'CBCCVC', en: 'Public employees' },
  residents: { vi: 'Người dân', en: 'Residents' },
};

/** Registered and certified, in all and by kind, with the change since the earlier snapshot. */
export function countsTable({ whole, figures }: Selection): Table {
  const counts = (part: Part): Column<Measure> => ({
    key: part,
    label: partLabels[part],
    kind: 'count',
    priority: 0,
    cell: (measure) => count(whole.now[measure][part]),
  });
  const changes = (part: Part): Column<Measure> => ({
    key: `${part}Change`,
    label: { vi: 'Tăng giảm', en: 'Change' },
    kind: 'change',
    priority: part === 'total' ? 1 : 2,
    cell: (measure) =>
      change(whole.before && difference(whole.now[measure][part], whole.before[measure][part])),
  });
  const columns: readonly Column<Measure>[] = [
    {
      key: 'what',
      label: same(''),
      kind: 'text',
      priority: 0,
      cell: (it) => text(measureLabels[it]),
    },
    ...PARTS.flatMap((part) =>
      figures.since === null ? [counts(part)] : [counts(part), changes(part)],
    ),
  ];
  return tableOf(columns, MEASURES);
}

/** Every indicator with its exact fraction. */
export function ratesTable({ campaign, whole }: Selection): Table {
  const rate = (it: Indicator) => rateOf(it, whole.now, whole.denominators);
  const columns: readonly Column<Indicator>[] = [
    {
      key: 'indicator',
      label: same(''),
      kind: 'text',
      priority: 0,
      cell: (it) => text(capital(it.label)),
    },
    {
      key: 'numerator',
      label: { vi: 'Số người', en: 'People' },
      kind: 'count',
      priority: 2,
      cell: (it) => count(rate(it).numerator),
    },
    {
      key: 'denominator',
      label: { vi: 'Mẫu số', en: 'Out of' },
      kind: 'count',
      priority: 1,
      cell: (it) => count(rate(it).denominator),
    },
    {
      key: 'rate',
      label: { vi: 'Tỷ lệ', en: 'Rate' },
      kind: 'percent',
      priority: 0,
      cell: (it) => percent(percentOf(rate(it), thresholdsOf(campaign, it.id))),
    },
    {
      key: 'bar',
      label: barLabel(10_000),
      kind: 'bar',
      priority: 3,
      cell: (it) => bar(barPart(rate(it), 10_000)),
    },
  ];
  return tableOf(columns, campaign.indicators);
}
