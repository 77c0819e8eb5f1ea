import type { Section } from '../document/report.ts';
import { type Milestone, ownLabels } from '../domain/campaign.ts';
import type { Level } from '../domain/unit.ts';
import { eachLanguage, type Pair } from '../i18n/pair.ts';
import { gapWords, levelCounts } from '../i18n/words.ts';
import type { Selection } from './selection.ts';
import { cutRows, type ShortfallRow, shortfallRows, wholeStatuses } from './shortfall-rows.ts';
import { shortfallTable } from './shortfall-tables.ts';
import { milestoneWords } from './wording.ts';

/** Units that the same milestones judge, in a table of their own. */
export interface ShortfallGroup {
  readonly selection: Selection;
  /** Those to show. */
  readonly rows: readonly ShortfallRow[];
}

/**
 * Villages and organisations whom no milestone judges together stand apart: side by side each would
 * be blank in the other's columns.
 */
export function shortfallGroups(selection: Selection): readonly ShortfallGroup[] {
  const { milestones, scopeOf } = selection;
  const groups: { milestones: Milestone[]; keys: Set<string> }[] = [];
  for (const milestone of milestones) {
    const keys = scopeOf(milestone).units.map((it) => it.unit.key);
    const met = groups.filter((it) => keys.some((key) => it.keys.has(key)));
    const [first = { milestones: [], keys: new Set<string>() }, ...others] = met;
    if (met.length === 0) groups.push(first);
    for (const group of [{ milestones: [milestone], keys }, ...others]) {
      first.milestones.push(...group.milestones);
      for (const key of group.keys) first.keys.add(key);
    }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map((group) => {
    const own = milestones.filter((it) => group.milestones.includes(it));
    const part = { ...selection, milestones: own };
    return { selection: part, rows: cutRows(shortfallRows(part), part) };
  });
}

/** A table of a group; where there are several groups, with what its units are. */
export function groupSection(group: ShortfallGroup, several: boolean): Section {
  const { rows, selection } = toldPart(group);
  const { milestones, scopeOf, whole } = selection;
  const [only] = milestones;
  const together = milestones.length === 1 && only ? scopeOf(only).whole : whole;
  const last = { figures: together, statuses: wholeStatuses(selection) };
  return {
    title: several ? unitsWords(selection) : null,
    // Side by side, each milestone heads its column.
    lines: milestones.length === 1 && only ? [onlyWords(only, selection)] : [],
    table: shortfallTable(rows, last, selection),
  };
}

function onlyWords(milestone: Milestone, selection: Selection): Pair {
  const { vi, en } = milestoneWords(milestone, selection);
  return { vi: `Mốc: ${vi}`, en: `Milestone: ${en}` };
}

function unitsWords({ milestones, scopeOf }: Selection): Pair {
  const units = new Map(
    milestones.flatMap((it) =>
      scopeOf(it).units.map(({ unit }) => [unit.key, unit.level] as const),
    ),
  );
  const levels = new Map<Level, number>();
  for (const level of units.values()) levels.set(level, (levels.get(level) ?? 0) + 1);
  return levelCounts(levels);
}

/** The milestones of which anything is known; all where nothing is. */
export function toldPart({ selection, rows }: ShortfallGroup): ShortfallGroup {
  const isTold = selection.milestones.map((_, at) =>
    rows.some(({ statuses }) => statuses[at]?.rate.known),
  );
  if (!isTold.includes(true) || !isTold.includes(false)) return { selection, rows };
  return {
    selection: { ...selection, milestones: selection.milestones.filter((_, at) => isTold[at]) },
    rows: rows.map((row) => ({ ...row, statuses: row.statuses.filter((_, at) => isTold[at]) })),
  };
}

/** Which milestones have no column, and why. */
export function untoldMilestoneNotes(group: ShortfallGroup): readonly Pair[] {
  const { selection, rows } = group;
  const told = toldPart(group).selection.milestones;
  return selection.milestones.flatMap((milestone, at) => {
    if (told.includes(milestone)) return [];
    const rate = rows.flatMap(({ statuses }) => statuses[at]?.rate ?? []).find((it) => !it.known);
    if (rate === undefined || rate.known) return [];
    const why = gapWords(rate.why, ownLabels(selection.campaign));
    const words = milestoneWords(milestone, selection);
    return [
      eachLanguage((language) =>
        language === 'vi'
          ? `Không hiện mốc “${words.vi}”: ${why.vi} của đơn vị nào ở đây.`
          : `“${words.en}” is not shown: ${why.en} of all units here.`,
      ),
    ];
  });
}
