import { between, type Count } from '../domain/count.ts';
import { type Counts, countsFrom, type Split } from '../domain/counts.ts';
import { MODULES } from '../domain/course.ts';
import { LEARNER_KINDS, type LearnerKind } from '../domain/learner.ts';
import {
  ACCOUNT_SLOTS,
  breachSlot,
  type LearnerKnown,
  type LearnerMeasure,
  type LearnerTally,
  PEOPLE_SLOTS,
  REJECTED_SLOT,
  RULE_BREACHES,
  type RuleBreach,
  slotOf,
} from '../domain/learner-tally.ts';
import type { Unit } from '../domain/unit.ts';
import { accountsOfUnits } from './accounts-of-units.ts';
import { peopleOfUnits } from './people-of-units.ts';

/** Learners added up, by the slots of a tally; `people` is `null` where accounts were not compared. */
export interface LearnerSums {
  readonly accounts: Float64Array;
  readonly people: Float64Array | null;
}

export interface UnitSums extends LearnerSums {
  readonly unit: Unit;
}

/** What a unit's learners amount to; `null` wherever no column of the files tells. */
export interface LearnerFigures {
  readonly accounts: number;
  readonly people: number | null;
  /** Accounts beyond the first of each person. */
  readonly duplicates: number | null;
  /** Rows of the unit that could not be counted. */
  readonly rejected: number;
  /** Within bounds where the ages of some are unknown; unknown where those of all are. */
  readonly minors: Count;
  readonly adults: Count;
  readonly ageUnknown: number | null;
  readonly kindUnknown: number | null;
  readonly counts: Counts;
  readonly funnel: Funnel;
  readonly breaches: Readonly<Record<RuleBreach, number | null>>;
}

/** How many came to each step of the course. */
export interface Funnel {
  readonly registered: number | null;
  readonly modules: readonly (number | null)[];
  readonly eligibleForFinal: number | null;
  readonly finalPassed: number | null;
  readonly certified: number | null;
}

/** Adds the groups of a tally up by unit; groups of which `unitOf` knows none are left out. */
export function sumsByUnit(
  tally: LearnerTally,
  unitOf: (group: number) => Unit | null,
): readonly UnitSums[] {
  const units = new Map<string, Unit>();
  const keys = tally.groups.map((_, at) => {
    const unit = unitOf(at);
    if (unit !== null && !units.has(unit.key)) units.set(unit.key, unit);
    return unit?.key ?? null;
  });
  const keyOf = (group: number) => keys[group] ?? null;
  const people = wereCompared(tally) ? peopleOfUnits(tally, keyOf) : null;
  return [...accountsOfUnits(tally, keyOf)].map(([key, accounts]) => ({
    unit: units.get(key) as Unit,
    accounts,
    people: people && (people.get(key) ?? new Float64Array(PEOPLE_SLOTS)),
  }));
}

/** Whether any accounts were compared with each other: without birth dates, say, nobody knows who is one. */
function wereCompared({ groups, incomparable }: LearnerTally): boolean {
  const all = groups.reduce((sum, it) => sum + accountsOf(it), 0);
  return groups.every(({ people }) => people !== null) && (incomparable < all || all === 0);
}

/** Units as one. A person is one within a unit only: of two units they are two. */
export function sumTogether(units: readonly LearnerSums[]): LearnerSums {
  const accounts = new Float64Array(ACCOUNT_SLOTS);
  const people = new Float64Array(PEOPLE_SLOTS);
  for (const it of units) {
    addTo(accounts, it.accounts);
    if (it.people) addTo(people, it.people);
  }
  return { accounts, people: units.every((it) => it.people !== null) ? people : null };
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
}

/** How many accounts there are in all. */
export const accountsOf = ({ accounts }: Pick<LearnerSums, 'accounts'>): number =>
  ofAllKinds(accounts, 'accounts');

/** The figures of a unit, of its accounts or of its people. Breaches of rules are always of accounts. */
export function learnerFigures(
  sums: LearnerSums,
  known: LearnerKnown,
  by: 'accounts' | 'people',
): LearnerFigures {
  const counted = by === 'people' ? sums.people : sums.accounts;
  const all = (measure: LearnerMeasure) => (counted === null ? null : ofAllKinds(counted, measure));
  const where = (isKnown: boolean, measure: LearnerMeasure) => (isKnown ? all(measure) : null);
  const accounts = accountsOf(sums);
  const people = sums.people === null ? null : ofAllKinds(sums.people, 'accounts');
  return {
    accounts,
    people,
    duplicates: people === null ? null : accounts - people,
    rejected: sums.accounts[REJECTED_SLOT] ?? 0,
    ...agesOf(all, known),
    kindUnknown: counted && (counted[slotOf('unknown', 'accounts')] ?? 0),
    counts: countsOf(counted, known),
    funnel: {
      registered: all('accounts'),
      modules: Array.from({ length: MODULES }, (_, at) =>
        where(known.modules, `module${at + 1}` as LearnerMeasure),
      ),
      eligibleForFinal: where(known.modules, 'eligibleForFinal'),
      finalPassed: where(known.final, 'finalPassed'),
      certified: where(known.certified, 'certified'),
    },
    breaches: breachesOf(sums.accounts, known),
  };
}

