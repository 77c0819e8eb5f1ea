import type { LearnerKind } from '../../src/domain/learner.ts';
import {
  ACCOUNT_SLOTS,
  breachSlot,
  type LearnerGroup,
  type LearnerMeasure,
  type LearnerTally,
  PEOPLE_SLOTS,
  REJECTED_SLOT,
  type RuleBreach,
  slotOf,
} from '../../src/domain/learner-tally.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { LearnerInput, ReportInput } from '../../src/reports/definition.ts';
import { makeRegistry } from '../../src/units/registry.ts';
import { moment } from '../compute/samples.ts';

type Measures = Partial<Record<LearnerMeasure, number>>;
type Kinds = Partial<Record<LearnerKind, Measures>>;

/** The accounts of one place, as a hand would count them. */
export interface GroupSample {
  readonly unit: Unit | null;
  readonly accounts: Kinds;
  readonly people?: Kinds;
  readonly breaches?: Partial<Record<RuleBreach, number>>;
  readonly rejected?: number;
}

function fill(slots: Float64Array, kinds: Kinds): Float64Array {
  for (const [kind, measures] of Object.entries(kinds)) {
    for (const [measure, value] of Object.entries(measures)) {
      slots[slotOf(kind as LearnerKind, measure as LearnerMeasure)] = value;
    }
  }
  return slots;
}

const accountsIn = (kinds: Kinds): number =>
  Object.values(kinds).reduce((sum, it) => sum + (it.accounts ?? 0), 0);

function groupOf(sample: GroupSample, at: number): LearnerGroup {
  const accounts = fill(new Float64Array(ACCOUNT_SLOTS), sample.accounts);
  for (const [breach, value] of Object.entries(sample.breaches ?? {})) {
    accounts[breachSlot(breach as RuleBreach)] = value;
  }
  accounts[REJECTED_SLOT] = sample.rejected ?? 0;
  return {
    written: { commune: `place ${at}`, communeCode: null, village: null, organisation: null },
    places: [{ file: 'hoc-vien.csv', line: at + 3 }],
    rows: accountsIn(sample.accounts) + (sample.rejected ?? 0),
    accounts,
    people: sample.people ? fill(new Float64Array(PEOPLE_SLOTS), sample.people) : null,
  };
}

const KNOWN = {
  kind: true,
  birth: true,
  certified: true,
  modules: true,
  final: true,
  registeredAt: true,
  certifiedAt: true,
};

/** What reports take, of places with their accounts counted. */
export function learnersOf(
  samples: readonly GroupSample[],
  rest: Partial<Omit<LearnerTally, 'groups' | 'known'>> & {
    readonly known?: Partial<LearnerTally['known']>;
    readonly home?: Unit;
  } = {},
): ReportInput & { readonly learners: LearnerInput } {
  const { known, home = null, ...others } = rest;
  const groups = samples.map(groupOf);
  const units = new Map<LearnerGroup, Unit | null>(
    groups.map((it, at) => [it, samples[at]?.unit ?? null]),
  );
  return {
    snapshots: [],
    registry: makeRegistry([]),
    home,
    listed: [],
    notesAt: () => [],
    checked: () => ({ files: [], issues: [] }),
    learners: {
      asOf: moment('2025-12-04T10:00'),
      levels: [],
      tally: {
        groups,
        spread: [],
        incomparable: 0,
        faults: [],
        bulk: null,
        rows: groups.reduce((sum, it) => sum + it.rows, 0),
        ...others,
        known: { ...KNOWN, ...known },
      },
      unitOf: (group) => units.get(group) ?? null,
    },
  };
}
