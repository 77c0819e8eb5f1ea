import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountsOf,
  funnelSteps,
  learnerFigures,
  sumsByUnit,
  sumTogether,
} from '../../src/compute/learner-units.ts';
import { high, low, sum } from '../../src/domain/count.ts';
import { LEARNER_KINDS } from '../../src/domain/learner.ts';
import { LEARNER_MEASURES } from '../../src/domain/learner-tally.ts';
import { type GroupSample, learnersOf } from '../reports/learner-samples.ts';
import { unitOf } from '../reports/samples.ts';

const UNITS = ['A', 'B', 'C'].map((it) => unitOf(it));

/** Accounts of one kind: no measure above how many there are, each age at most once. */
const someMeasures = fc
  .tuple(
    fc.nat(1000),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 13, maxLength: 13 }),
  )
  .map(([accounts, parts]) => {
    const counted = LEARNER_MEASURES.map((it, at) => [it, Math.floor(accounts * (parts[at] ?? 0))]);
    const measures: Record<string, number> = { ...Object.fromEntries(counted), accounts };
    measures['adults'] = accounts - (measures['minors'] ?? 0);
    return measures;
  });
const someKinds = fc.record(Object.fromEntries(LEARNER_KINDS.map((it) => [it, someMeasures])));
const someGroups: fc.Arbitrary<readonly GroupSample[]> = fc.array(
  fc
    .tuple(fc.constantFrom(...UNITS), someKinds, fc.nat(5))
    .map(([unit, kinds, rejected]) => ({ unit, accounts: kinds, people: kinds, rejected })),
  { minLength: 1 },
);

describe('learners of units', () => {
  it('add up to those of all', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const { tally } = learnersOf(groups).learners;
        const sums = sumsByUnit(tally, (at) => groups[at]?.unit ?? null);
        const each = sums.map((it) => learnerFigures(it, tally.known, 'accounts'));
        const whole = learnerFigures(sumTogether(sums), tally.known, 'accounts');
        for (const figure of ['accounts', 'people', 'rejected', 'minors', 'adults'] as const) {
          expect(whole[figure]).toEqual(sum(each.map((it) => it[figure])));
        }
        expect(whole.accounts).toBe(tally.groups.reduce((sum, it) => sum + accountsOf(it), 0));
        expect(whole.accounts + whole.rejected).toBe(tally.rows);
      }),
    );
  });

  it('whoever is of unknown age may be a minor or an adult; of all of unknown age nothing is known', () => {
    const agesOf = (measures: Record<string, number>, birth = true) => {
      const { groups, known } = learnersOf([
        { unit: UNITS[0] as never, accounts: { resident: measures } },
      ]).learners.tally;
      const figures = learnerFigures(sumTogether(groups), { ...known, birth }, 'accounts');
      return [figures.minors, figures.adults, figures.ageUnknown];
    };
    expect(agesOf({ accounts: 9, minors: 2, adults: 7 })).toEqual([2, 7, 0]);
    expect(agesOf({ accounts: 9, minors: 2, adults: 4 })).toEqual([
      { min: 2, max: 5 },
      { min: 4, max: 7 },
      3,
    ]);
    expect(agesOf({ accounts: 9 })).toEqual([null, null, 9]);
    expect(agesOf({ accounts: 0 })).toEqual([0, 0, 0]);
    expect(agesOf({ accounts: 0 }, false)).toEqual([null, null, 0]);
  });

  it('no step of the course has more than are registered, and who is lost was there', () => {
    fc.assert(
      fc.property(someGroups, fc.constantFrom('accounts', 'people'), (groups, by) => {
        const { tally } = learnersOf(groups).learners;
        const sums = sumTogether(sumsByUnit(tally, (at) => groups[at]?.unit ?? null));
        const { funnel } = learnerFigures(sums, tally.known, by);
        const steps = funnelSteps(funnel);
        expect(steps).toHaveLength(9);
        steps.forEach(({ reached, lost }, at) => {
          expect(reached).toBeLessThanOrEqual(funnel.registered as number);
          if (lost !== null) expect(reached + lost).toBe(steps[at - 1]?.reached);
        });
      }),
    );
  });

  it('whatever the kind of the unknown, the split is within its bounds', () => {
    fc.assert(
      fc.property(someKinds, fc.double({ min: 0, max: 1, noNaN: true }), (kinds, part) => {
        const { tally } = learnersOf([{ unit: UNITS[0] as never, accounts: kinds }]).learners;
        const [sums] = sumsByUnit(tally, () => UNITS[0] as never);
        const { counts } = learnerFigures(sums as never, tally.known, 'accounts');
        const { publicEmployees, residents, total } = counts.registered;
        const unknown = kinds['unknown']?.['accounts'] ?? 0;
        const truth = (kinds['resident']?.['accounts'] ?? 0) + Math.floor(unknown * part);
        expect(low(residents as never)).toBeLessThanOrEqual(truth);
        expect(high(residents as never)).toBeGreaterThanOrEqual(truth);
        expect(low(residents as never) + high(publicEmployees as never)).toBe(total);
      }),
    );
  });

  it.each([
    ['certifiedWithoutModules', ['certified', 'modules']],
    ['certifiedBelow21', ['certified', 'final']],
    ['passedNotCertified', ['certified', 'final']],
    ['certifiedBeforeRegistered', ['certifiedAt', 'registeredAt']],
    ['certifiedInFuture', ['certifiedAt']],
  ] as const)('%s is judged only where the columns are: %s', (breach, needed) => {
    const unit = UNITS[0] ?? null;
    const group = { unit, accounts: { resident: { accounts: 9 } }, breaches: { [breach]: 3 } };
    const { groups, known } = learnersOf([group]).learners.tally;
    const sums = sumTogether(groups);
    const breachesOf = (it: typeof known) => learnerFigures(sums, it, 'accounts').breaches[breach];
    expect(breachesOf(known)).toBe(3);
    for (const column of Object.keys(known) as (keyof typeof known)[]) {
      const isNeeded = (needed as readonly string[]).includes(column);
      expect(breachesOf({ ...known, [column]: false })).toBe(isNeeded ? null : 3);
    }
  });

  it('the steps of which the files do not tell are passed over', () => {
    const funnel = {
      registered: 10,
      modules: [null, null, null, null, null],
      eligibleForFinal: null,
      finalPassed: 6,
      certified: 7,
    };
    expect(funnelSteps(funnel)).toEqual([
      { step: 'registered', module: null, reached: 10, lost: null },
      { step: 'finalPassed', module: null, reached: 6, lost: 4 },
      { step: 'certified', module: null, reached: 7, lost: null },
    ]);
  });
});
