import { describe, expect, it } from 'vitest';
import { rateOf } from '../../../src/compute/rate.ts';
import { settleCounts } from '../../../src/compute/settle.ts';
import { indicatorOf } from '../../../src/domain/campaign.ts';
import { adultsAt, LEARNER_COUNT_IDS } from '../../../src/domain/learner-counts.ts';
import { ACCOUNT_SLOTS, type LearnerMeasure, slotOf } from '../../../src/domain/learner-tally.ts';
import { QUANG_NGAI_2025 } from '../../../src/domain/quang-ngai-2025.ts';
import { NO_DENOMINATORS } from '../../../src/domain/unit.ts';
import { figuresFrom } from '../../../src/ingest/learners/counted-figures.ts';

const KNOWN = {
  kind: true,
  birth: true,
  certified: true,
  modules: true,
  final: true,
  registeredAt: true,
  certifiedAt: true,
};

type Kinds = Partial<
  Record<'publicEmployee' | 'resident' | 'unknown', Partial<Record<LearnerMeasure, number>>>
>;

function slotsOf(kinds: Kinds): Float64Array {
  const slots = new Float64Array(ACCOUNT_SLOTS);
  for (const [kind, measures] of Object.entries(kinds)) {
    for (const [measure, value] of Object.entries(measures)) {
      slots[slotOf(kind as keyof Kinds & 'resident', measure as LearnerMeasure)] = value;
    }
  }
  return slots;
}

const countsOf = (kinds: Kinds, known = KNOWN) => {
  const figures = figuresFrom(slotsOf(kinds), known);
  return settleCounts((path) => figures.get(path), LEARNER_COUNT_IDS);
};

describe('figures of counted accounts', () => {
  const some: Kinds = {
    publicEmployee: { accounts: 10, adults: 10, certified: 4, certifiedAdults: 4 },
    // One of unknown age, certified.
    resident: {
      ...{ accounts: 20, minors: 6, adults: 13 },
      ...{ certified: 9, certifiedMinors: 2, certifiedAdults: 6 },
    },
    // Either kind: two minors, three adults, one of unknown age.
    unknown: {
      ...{ accounts: 6, minors: 2, adults: 3 },
      ...{ certified: 3, certifiedMinors: 1, certifiedAdults: 2 },
    },
  };

  it('accounts of unknown kind widen both parts, by as many as the count itself has', () => {
    const { registered, certified } = countsOf(some);
    expect(registered).toEqual({
      total: 36,
      publicEmployees: { min: 10, max: 16 },
      residents: { min: 20, max: 26 },
    });
    expect(certified).toEqual({
      total: 16,
      publicEmployees: { min: 4, max: 7 },
      residents: { min: 9, max: 12 },
    });
  });

  it('whoever may be an adult resident may count among them, and no minor does', () => {
    const counts = countsOf(some);
    // Of the residents 13, and perhaps the one of unknown age and four of those of unknown kind.
    expect(adultsAt(counts, 'registered.residents')).toEqual({ min: 13, max: 18 });
    expect(adultsAt(counts, 'certified.residents')).toEqual({ min: 6, max: 9 });
    expect(adultsAt(counts, 'registered.total')).toBeNull();
    expect(adultsAt(counts, 'registered.publicEmployees')).toBeNull();
  });

  it('are exact where all is known', () => {
    const counts = countsOf({ resident: { accounts: 5, minors: 2, adults: 3 } });
    expect(adultsAt(counts, 'registered.residents')).toBe(3);
  });

  it('only residents are told apart by age, and only where adults are divided by', () => {
    const counts = countsOf(some);
    const denominators = {
      known: { ...NO_DENOMINATORS, adults: 100, headcount: 40, population: 300 },
      estimatedAdults: null,
    };
    const rate = (id: string) =>
      rateOf(indicatorOf(QUANG_NGAI_2025, id) as never, counts, denominators);
    expect(rate('residents-registered')).toMatchObject({
      numerator: { min: 13, max: 18 },
      adultsOnly: true,
    });
    expect(rate('portal-residents')).toMatchObject({ numerator: { min: 20, max: 26 } });
    expect(rate('portal-residents').adultsOnly).toBeUndefined();
  });

  it('what no column tells is unknown', () => {
    const counts = countsOf(some, { ...KNOWN, birth: false, certified: false });
    expect(counts.certified).toEqual({ total: null, publicEmployees: null, residents: null });
    expect(adultsAt(counts, 'registered.residents')).toBeNull();
  });

  it('where some files tell the kind, the split lies within bounds; where none does, it is unknown', () => {
    const known = { ...KNOWN, kind: false };
    expect(countsOf(some, known).registered.residents).toEqual({ min: 20, max: 26 });
    expect(countsOf({ unknown: { accounts: 6 } }, known).registered).toEqual({
      total: 6,
      publicEmployees: null,
      residents: null,
    });
  });
});
