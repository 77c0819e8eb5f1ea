import { type Day, dayIn, type Moment } from '../domain/calendar.ts';
import type { OwnCount } from '../domain/campaign.ts';
import type { Origin } from '../domain/figure.ts';
import { type Issue, issue, type Place } from '../domain/issue.ts';
import {
  DENOMINATOR_NAMES,
  type DenominatorName,
  type Denominators,
  NO_DENOMINATORS,
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
  /** By unit key; one and the same map for all moments between which nothing changes. */
  readonly at: (asOf: Moment) => ReadonlyMap<string, Denominators>;
  readonly placeOf: (unit: string, name: DenominatorName, asOf: Moment) => Place | null;
  readonly originOf: (unit: string, name: DenominatorName, asOf: Moment) => Origin | null;
  /** What is to be told of them at a moment: that only later ones are known. */
  readonly notesAt: (asOf: Moment) => readonly Issue[];
  readonly issues: readonly Issue[];
}

/** The statistics files of one moment, whose own columns of denominators count last. */
export interface OwnColumns {
  readonly asOf: Moment;
  readonly merged: ReadonlyMap<string, MergedUnit>;
}

/**
 * Which denominators are in force when: those without a day always, else those of the latest day that
 * has come, else the earliest to come. Of a statistics file's own columns likewise, where the
 * population files say nothing.
 */
export function denominatorsInForce(
  records: readonly NamedRecord[],
  own: readonly OwnColumns[],
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
  const columns = own
    .filter(({ merged }) => [...merged.values()].some(hasDenominators))
    .map(
      ({ asOf, merged }): Source => ({ from: dayIn(asOf), since: asOf, file: '', units: merged }),
    );
  issues.push(...disagreements(dated));
  const sourcesAt = (asOf: Moment): readonly Source[] => [
    ...always,
    ...inOrder(dated, asOf),
    ...inOrder(columns, asOf),
  ];
  const changes = [...new Set([...dated, ...columns].map((it) => it.since))].sort();
  const known = new Map<number, ReadonlyMap<string, Denominators>>();
  const mergedAt = (unit: string, name: DenominatorName, asOf: Moment) =>
    sourcesAt(asOf)
      .find((it) => it.units.get(unit)?.figures.has(name))
      ?.units.get(unit);
  return {
    listed: mapsJoined([...always, ...dated].map((it) => it.units)),
    at(asOf) {
      const epoch = changes.findLastIndex((since) => since <= asOf);
      const found = known.get(epoch) ?? collect(sourcesAt(asOf));
      known.set(epoch, found);
      return found;
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
      const day = dayIn(asOf);
      const [first] = dated;
      if (first?.from == null || first.from <= day || always.length > 0) return [];
      return [issue('denominators-later', { file: first.file }, { from: first.from, asOf: day })];
    },
    issues,
  };
}

function sourceOf(records: readonly NamedRecord[], units: ReadonlyMap<string, MergedUnit>): Source {
  const { file = '', from = null } = records[0]?.reading ?? {};
  return { from, since: from === null ? '' : `${from}T00:00:00+07:00`, file, units };
}

const hasDenominators = ({ figures }: MergedUnit): boolean =>
  DENOMINATOR_NAMES.some((name) => figures.has(name));

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
