import { percentOf, rateOf } from '../compute/rate.ts';
import { bar, change, count, percent, text } from '../document/cell.ts';
import { type Column, type Table, tableOf } from '../document/table.ts';
import { countedAlike } from '../domain/basis.ts';
import { type Indicator, thresholdsOf } from '../domain/campaign.ts';
import { type Count, difference } from '../domain/count.ts';
import { type Counts, countAt, MEASURES, ownPath, PARTS } from '../domain/counts.ts';
import { capital, type Pair, same } from '../i18n/pair.ts';
import { barLabel, barPart } from './bar-scale.ts';
import { hasPortalCounts, toldIndicators } from './portal-counts.ts';
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

/** A line of counts: one of the portal's, by kind of account, or one of the campaign's own, in all. */
interface CountLine {
  readonly label: Pair;
  /** `undefined`: it is not told by kind. */
  readonly of: (counts: Counts, part: Part) => Count | undefined;
}

const NOTHING = text(same(''));

/** Registered and certified, in all and by kind, with the change since the earlier snapshot. */
export function countsTable(selection: Selection): Table {
  const { whole, figures, campaign } = selection;
  const hasPortal = hasPortalCounts(selection);
  const lines: readonly CountLine[] = [
    ...(hasPortal ? MEASURES : []).map((measure) => ({
      label: measureLabels[measure],
      of: (it: Counts, part: Part) => it[measure][part],
    })),
    ...campaign.ownCounts.map(({ id, label }) => ({
      label,
      of: (it: Counts, part: Part) => (part === 'total' ? countAt(it, ownPath(id)) : undefined),
    })),
  ];
  const counts = (part: Part): Column<CountLine> => ({
    key: part,
    label: partLabels[part],
    kind: 'count',
    priority: 0,
    cell: ({ of }) => {
      const now = of(whole.now, part);
      return now === undefined ? NOTHING : count(now);
    },
  });
  const changes = (part: Part): Column<CountLine> => ({
    key: `${part}Change`,
    label: { vi: 'Tăng giảm', en: 'Change' },
    kind: 'change',
    priority: part === 'total' ? 1 : 2,
    cell: ({ of }) => {
      const now = of(whole.now, part);
      const before = whole.before && of(whole.before, part);
      const isAlike = countedAlike(whole.before?.counted, whole.now.counted);
      return now === undefined ? NOTHING : change(isAlike ? difference(now, before ?? null) : null);
    },
  });
  const columns: readonly Column<CountLine>[] = [
    {
      key: 'what',
      label: same(''),
      kind: 'text',
      priority: 0,
      cell: (it) => text(it.label),
    },
    ...(hasPortal ? PARTS : (['total'] as const)).flatMap((part) =>
      figures.since === null ? [counts(part)] : [counts(part), changes(part)],
    ),
  ];
  return tableOf(columns, lines);
}

/** Every indicator with its exact fraction. */
export function ratesTable(selection: Selection): Table {
  const { campaign, whole } = selection;
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
  return tableOf(columns, toldIndicators(selection));
}
