import type { Standing, UnitFigures } from '../compute/figures.ts';
import { comparable, percentOf, rateOf } from '../compute/rate.ts';
import { type Cell, change, count, percent, rank, text } from '../document/cell.ts';
import { type Column, machineColumn, type Table, tableOf } from '../document/table.ts';
import {
  type Campaign,
  type Indicator,
  indicatorOf,
  ownLabels,
  thresholdsOf,
} from '../domain/campaign.ts';
import { COUNT_PATHS, type CountPath, countAt, isOwnPath, ownPath } from '../domain/counts.ts';
import type { Rate } from '../domain/rate.ts';
import { countChangeWords, percentChangeWords, rankChangeWords } from '../i18n/change-words.ts';
import { momentText } from '../i18n/number-text.ts';
import { capital, type Pair, same } from '../i18n/pair.ts';
import { figureWords } from '../i18n/words.ts';
import { type CompareRow, gainOf } from './compare-rows.ts';
import { comparedChanges, comparedPaths, mainCount } from './compared-counts.ts';
import { camel, unitColumns } from './count-columns.ts';
import { parentColumns, withinColumns } from './parent-column.ts';
import { standingBefore, standingNow } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { ratedWords, wholeName } from './wording.ts';

/** A row of one unit's comparison. */
interface Line {
  readonly what: Pair;
  readonly before: Cell;
  readonly after: Cell;
  readonly words: Pair;
}

/** One unit's comparison as Ba Tô's letter has it: before, after, and the difference in words. */
export function unitTable(row: CompareRow, selection: Selection, indicator: Indicator): Table {
  const { figures, campaign } = selection;
  const lines: readonly Line[] = [
    {
      what: { vi: 'Xếp hạng', en: 'Rank' },
      before: rank(row.previousRank),
      after: rank(row.rank),
      words: rankChangeWords(row.rankChange),
    },
    ...comparedPaths(selection).map((path) => ({
      what: capital(figureWords(path, ownLabels(campaign))),
      before: count(countAt(row.before, path)),
      after: count(countAt(row.figures.now, path)),
      words: countChangeWords(countAt(row.change, path)),
    })),
    ...rateLines(row, selection, indicator),
  ];
  const since = figures.since === null ? same('') : capital(momentText(figures.since));
  const columns: readonly Column<Line>[] = [
    {
      key: 'what',
      label: { vi: 'Nội dung', en: 'What' },
      kind: 'text',
      priority: 0,
      cell: (it) => text(it.what),
    },
    { key: 'before', label: since, kind: 'count', priority: 0, cell: (it) => it.before },
    {
      key: 'after',
      label: capital(momentText(figures.asOf)),
      kind: 'count',
      priority: 0,
      cell: (it) => it.after,
    },
    {
      key: 'words',
      label: { vi: 'So sánh', en: 'Comparison' },
      kind: 'text',
      priority: 0,
      cell: (it) => text(it.words),
    },
  ];
  return tableOf(columns, lines);
}

/** The rate ranked by and its sibling: letters tell both percentages of the portal. */
function rateLines(
  { figures }: CompareRow,
  { campaign }: Selection,
  indicator: Indicator,
): readonly Line[] {
  const beside = indicator.beside ? indicatorOf(campaign, indicator.beside) : undefined;
  return [indicator, ...(beside ? [beside] : [])].map((it) => {
    const rateAt = ({ counts, denominators }: Standing) => rateOf(it, counts, denominators);
    const [then, now] = [rateAt(standingBefore(figures)), rateAt(standingNow(figures))];
    const percentIn = (rate: Rate) => percentOf(rate, thresholdsOf(campaign, it.id));
    const [before, after] = [percentIn(then), percentIn(now)];
    const isComparable = !then.known || comparable(now, then) !== null;
    return {
      what: ratedWords(it),
      before: percent(before),
      after: percent(after),
      words: isComparable ? percentChangeWords(before, after) : NOT_COMPARABLE,
    };
  });
}

const NOT_COMPARABLE: Pair = {
  vi: 'Không so được: hai lần đếm khác nhau',
  en: 'Not comparable: the two count otherwise',
};

