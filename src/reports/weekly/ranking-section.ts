import { comparable, percentOf, rateOf } from '../../compute/rate.ts';
import { change, count, percent, text } from '../../document/cell.ts';
import type { Section } from '../../document/report.ts';
import { type Column, plainColumn, type Table, tableOf } from '../../document/table.ts';
import { type Indicator, ownLabels, thresholdsOf } from '../../domain/campaign.ts';
import { difference } from '../../domain/count.ts';
import { type CountPath, countAt } from '../../domain/counts.ts';
import { capital, type Pair, same } from '../../i18n/pair.ts';
import { figureWords, gapWords } from '../../i18n/words.ts';
import { barScale } from '../bar-scale.ts';
import { gainOf } from '../compare-rows.ts';
import { comparedPaths } from '../compared-counts.ts';
import { type RankRow, rankedBy } from '../rank-rows.ts';
import { type ReadRow, rankTable } from '../rank-table.ts';
import type { Selection } from '../selection.ts';
import { rateFacts } from '../wording.ts';
import { rateBefore } from './movement.ts';

/** The ranking, with what changed of people and of the rate. */
export function rankingSection(
  selection: Selection,
  indicator: Indicator,
  rows: readonly RankRow[],
  among: number,
): Section {
  const { campaign, chosen } = selection;
  const scale = barScale(
    campaign,
    indicator,
    rows.map((row) => row.rate),
  );
  const isPart = chosen.length < among;
  return {
    title: {
      vi: `Xếp hạng${isPart ? ` (trong ${among} đơn vị)` : ''}`,
      en: `Ranking${isPart ? ` (among ${among} units)` : ''}`,
    },
    lines: [...otherRateLines(selection, indicator), ...rateFacts(selection, indicator)],
    table: rankTable(selection, indicator, rows, scale, changeColumns(selection, indicator)),
  };
}

/** Which rate the ranking is by, where the usual one cannot be computed. */
function otherRateLines(selection: Selection, indicator: Indicator): readonly Pair[] {
  const usual = rankedBy(selection);
  if (usual.id === indicator.id) return [];
  const { figures, campaign } = selection;
  const [gap] = figures.units.flatMap(({ now, denominators }) => {
    const rate = rateOf(usual, now, denominators);
    return rate.known ? [] : [rate.why];
  });
  if (gap === undefined) return [];
  const why = gapWords(gap, ownLabels(campaign));
  return [
    {
      vi: `Không tính được tỷ lệ ${usual.label.vi} (${why.vi}) nên xếp theo tỷ lệ dưới đây.`,
      en: `There is no rate of ${usual.label.en} (${why.en}); hence this one.`,
    },
  ];
}

/** People won since the snapshot compared with, and the rate of then. */
function changeColumns({ figures, campaign }: Selection, indicator: Indicator) {
  if (figures.since === null) return [];
  const thresholds = thresholdsOf(campaign, indicator.id);
  const columns: readonly Column<ReadRow>[] = [
    {
      key: 'peopleChange',
      label: { vi: 'Số người tăng giảm', en: 'Change of people' },
      kind: 'change',
      priority: 1,
      cell: ({ figures: it, rate }) =>
        change(difference(rate.numerator, comparable(rate, rateBefore(it, indicator)))),
    },
    {
      key: 'previousRate',
      label: { vi: 'Tỷ lệ lần trước', en: 'Rate before' },
      kind: 'percent',
      priority: 3,
      cell: ({ figures: it }) => percent(percentOf(rateBefore(it, indicator), thresholds)),
    },
  ];
  return columns;
}

/** Where there is no rate at all: the counts of each unit, and what changed of the first. */
export function countsSection(selection: Selection): Section {
  const { chosen, campaign, figures } = selection;
  const paths = comparedPaths(selection).filter((path) =>
    chosen.some((it) => countAt(it.now, path) !== null),
  );
  type Row = (typeof chosen)[number];
  const label = (path: CountPath) => capital(figureWords(path, ownLabels(campaign)));
  const columns: readonly Column<Row>[] = [
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ unit }) => text(same(unit.name))),
    ...paths.flatMap((path, at): readonly Column<Row>[] => [
      {
        key: path,
        label: label(path),
        kind: 'count',
        priority: at,
        cell: (it) => count(countAt(it.now, path)),
      },
      ...(figures.since !== null && at === 0
        ? [
            {
              key: `${path}Change`,
              label: { vi: 'Tăng giảm', en: 'Change' },
              kind: 'change',
              priority: 1,
              cell: (it: Row) => change(it.before && gainOf(path, it.now, it.before)),
            } as const,
          ]
        : []),
    ]),
  ];
  const table: Table = tableOf(columns, chosen);
  return { title: { vi: 'Số người', en: 'People' }, table };
}
