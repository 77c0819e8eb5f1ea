import { type OwnColumns, tellingColumns, withColumns } from '../compute/own-columns.ts';
import { type Day, dayIn, type Moment } from '../domain/calendar.ts';
import type { OwnCount } from '../domain/campaign.ts';
import type { Origin } from '../domain/figure.ts';
import { type Issue, issue, type Place } from '../domain/issue.ts';
import {
  DENOMINATOR_NAMES,
  type DenominatorName,
  type Denominators,
  NO_DENOMINATORS,
  namesApart,
} from '../domain/unit.ts';
import { type MergedUnit, mergeRecords, originIn, placeIn } from './merge.ts';
import type { NamedRecord } from './name-units.ts';

/** What files say of denominators from a day on; without a day, always. */
interface Source {
  readonly from: Day | null;
  /** The moment from which it holds; empty: always. */
  readonly since: string;
  readonly file: string;
  readonly units: ReadonlyMap<string, MergedUnit>;
}

/** Denominators by the moment at which they are in force. */
export interface DenominatorsInForce {
  /** Every unit that the population files list, and where. */
  readonly listed: ReadonlyMap<string, MergedUnit>;
  /**
   * By unit key; of the units of a moment's statistics also what their own columns say. One and the
   * same map for all moments between which nothing changes.
   */
  readonly at: (asOf: Moment) => ReadonlyMap<string, Denominators>;
  readonly placeOf: (unit: string, name: DenominatorName, asOf: Moment) => Place | null;
  readonly originOf: (unit: string, name: DenominatorName, asOf: Moment) => Origin | null;
  /** What is to be told of them at a moment: that only later ones are known. */
  readonly notesAt: (asOf: Moment) => readonly Issue[];
  readonly issues: readonly Issue[];
}

/** The statistics files of one moment, whose own columns of denominators count last. */
export interface StatisticsAt {
  readonly asOf: Moment;
  readonly merged: ReadonlyMap<string, MergedUnit>;
}

/**
 * Which denominators are in force when: those without a day always, else those of the latest day that
 * has come, else the earliest to come. Where the population files say nothing, a statistics file's
 * own columns count from its moment on.
 */
export function denominatorsInForce(
  records: readonly NamedRecord[],
  statistics: readonly StatisticsAt[],
  ownCounts: readonly OwnCount[],
): DenominatorsInForce {
  const issues: Issue[] = [];
  const mergedOf = (some: readonly NamedRecord[]) => {
    const merge = mergeRecords(some, ownCounts);
    for (const it of merge.issues) issues.push(it);
    return merge.units;
  };
  const undated = records.filter((it) => it.reading.from === null);
  const always: readonly Source[] =
    undated.length === 0 ? [] : [sourceOf(undated, mergedOf(undated))];
  const dated = groupsOf(records.filter((it) => it.reading.from !== null)).map((group) =>
    sourceOf(group, mergedOf(group)),
  );
  dated.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const columns = statistics.map(columnsOf).reverse();
  const columnsAt = (asOf: Moment) => columns.filter((it) => it.asOf <= asOf);
  issues.push(...disagreements(dated));
  const sourcesAt = (asOf: Moment): readonly Source[] => [...always, ...inOrder(dated, asOf)];
  const changes = [...new Set(dated.map((it) => it.since))].sort();
  const known = new Map<number, ReadonlyMap<string, Denominators>>();
  const listedAt = (asOf: Moment) => {
    const epoch = changes.findLastIndex((since) => since <= asOf);
    const found = known.get(epoch) ?? collect(sourcesAt(asOf));
    known.set(epoch, found);
    return found;
  };
  const usedSource = (unit: string, name: DenominatorName, asOf: Moment) =>
    sourcesAt(asOf).find((it) => it.units.get(unit)?.figures.has(name)) ?? null;
  const mergedAt = (unit: string, name: DenominatorName, asOf: Moment) => {
    const { units } =
      usedSource(unit, name, asOf) ?? tellingColumns(unit, name, columnsAt(asOf)) ?? {};
    const merged = units?.get(unit);
    return merged?.figures.has(name) ? merged : undefined;
  };
  const filled = new Map<Moment, ReadonlyMap<string, Denominators>>();
  return {
    listed: mapsJoined([...always, ...dated].map((it) => it.units)),
    at(asOf) {
      const there = filled.get(asOf);
      if (there) return there;
      const units = columns.find((it) => it.asOf === asOf)?.units.keys() ?? [];
      const all = withColumns(listedAt(asOf), units, columnsAt(asOf));
      filled.set(asOf, all);
      return all;
    },
    placeOf(unit, name, asOf) {
      const merged = mergedAt(unit, name, asOf);
      return merged ? placeIn(merged, name) : null;
    },
    originOf(unit, name, asOf) {
      const merged = mergedAt(unit, name, asOf);
      return merged ? originIn(merged, name) : null;
    },
    notesAt(asOf) {
      const later = dated.filter((it) => it.since > asOf);
      return later.flatMap((source) => {
        const used = [...source.units].flatMap(([unit, { figures }]) =>
          DENOMINATOR_NAMES.filter(
            (name) => figures.has(name) && usedSource(unit, name, asOf) === source,
          ).map((name) => ({ unit, name })),
        );
        return used.length === 0 ? [] : [laterNote(source, used, asOf)];
      });
    },
    issues,
  };
}