/** Whoever is of unknown age may be either. */
function agesOf(all: (measure: LearnerMeasure) => number | null, { birth }: LearnerKnown) {
  const [total, minors, adults] = [all('accounts'), all('minors'), all('adults')];
  if (total === null || minors === null || adults === null) {
    return { minors: null, adults: null, ageUnknown: null };
  }
  const ageUnknown = total - minors - adults;
  const isTold = total === 0 ? birth : minors + adults > 0;
  const bounds = (least: number) => (isTold ? between(least, least + ageUnknown) : null);
  return { minors: bounds(minors), adults: bounds(adults), ageUnknown };
}

/** Whether public employees and residents are told apart: by all files, or for some of those counted. */
export const isSplitTold = (counted: Float64Array, known: LearnerKnown): boolean =>
  known.kind || ofAllKinds(counted, 'accounts') > (counted[slotOf('unknown', 'accounts')] ?? 0);

/** Those of unknown kind may be either: then the split lies within bounds. */
function countsOf(counted: Float64Array | null, known: LearnerKnown): Counts {
  const isTold = counted !== null && isSplitTold(counted, known);
  const split = (measure: LearnerMeasure, isKnown: boolean): Split => {
    if (counted === null || !isKnown) {
      return { total: null, publicEmployees: null, residents: null };
    }
    const of = (kind: LearnerKind) => counted[slotOf(kind, measure)] ?? 0;
    const bounds = (least: number): Count =>
      isTold ? between(least, least + of('unknown')) : null;
    return {
      total: ofAllKinds(counted, measure),
      publicEmployees: bounds(of('publicEmployee')),
      residents: bounds(of('resident')),
    };
  };
  const registered = split('accounts', true);
  const certified = split('certified', known.certified);
  const splits = { registered, certified };
  return countsFrom((path) => {
    const [measure, part] = path.split('.') as [keyof typeof splits, keyof Split];
    return splits[measure][part];
  });
}

function breachesOf(
  accounts: Float64Array,
  known: LearnerKnown,
): Readonly<Record<RuleBreach, number | null>> {
  const { certified, certifiedAt, modules, final, registeredAt } = known;
  const isJudged: Readonly<Record<RuleBreach, boolean>> = {
    certifiedWithoutModules: certified && modules,
    certifiedBelow21: certified && final,
    passedNotCertified: certified && final,
    certifiedBeforeRegistered: certifiedAt && registeredAt,
    certifiedInFuture: certifiedAt,
  };
  const of = (breach: RuleBreach) =>
    isJudged[breach] ? (accounts[breachSlot(breach)] ?? 0) : null;
  return Object.fromEntries(RULE_BREACHES.map((it) => [it, of(it)])) as Readonly<
    Record<RuleBreach, number | null>
  >;
}

const ofAllKinds = (counted: Float64Array, measure: LearnerMeasure): number =>
  LEARNER_KINDS.reduce((sum, kind) => sum + (counted[slotOf(kind, measure)] ?? 0), 0);

/** One step of the funnel with those who came to the step above and not to this one. */
export interface FunnelStep {
  readonly step: 'registered' | 'module' | 'eligibleForFinal' | 'finalPassed' | 'certified';
  /** Which module, from 1; `null` for the other steps. */
  readonly module: number | null;
  readonly reached: number;
  /** Of the first step, and where more reached this step than the one above: `null`. */
  readonly lost: number | null;
}

/** The steps of which the files tell, in the order of the course. */
export function funnelSteps({ modules, ...funnel }: Funnel): readonly FunnelStep[] {
  const steps = [
    { step: 'registered', module: null, reached: funnel.registered },
    ...modules.map((reached, at) => ({ step: 'module', module: at + 1, reached }) as const),
    { step: 'eligibleForFinal', module: null, reached: funnel.eligibleForFinal },
    { step: 'finalPassed', module: null, reached: funnel.finalPassed },
    { step: 'certified', module: null, reached: funnel.certified },
  ] as const;
  const told = steps.flatMap((it) => (it.reached === null ? [] : [{ ...it, reached: it.reached }]));
  return told.map((it, at) => {
    const lost = (told[at - 1]?.reached ?? -1) - it.reached;
    return { ...it, lost: lost < 0 ? null : lost };
  });
}
