import { rollUp } from '../compute/roll-up.ts';
import { rollUpIssues } from '../compute/roll-up-issues.ts';
import { type Given, settleCounts } from '../compute/settle.ts';
import { shownLearnerCounts } from '../compute/shown-learner-counts.ts';
import { type Tree, unitTree } from '../compute/unit-tree.ts';
import { basisOf, withBasis } from '../domain/basis.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Campaign, OwnCount } from '../domain/campaign.ts';
import { high, low } from '../domain/count.ts';
import { type Counts, PARTS } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { type Denominators, isDenominator, type Unit } from '../domain/unit.ts';
import type { Registry } from '../units/registry.ts';
import type { Decision } from '../units/settle-names.ts';
import { checkDenominators } from './above-denominators.ts';
import { findAbsences } from './absences.ts';
import {
  type DenominatorsInForce,
  denominatorsInForce,
  type StatisticsAt,
} from './denominators-in-force.ts';
import { giveMoments } from './give-moments.ts';
import { checkGrowth } from './growth.ts';
import type { Reading } from './ingest.ts';
import type { Joined, JoinedMoment } from './joined.ts';
import { basisIn, type MergedUnit, mergeRecords, originIn, placeIn } from './merge.ts';
import { type NamedRecord, type Naming, nameUnits, type Outcome } from './name-units.ts';
import { checkOwnFigures } from './own-figures.ts';
import type { OwnFinding } from './own-finding.ts';

/** All that the files of one run say, joined. */
export interface Dataset {
  /** Earliest first. */
  readonly snapshots: readonly Snapshot[];
  readonly units: ReadonlyMap<string, Unit>;
  /** Those in force at the last moment. */
  readonly denominators: ReadonlyMap<string, Denominators>;
  /** Those in force at any moment, and where they were written. */
  readonly denominatorsAt: DenominatorsInForce['at'];
  readonly denominatorOrigin: DenominatorsInForce['originOf'];
  /** What is to be told of the denominators at a moment. */
  readonly notesAt: DenominatorsInForce['notesAt'];
  /** The province or commune whose campaign it is, where that is said. */
  readonly home: Unit | null;
  /** The units that a list has: what a snapshot lacks of them is unknown. */
  readonly listed: readonly Unit[];
  readonly registry: Registry;
  /** How the files' own ranks and percentages were computed. */
  readonly ownFigures: readonly OwnFinding[];
  readonly issues: readonly Issue[];
  /** What a report tells of the moment that it shows, of all moments: for a check, and for what is kept. */
  readonly issuesOfMoments: () => readonly Issue[];
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
  const { ownCounts, unit: homeName } = said.campaign;
  const naming = nameUnits(readings, said.decisions, homeName);
  const timed = giveMoments(readings, said.asOf);
  const hasCounted = readings.some((it) => it.counted);
  const told = hasCounted ? eachOnce(naming.issues) : naming.issues;
  const issues: Issue[] = [...told, ...timed.issues];
  issues.push(...emptyReadings(readings, naming.outcomes));
  const named = naming.outcomes.flatMap((it) =>
    it.unit === null ? [] : [{ ...it, unit: it.unit }],
  );
  const merged = [...new Set(timed.moments.values())].sort().map((asOf) => {
    const records = named.filter((it) => timed.moments.get(it.reading) === asOf);
    const merge = mergeRecords(records, ownCounts);
    for (const it of merge.issues) issues.push(it);
    return { asOf, records, merged: merge.units };
  });
  const listing = named.filter((it) => it.reading.layout.kind === 'population');
  const inForce = denominatorsInForce(listing, merged, ownCounts);
  const moments = merged.map(
    (it): JoinedMoment => ({
      ...it,
      snapshot: snapshotOf(it, inForce, ownCounts, issues),
    }),
  );
  issues.push(...inForce.issues);
  const units = new Map<string, Unit>();
  for (const map of [...merged.map((it) => it.merged), inForce.listed]) {
    map.forEach(({ unit }, key) => void units.set(key, unit));
  }
  const lastAsOf = merged.at(-1)?.asOf ?? EVER;
  const denominators = inForce.at(lastAsOf);
  const joined: Joined = { moments, inForce, units, denominators, lastAsOf, ownCounts };
  const checks = moments.map((it) => checkOwnFigures(it.records, it.snapshot));
  const snapshots = moments.map((it) => it.snapshot);
  const listed = listedUnits(naming, inForce);
  return {
    snapshots,
    units,
    denominators,
    denominatorsAt: inForce.at,
    denominatorOrigin: inForce.originOf,
    notesAt: inForce.notesAt,
    registry: naming.registry,
    home: naming.home,
    listed,
    issuesOfMoments: () => issuesOfMoments(snapshots, unitTree(naming.home, listed), inForce, said),
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

const issuesOfMoments = (
  snapshots: readonly Snapshot[],
  tree: Tree,
  { notesAt }: DenominatorsInForce,
  { campaign }: Said,
): readonly Issue[] =>
  snapshots.flatMap((it) => [...notesAt(it.asOf), ...rollUpIssues(rollUp(it, tree), campaign)]);

/** After all that can be dated. */
const EVER = '9999-12-31T23:59:59+07:00' as Moment;

interface MergedMoment extends StatisticsAt {
  readonly records: readonly NamedRecord[];
}

function snapshotOf(
  { asOf, records, merged }: MergedMoment,
  inForce: DenominatorsInForce,
  ownCounts: readonly OwnCount[],
  issues: Issue[],
): Snapshot {
  const hasCounted = records.some((it) => it.reading.counted);
  const more = hasCounted ? shownLearnerCounts([...merged.values()].map(givenIn)) : [];
  const own = [...ownCounts.map((it) => it.id), ...more];
  const counts = [...merged].map(([key, it]) => [key, countsOf(it, own, issues)] as const);
  const counted = basisOf(counts.map(([, it]) => it.counted));
  return {
    asOf,
    units: new Map([...merged].map(([key, it]) => [key, it.unit])),
    counts: new Map(counts),
    denominators: inForce.at(asOf),
    damaged: false,
    ...withBasis(counted),
    originOf(key, figure) {
      const unit = merged.get(key);
      return isDenominator(figure)
        ? inForce.originOf(key, figure, asOf)
        : ((unit && originIn(unit, figure)) ?? null);
    },
  };
}

/** A learner file names a commune as a unit of its own and as that in which a village lies. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((it) => [JSON.stringify(it), it])).values()];
}

/** The units that the campaign's list or the population files have: one that lacks is missing. */
const listedUnits = (
  { list }: Pick<Naming, 'list'>,
  { listed }: DenominatorsInForce,
): readonly Unit[] => list?.units ?? [...listed.values()].map((it) => it.unit);

/** Files in which what looked like units were remarks, all of them. */
function emptyReadings(readings: readonly Reading[], outcomes: readonly Outcome[]) {
  const withUnits = new Set(outcomes.flatMap((it) => (it.how === null ? [] : [it.reading])));
  return readings
    .filter((it) => it.units.length > 0 && !withUnits.has(it))
    .map(({ file, layout }) => issue('no-rows', { file, line: layout.header.line }, {}));
}

const givenIn =
  ({ figures }: MergedUnit): Given =>
  (path) =>
    figures.get(path)?.value;

function countsOf(merged: MergedUnit, own: readonly string[], issues: Issue[]): Counts {
  const { unit } = merged;
  const counts = { ...settleCounts(givenIn(merged), own), ...withBasis(basisIn(merged)) };
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
