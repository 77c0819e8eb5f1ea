import { settleCounts } from '../compute/settle.ts';
import { dayIn, isEndOfDay, type Moment } from '../domain/calendar.ts';
import type { Campaign, OwnCount } from '../domain/campaign.ts';
import { high, low } from '../domain/count.ts';
import { type Counts, PARTS } from '../domain/counts.ts';
import type { FigureName, Origin } from '../domain/figure.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import {
  type DenominatorName,
  type Denominators,
  NO_DENOMINATORS,
  type Unit,
} from '../domain/unit.ts';
import type { Registry } from '../units/registry.ts';
import type { Decision } from '../units/settle-names.ts';
import { checkDenominators } from './above-denominators.ts';
import { findAbsences } from './absences.ts';
import { agree } from './as-of.ts';
import { checkGrowth } from './growth.ts';
import type { Reading } from './ingest.ts';
import type { Joined, JoinedMoment } from './joined.ts';
import { type MergedUnit, mergeRecords, originIn, placeIn } from './merge.ts';
import { type NamedRecord, nameUnits, type Outcome } from './name-units.ts';
import { checkOwnFigures } from './own-figures.ts';
import type { OwnFinding } from './own-finding.ts';

/** All that the files of one run say, joined. */
export interface Dataset {
  /** Earliest first. */
  readonly snapshots: readonly Snapshot[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly denominators: ReadonlyMap<string, Denominators>;
  readonly registry: Registry;
  /** How the files' own ranks and percentages were computed. */
  readonly ownFigures: readonly OwnFinding[];
  readonly issues: readonly Issue[];
  /** What became of each name of each file. */
  readonly outcomes: readonly Outcome[];
  /** The moment that each statistics file was given. */
  readonly moments: ReadonlyMap<Reading, Moment>;
  /** The same with the records behind it. */
  readonly joined: Joined;
}

/** What the user said besides the files. */
export interface Said {
  /** The moment given by `--as-of`, if any. */
  readonly asOf: Moment | null;
  /** Names settled once and for all. */
  readonly decisions: readonly Decision[];
  /** Whose figures they are. */
  readonly campaign: Pick<Campaign, 'unit' | 'ownCounts'>;
}

/** Joins readings into snapshots and denominators. */
export function joinReadings(readings: readonly Reading[], said: Said): Dataset {
  const { ownCounts } = said.campaign;
  const own = ownCounts.map((it) => it.id);
  const naming = nameUnits(readings, said.decisions);
  const timed = giveMoments(readings, said.asOf);
  const issues: Issue[] = [...naming.issues, ...timed.issues];
  issues.push(...emptyReadings(readings, naming.outcomes));
  const moments: JoinedMoment[] = [];
  const denominators = new Map<string, Denominators>();
  const units = new Map<string, Unit>();
  const named = naming.outcomes.flatMap((it) =>
    it.unit === null ? [] : [{ ...it, unit: it.unit }],
  );
  for (const asOf of [...new Set(timed.moments.values())].sort()) {
    const records = named.filter((it) => timed.moments.get(it.reading) === asOf);
    const merged = collect(records, denominators, issues, units, ownCounts);
    const counts = [...merged].map(([key, it]) => [key, countsOf(it, own, issues)] as const);
    const snapshot: Snapshot = {
      asOf,
      units: new Map([...merged].map(([key, it]) => [key, it.unit])),
      counts: new Map(counts),
      denominators,
      damaged: false,
      originOf: (key, figure) => originOf(merged.get(key), population.get(key), figure),
    };
    moments.push({ snapshot, records, merged });
  }
  // Population files come last: what they say outranks a statistics file's own columns.
  const listing = named.filter((it) => it.reading.layout.kind === 'population');
  const population = collect(listing, denominators, issues, units, ownCounts);
  const joined: Joined = { moments, population, units, denominators, ownCounts };
  const checks = moments.map((it) => checkOwnFigures(it.records, it.snapshot, denominators));
  return {
    snapshots: moments.map((it) => it.snapshot),
    units,
    denominators,
    registry: naming.registry,
    outcomes: naming.outcomes,
    moments: timed.moments,
    joined,
    ownFigures: checks.flatMap((it) => it.findings),
    issues: [
      ...issues,
      ...findAbsences(joined, naming),
      ...checkDenominators(joined),
      ...checkGrowth(joined),
      ...checks.flatMap((it) => it.issues),
    ],
  };
}

/** What the population files say outranks a statistics file's own columns. */
function originOf(
  counted: MergedUnit | undefined,
  listed: MergedUnit | undefined,
  figure: FigureName,
): Origin | null {
  return (listed && originIn(listed, figure)) ?? (counted ? originIn(counted, figure) : null);
}

/** Files in which what looked like units were remarks, all of them. */
function emptyReadings(readings: readonly Reading[], outcomes: readonly Outcome[]) {
  const withUnits = new Set(outcomes.flatMap((it) => (it.how === null ? [] : [it.reading])));
  return readings
    .filter((it) => it.units.length > 0 && !withUnits.has(it))
    .map(({ file, layout }) => issue('no-rows', { file, line: layout.header.line }, {}));
}

/** Joins records of one moment, and notes their units and denominators. */
function collect(
  records: readonly NamedRecord[],
  denominators: Map<string, Denominators>,
  issues: Issue[],
  units: Map<string, Unit>,
  ownCounts: readonly OwnCount[],
): ReadonlyMap<string, MergedUnit> {
  const merge = mergeRecords(records, ownCounts);
  for (const it of merge.issues) issues.push(it);
  for (const [key, { unit, figures }] of merge.units) {
    units.set(key, unit);
    const known = denominators.get(key) ?? NO_DENOMINATORS;
    const value = (name: DenominatorName) => figures.get(name)?.value ?? known[name];
    denominators.set(key, {
      population: value('population'),
      adults: value('adults'),
      headcount: value('headcount'),
      workingAge: value('workingAge'),
    });
  }
  return merge.units;
}

function countsOf(merged: MergedUnit, own: readonly string[], issues: Issue[]): Counts {
  const { unit, figures } = merged;
  const counts = settleCounts((path) => figures.get(path)?.value, own);
  for (const part of PARTS) {
    const registered = counts.registered[part];
    const certified = counts.certified[part];
    if (registered === null || certified === null || low(certified) <= high(registered)) continue;
    const facts = {
      unit: unit.name,
      part,
      certified: low(certified),
      registered: high(registered),
    };
    issues.push(issue('certified-above-registered', placeIn(merged, `certified.${part}`), facts));
  }
  return counts;
}

function giveMoments(readings: readonly Reading[], asOf: Moment | null) {
  const statistics = readings.filter((it) => it.layout.kind === 'statistics');
  const own = new Set(statistics.flatMap((it) => it.asOf ?? []));
  const moments = new Map<Reading, Moment>();
  const issues: Issue[] = [];
  for (const reading of statistics) {
    const given = giveMoment(reading, asOf, own);
    issues.push(...given.issues);
    if (given.moment !== null) moments.set(reading, given.moment);
  }
  return { moments, issues };
}

/** The moment of one file: what the user says counts, then what the file says. */
function giveMoment(
  { file, asOf: told, asOfIssues }: Reading,
  asOf: Moment | null,
  own: ReadonlySet<Moment>,
): { readonly moment: Moment | null; readonly issues: readonly Issue[] } {
  // Among files of several moments --as-of chooses; it does not overrule them.
  if (told !== null && (asOf === null || own.size > 1)) {
    return { moment: precise(told, own), issues: asOfIssues };
  }
  if (asOf === null) {
    const missing = [issue('as-of-missing', { file }, {})];
    return { moment: null, issues: asOfIssues.length > 0 ? asOfIssues : missing };
  }
  if (told === null) return { moment: precise(asOf, own), issues: [] };
  // A day alone leaves a file of that day its hour.
  if (agree(told, asOf)) return { moment: isEndOfDay(asOf) ? told : asOf, issues: [] };
  return { moment: asOf, issues: [issue('as-of-differs', { file }, { used: asOf, other: told })] };
}

/** A file that names a day alone belongs to the one moment of that day that another file names. */
function precise(moment: Moment, all: ReadonlySet<Moment>): Moment {
  if (!isEndOfDay(moment)) return moment;
  const sameDay = [...all].filter((it) => dayIn(it) === dayIn(moment) && !isEndOfDay(it));
  return sameDay.length === 1 ? (sameDay[0] as Moment) : moment;
}
