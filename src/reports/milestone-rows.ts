import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { reachedCount } from '../compute/reached-count.ts';
import type { Reaching } from '../compute/reaching.ts';
import { text } from '../document/cell.ts';
import type { Section } from '../document/report.ts';
import { type Column, type Table, tableOf } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Count } from '../domain/count.ts';
import { countText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair } from '../i18n/pair.ts';
import { milestoneStatusJson } from './json-parts.ts';
import { milestoneColumns } from './milestone-columns.ts';
import { judgedOf, reachingOf, statusOf } from './milestone-standings.ts';
import { reachedWords } from './reached-words.ts';
import { scopeLines } from './scope-words.ts';
import type { Selection } from './selection.ts';
import { milestoneWords } from './wording.ts';

/** A milestone for all chosen units together, and how many of them reached it: bounds where some may have. */
export interface MilestoneRow {
  readonly status: MilestoneStatus;
  readonly reached: Count;
  /** Since when all together have reached it. */
  readonly since: Reaching | null;
  /** How many units it judges. */
  readonly of: number;
  /** Of how many of them the rate is not known at all. */
  readonly unjudged: number;
}

/** Where the chosen units stand together before each selected milestone. */
export function milestoneRows(selection: Selection): readonly MilestoneRow[] {
  const { campaign, milestones, figures } = selection;
  return milestones.map((milestone): MilestoneRow => {
    const scope = selection.scopeOf(milestone);
    const units = scope.units.map((it) => judgedOf(milestone, it, campaign, figures.asOf));
    return {
      status: statusOf(milestone, scope.whole, campaign, figures.asOf),
      reached: reachedCount(units),
      of: units.length,
      unjudged: units.filter((it) => !it.rate.known).length,
      since: reachingOf(milestone, scope.whole, campaign, figures.asOf),
    };
  });
}

/** The milestones' table, with whom each judges and since when it is reached. */
export function milestonesSection(
  rows: readonly MilestoneRow[],
  selection: Selection,
): readonly Section[] {
  if (rows.length === 0) return [];
  const lines = [
    ...rows.flatMap((it) => scopeLines(it.status, it.reached, selection)),
    ...reachedLines(rows, selection),
  ];
  return [{ title: MILESTONES, lines, table: milestonesTable(rows, selection) }];
}

const MILESTONES: Pair = { vi: 'Mốc chỉ tiêu', en: 'Milestones' };

/** A row for scripts. */
export const milestoneRowJson = (row: MilestoneRow, campaign: Campaign) => ({
  ...milestoneStatusJson(row.status, campaign),
  reachedBy: row.since,
  units: { reached: row.reached, of: row.of },
});

/** Since when each milestone is reached: a lone snapshot cannot tell. */
const reachedLines = (rows: readonly MilestoneRow[], selection: Selection): readonly Pair[] =>
  selection.whole.past.moments.length === 0
    ? []
    : rows.flatMap(({ status, since }) =>
        since === null ? [] : [reachedWords(milestoneWords(status.milestone, selection), since)],
      );

function milestonesTable(rows: readonly MilestoneRow[], selection: Selection): Table {
  const { campaign } = selection;
  const units: Column<MilestoneRow> = {
    key: 'units',
    label: { vi: 'Số đơn vị đạt', en: 'Units that reached it' },
    kind: 'text',
    priority: 3,
    cell: ({ reached, of, unjudged }) =>
      text(
        unjudged === of
          ? { vi: 'không xét được', en: 'cannot be judged' }
          : eachLanguage((language) => `${countText(reached, language)}/${of}`),
      ),
  };
  const columns: readonly Column<MilestoneRow>[] = [
    {
      key: 'milestone',
      label: { vi: 'Mốc', en: 'Milestone' },
      kind: 'text',
      priority: 0,
      cell: ({ status: it }) => text(milestoneWords(it.milestone, selection)),
    },
    ...milestoneColumns<MilestoneRow>((row) => row.status, campaign),
    ...(rows.some((row) => row.of > 1) ? [units] : []),
  ];
  return tableOf(columns, rows);
}