/** Many units: ranks, people registered and certified, and what changed. */
export function compareTable(rows: readonly CompareRow[], selection: Selection): Table {
  const { whole, chosen } = selection;
  const main = mainCount(selection);
  const isRanked = rows.some((row) => row.rank !== null || row.previousRank !== null);
  interface Line {
    readonly name: Pair;
    readonly figures: UnitFigures;
    readonly row: CompareRow | null;
  }
  const beforeOf = (line: Line) => line.row?.before ?? whole.before;
  const nowOf = (line: Line) => line.row?.figures.now ?? whole.now;
  const changeOf = (line: Line, path: CountPath) => {
    const before = beforeOf(line);
    return change(before && gainOf(path, nowOf(line), before));
  };
  const place = (
    key: string,
    label: Pair,
    cell: (row: CompareRow) => Cell,
    priority: number,
  ): Column<Line> => ({
    key,
    label,
    kind: 'rank',
    priority,
    cell: ({ row }) => (row ? cell(row) : text(same(''))),
  });
  const places: readonly Column<Line>[] = [
    place(
      'previousRank',
      { vi: 'Hạng trước', en: 'Rank before' },
      (row) => rank(row.previousRank),
      3,
    ),
    place('rank', { vi: 'Hạng nay', en: 'Rank now' }, (row) => rank(row.rank), 0),
    place('rankChange', { vi: 'Tăng giảm', en: 'Change' }, (row) => change(row.rankChange), 1),
  ];
  const columns: readonly Column<Line>[] = [
    ...(isRanked ? places : []),
    {
      key: 'unit',
      label: { vi: 'Đơn vị', en: 'Unit' },
      kind: 'text',
      priority: 0,
      cell: (it) => text(it.name),
    },
    ...parentColumns<Line>(chosen, (it) => it.row === null),
    {
      key: 'before',
      label: main.before,
      kind: 'count',
      priority: 3,
      cell: (it) => count(countAt(beforeOf(it) ?? whole.now, main.path)),
    },
    {
      key: 'after',
      label: main.now,
      kind: 'count',
      priority: 2,
      cell: (it) => count(countAt(nowOf(it), main.path)),
    },
    ...comparedChanges(selection).map(
      ([path, label, priority]): Column<Line> => ({
        key: path,
        label,
        kind: 'change',
        priority,
        cell: (it) => changeOf(it, path),
      }),
    ),
  ];
  const total: Line = {
    row: null,
    name: wholeName(selection),
    figures: whole,
  };
  const lines = rows.map(
    (row): Line => ({
      row,
      name: same(row.figures.unit.name),
      figures: row.figures,
    }),
  );
  return tableOf(columns, lines, [total]);
}

const pathsOf = ({ ownCounts }: Campaign): readonly CountPath[] => [
  ...COUNT_PATHS,
  ...ownCounts.map(({ id }) => ownPath(id)),
];

const keyOf = (path: CountPath): string => (isOwnPath(path) ? path : camel(path));

/** The comparison for other programs: before, after and change of every count. */
export function compareMachineTable(
  rows: readonly CompareRow[],
  { campaign, chosen }: Selection,
): Table {
  const bounded = (path: CountPath) => !path.startsWith('registered.');
  const columns: readonly Column<CompareRow>[] = [
    ...unitColumns,
    ...withinColumns<CompareRow>(chosen),
    machineColumn('rankBefore', 'rank', (row) => rank(row.previousRank)),
    machineColumn('rankAfter', 'rank', (row) => rank(row.rank)),
    machineColumn('rankChange', 'change', (row) => change(row.rankChange)),
    ...pathsOf(campaign).flatMap((path) => [
      machineColumn<CompareRow>(
        `${keyOf(path)}Before`,
        'count',
        (row) => count(countAt(row.before, path)),
        bounded(path),
      ),
      machineColumn<CompareRow>(
        `${keyOf(path)}After`,
        'count',
        (row) => count(countAt(row.figures.now, path)),
        bounded(path),
      ),
      machineColumn<CompareRow>(
        `${keyOf(path)}Change`,
        'change',
        (row) => change(countAt(row.change, path)),
        bounded(path),
      ),
    ]),
  ];
  return tableOf(columns, rows);
}
