import type { Section } from '../document/report.ts';
import { type Milestone, ownLabels } from '../domain/campaign.ts';
import type { Level } from '../domain/unit.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { gapRemedy, gapWords, levelCounts } from '../i18n/words.ts';
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
export function milestoneGroups({
  milestones,
  scopeOf,
}: Pick<Selection, 'milestones' | 'scopeOf'>): readonly (readonly Milestone[])[] {
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
  return groups.map((group) => milestones.filter((it) => group.milestones.includes(it)));
}

/** The groups with their rows. */
export const shortfallGroups = (selection: Selection): readonly ShortfallGroup[] =>
  milestoneGroups(selection).map((own) => {
    const part = { ...selection, milestones: own };
    return { selection: part, rows: cutRows(shortfallRows(part), part) };
  });

/** A table of a group; where there are several groups, with what its units are. */
export function groupSection(group: ShortfallGroup, several: boolean): Section {
  const { rows, selection } = toldPart(group);
  const { milestones, scopeOf, whole } = selection;
  const [only] = milestones;
  const together = milestones.length === 1 && only ? scopeOf(only).whole : whole;
  const last = { figures: together, statuses: wholeStatuses(selection) };
  return {
    title: several ? unitsWords(group.selection) : null,
    lines: [
      ...untoldWords(group),
      // Side by side, each milestone heads its column.
      ...(milestones.length === 1 && only ? [onlyWords(only, selection)] : []),
    ],
    table: only === undefined ? null : shortfallTable(rows, last, selection),
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

/** The milestones of which anything is known. */
export function toldPart({ selection, rows }: ShortfallGroup): ShortfallGroup {
  const isTold = selection.milestones.map((_, at) =>
    rows.some(({ statuses }) => statuses[at]?.rate.known),
  );
  return {
    selection: { ...selection, milestones: selection.milestones.filter((_, at) => isTold[at]) },
    rows: rows.map((row) => ({ ...row, statuses: row.statuses.filter((_, at) => isTold[at]) })),
  };
}

/** Which milestones have no column, why, and what to do. */
function untoldWords(group: ShortfallGroup): readonly Pair[] {
  const { selection, rows } = group;
  const told = toldPart(group).selection.milestones;
  return selection.milestones.flatMap((milestone, at) => {
    if (told.includes(milestone)) return [];
    const rate = rows.flatMap(({ statuses }) => statuses[at]?.rate ?? []).find((it) => !it.known);
    if (rate === undefined || rate.known) return [];
    const why = gapWords(rate.why, ownLabels(selection.campaign));
    const units = rows.map((row) => row.figures);
    const hasPopulation = units.some((it) => it.denominators.known.population !== null);
    // Nobody lives in an office or a school: their headcount is all that can be added.
    const isHeadcount = 'unknown' in rate.why && rate.why.unknown === 'headcount';
    const canHave = isHeadcount || units.some((it) => it.unit.level !== 'organisation');
    const remedy = canHave ? gapRemedy(rate.why, hasPopulation) : same('');
    const words = milestoneWords(milestone, selection);
    return [
      {
        vi: `Mốc “${words.vi}” không có ở bảng: các đơn vị này ${why.vi}.${remedy.vi}`,
        en: `“${words.en}” is not in the table, for want of figures of these units: ${why.en}.${remedy.en}`,
      },
    ];
  });
}
