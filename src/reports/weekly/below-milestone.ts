import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import type { Section } from '../../document/report.ts';
import { type Campaign, type Indicator, type Milestone, ownLabels } from '../../domain/campaign.ts';
import { high, low } from '../../domain/count.ts';
import { namesApart } from '../../domain/unit.ts';
import type { Pair } from '../../i18n/pair.ts';
import { gapWords } from '../../i18n/words.ts';
import { milestoneStatusJson, unitJson } from '../json-parts.ts';
import { statusOf } from '../milestone-standings.ts';
import type { Selection } from '../selection.ts';
import { milestoneGroups } from '../shortfall-groups.ts';
import { cutRows, nextFirst, type ShortfallRow, shortfallRows } from '../shortfall-rows.ts';
import { shortfallTable } from '../shortfall-tables.ts';
import { someNames } from '../some-names.ts';
import { milestoneWords } from '../wording.ts';
import { spokenCount, spokenPart } from './spoken-figures.ts';

/** Who lacks people for the milestone that comes next. */
export interface Below {
  readonly milestone: Milestone;
  /** The figures of those whom it judges, and it alone. */
  readonly selection: Selection;
  /** Of how many units. */
  readonly of: number;
  /** Those that lack people, who lacks most first; only so many where that is asked for. */
  readonly lacking: readonly ShortfallRow[];
  /** How many there are of them. */
  readonly lackingCount: number;
  /** Those of which bounds do not tell whether they lack any. */
  readonly perhaps: readonly ShortfallRow[];
  /** Those that have no rate. */
  readonly unknown: readonly ShortfallRow[];
  /** All whom it judges, as one. */
  readonly whole: MilestoneStatus;
}

/** For each group of units that milestones judge together: who lacks people for the next one. */
export function belowNext(selection: Selection, indicator: Indicator | null): readonly Below[] {
  return milestoneGroups(selection)
    .flatMap((group) => nextOf({ ...selection, milestones: group }, indicator))
    .map((milestone) => belowOf(milestone, selection));
}

function belowOf(milestone: Milestone, selection: Selection): Below {
  const part = { ...selection, milestones: [milestone] };
  const { units, whole } = selection.scopeOf(milestone);
  const rows = shortfallRows(part);
  const lacks = ({ statuses: [it] }: ShortfallRow) => it?.shortfall ?? null;
  const isMet = ({ statuses: [it] }: ShortfallRow) =>
    it?.status === 'reached' || it?.status === 'reached-late';
  const open = rows.filter((it) => !isMet(it));
  const known = open.filter((it) => lacks(it) !== null);
  const lacking = known.filter((it) => low(lacks(it) ?? 0) > 0);
  return {
    milestone,
    selection: part,
    of: units.length,
    lacking: cutRows(lacking, part),
    lackingCount: lacking.length,
    perhaps: known.filter((it) => low(lacks(it) ?? 0) === 0 && high(lacks(it) ?? 0) > 0),
    unknown: open.filter((it) => lacks(it) === null),
    whole: statusOf(milestone, whole, selection.campaign, selection.figures.asOf),
  };
}

/** The next by its day; of several of that day the one of the report's rate. Where all are past, the last. */
function nextOf(selection: Selection, indicator: Indicator | null): readonly Milestone[] {
  const today = selection.figures.asOf.slice(0, 10);
  const ordered = nextFirst(selection);
  const ahead = ordered.filter((it) => it.by >= today);
  const day = ahead[0]?.by ?? ordered.at(-1)?.by;
  const sameDay = ordered.filter((it) => it.by === day);
  const own = sameDay.filter((it) => it.indicator === indicator?.id);
  return own.length > 0 ? own : sameDay;
}

const openOf = ({ lackingCount, perhaps, unknown }: Below): number =>
  lackingCount + perhaps.length + unknown.length;

/** A table of those that lack people; nothing where one unit alone is judged, or nothing is known. */
export function belowSections(all: readonly Below[]): readonly Section[] {
  return all
    .filter((it) => it.of > 1 && it.unknown.length < it.of && openOf(it) > 0)
    .map((it) => {
      const { milestone, selection, lacking, perhaps, whole } = it;
      const name = milestoneWords(milestone, selection);
      const rows = [...lacking, ...perhaps];
      const last: ShortfallRow = {
        figures: selection.scopeOf(milestone).whole,
        statuses: [whole],
      };
      return {
        title: { vi: `Chưa đạt mốc ${name.vi}`, en: `Below ${name.en}` },
        lines: belowLines(it),
        table: rows.length > 0 ? shortfallTable(rows, last, selection) : null,
      };
    });
}

function belowLines(it: Below): readonly Pair[] {
  const { of, lackingCount, perhaps, unknown, selection } = it;
  const part = spokenPart(lackingCount, of);
  const [maybe, none] = [spokenCount(perhaps.length), spokenCount(unknown.length)];
  return [
    ...(lackingCount > 0
      ? [{ vi: `${part.vi} đơn vị còn thiếu.`, en: `${part.en} units lack people.` }]
      : []),
    ...(perhaps.length > 0
      ? [
          {
            vi: `${maybe.vi} đơn vị chưa rõ đạt hay chưa, xếp cuối bảng.`,
            en: `${maybe.en} may have reached it, last in the table.`,
          },
        ]
      : []),
    ...(unknown.length > 0
      ? [
          {
            vi: `${none.vi} đơn vị chưa xét được: ${reasons(unknown, selection.campaign).vi}.`,
            en: `${none.en} cannot be judged: ${reasons(unknown, selection.campaign).en}.`,
          },
        ]
      : []),
  ];
}

/** "chưa có số người trưởng thành (Xã A, Xã B)". */
function reasons(rows: readonly ShortfallRow[], campaign: Campaign): Pair {
  const groups = new Map<string, { why: Pair; rows: ShortfallRow[] }>();
  for (const row of rows) {
    const rate = row.statuses[0]?.rate;
    if (rate === undefined || rate.known) continue;
    const why = gapWords(rate.why, ownLabels(campaign));
    const group = groups.get(why.vi) ?? { why, rows: [] };
    group.rows.push(row);
    groups.set(why.vi, group);
  }
  const said = [...groups.values()].map((it): Pair => {
    const names = someNames(namesApart(it.rows.map((row) => row.figures.unit)));
    return { vi: `${it.why.vi} (${names.vi})`, en: `${it.why.en} (${names.en})` };
  });
  return { vi: said.map((it) => it.vi).join('; '), en: said.map((it) => it.en).join('; ') };
}

/** For scripts: the milestone, how many, and a row for each that lacks people or may do so. */
export function belowJson(it: Below) {
  const { lacking, perhaps, unknown, of, whole, selection } = it;
  const { campaign } = selection;
  const rowJson = ({ figures, statuses }: ShortfallRow) => ({
    unit: unitJson(figures.unit),
    ...statuses.map((it) => (it ? milestoneStatusJson(it, campaign) : {}))[0],
  });
  return {
    ...milestoneStatusJson(whole, campaign),
    units: { of, lacking: it.lackingCount, perhaps: perhaps.length, unknown: unknown.length },
    rows: [...lacking, ...perhaps, ...unknown].map(rowJson),
  };
}