function sourceOf(records: readonly NamedRecord[], units: ReadonlyMap<string, MergedUnit>): Source {
  const { file = '', from = null } = records[0]?.reading ?? {};
  return { from, since: from === null ? '' : `${from}T00:00:00+07:00`, file, units };
}

interface Columns extends OwnColumns {
  readonly asOf: Moment;
  readonly units: ReadonlyMap<string, MergedUnit>;
}

function columnsOf({ asOf, merged }: StatisticsAt): Columns {
  const names = DENOMINATOR_NAMES.filter((name) =>
    [...merged.values()].some(({ figures }) => figures.has(name)),
  );
  return {
    asOf,
    units: merged,
    names: () => names,
    valueOf: (unit, name) => {
      const row = merged.get(unit);
      return row && (row.figures.get(name)?.value ?? null);
    },
  };
}

/** Which figures of which units are those of a file that is not in force yet. */
function laterNote(
  { file, from, units }: Source,
  used: readonly { readonly unit: string; readonly name: DenominatorName }[],
  asOf: Moment,
): Issue {
  const keys = [...new Set(used.map((it) => it.unit))];
  const names = namesApart(keys.map((key) => (units.get(key) as MergedUnit).unit));
  const figures = DENOMINATOR_NAMES.filter((name) => used.some((it) => it.name === name));
  return issue(
    'denominators-later',
    { file },
    { from: from as Day, asOf: dayIn(asOf), names, figures },
  );
}

/** The records of each dated file by themselves, in the order in which the files are named. */
function groupsOf(records: readonly NamedRecord[]): readonly (readonly NamedRecord[])[] {
  const groups = new Map<string, NamedRecord[]>();
  for (const it of records) {
    const group = groups.get(it.reading.file);
    if (group) group.push(it);
    else groups.set(it.reading.file, [it]);
  }
  return [...groups.values()];
}

/** The latest that has come first, then earlier ones; those to come last, the earliest first. */
function inOrder(dated: readonly Source[], asOf: Moment): readonly Source[] {
  const here = dated.filter((it) => it.since <= asOf);
  const latestFirst = [...new Set(here.map((it) => it.since))].reverse();
  return [
    ...latestFirst.flatMap((since) => here.filter((it) => it.since === since)),
    ...dated.filter((it) => it.since > asOf),
  ];
}

function collect(sources: readonly Source[]): ReadonlyMap<string, Denominators> {
  const all = new Map<string, Denominators>();
  for (const { units } of sources) {
    units.forEach(({ figures }, key) => {
      const known = all.get(key) ?? NO_DENOMINATORS;
      const value = (name: DenominatorName) => known[name] ?? figures.get(name)?.value ?? null;
      all.set(key, {
        population: value('population'),
        adults: value('adults'),
        headcount: value('headcount'),
        workingAge: value('workingAge'),
      });
    });
  }
  return all;
}

/** Figures of one day on which two sources disagree; the one named first counts. */
function disagreements(dated: readonly Source[]): readonly Issue[] {
  return dated.flatMap((source, at) => {
    const others = dated.slice(0, at).filter((it) => it.from === source.from);
    return others.flatMap((other) =>
      [...source.units].flatMap(([key, merged]) => {
        const first = other.units.get(key);
        return first ? DENOMINATOR_NAMES.flatMap((name) => differing(first, merged, name)) : [];
      }),
    );
  });
}

function differing(
  first: MergedUnit,
  second: MergedUnit,
  figure: DenominatorName,
): readonly Issue[] {
  const [used, value] = [first.figures.get(figure)?.value, second.figures.get(figure)?.value];
  if (used === undefined || value === undefined || used === value) return [];
  const facts = { unit: first.unit.name, figure, used, value, other: placeIn(first, figure) };
  return [issue('denominators-differ', placeIn(second, figure), facts)];
}

/** The first map that has a key gives its value. */
function mapsJoined<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const map of maps) map.forEach((it, key) => void (all.has(key) || all.set(key, it)));
  return all;
}
