import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personFinder } from '../../../src/compute/people/find-person.ts';
import { matchRoster } from '../../../src/compute/people/match-roster.ts';
import { ageOn, personsOf } from '../../../src/compute/people/persons.ts';
import { type Reached, reachedIn } from '../../../src/compute/people/reached.ts';
import { STEPS, stuckStep } from '../../../src/compute/people/stuck-step.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import { LEARNER_KINDS, type Learner } from '../../../src/domain/learner.ts';
import {
  type LearnerMeasure,
  PEOPLE_SLOTS,
  PERSON,
  slotOf,
} from '../../../src/domain/learner-tally.ts';
import { countPerson } from '../../../src/domain/person-counts.ts';
import { fold } from '../../../src/text/fold.ts';
import { BA_TO, learner, onRoster, progress, THON_1, village } from '../../reports/people.ts';
import { unitOf } from '../../reports/samples.ts';

const ELSEWHERE = village('Thôn 1', unitOf('Xã Ba Tơ'));

describe('accounts', () => {
  it('of one folded name, birth date and commune are one person', () => {
    const [person, ...others] = personsOf(
      [
        learner('Đặng Thị Hòa', '1990-01-01', BA_TO, 3),
        learner('ĐẶNG THỊ HOÀ', '1990-01-01', village('Thôn 2'), 'certified', 'publicEmployee'),
      ],
      null,
    );
    expect(others).toEqual([]);
    // The more exact place, the kind of any, and the best of each.
    expect(person).toMatchObject({
      unit: { name: 'Thôn 2' },
      kind: 'publicEmployee',
      progress: { certified: true, final: 27, modules: [true, true, true, true, true] },
    });
  });
  it('are of several people where their marks contradict each other', () => {
    const names = (...accounts: readonly string[]) =>
      personsOf(
        accounts.map((name) => learner(name, '1990-01-01', THON_1, 1)),
        null,
      ).map((it) => [it.name, it.places.length, it.fitsSeveral]);
    expect(names('Trần Dũng', 'TRẦN DŨNG', 'Tran Dung')).toEqual([['Trần Dũng', 3, false]]);
    // Without marks it may be either's: it is nobody else's.
    expect(names('Trần Dũng', 'Trần Dung', 'TRAN DUNG', 'Tran Dung')).toEqual([
      ['Trần Dũng', 1, false],
      ['Trần Dung', 1, false],
      ['TRAN DUNG', 2, true],
    ]);
  });
  it('whose names have no letters of ours are of several people', () => {
    const accounts = ['-', '...', '-', 'សុខ', 'ចាន់'].map((name) =>
      learner(name, '1990-01-01', THON_1, 1),
    );
    expect(personsOf(accounts, null)).toHaveLength(5);
  });
  it('make the counts of people that the counting of files makes', () => {
    const account = fc
      .record({
        name: fc.constantFrom('An', 'AN', 'Bình', 'Binh', 'Chi'),
        kind: fc.constantFrom(...LEARNER_KINDS),
        modules: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        final: fc.constantFrom(null, 20, 21),
        certified: fc.boolean(),
      })
      .map(({ name, kind, ...reached }) => ({
        ...learner(name, '1990-01-01', THON_1, 1, kind),
        progress: reached,
      }));
    const bitsOf = ({ kind, progress: { modules, final, certified } }: Learner): number =>
      (kind === 'unknown' ? 0 : PERSON[kind]) |
      modules.reduce((bits, it, at) => bits | (it ? PERSON.module1 << at : 0), 0) |
      (modules.every((it) => it === true) ? PERSON.eligibleForFinal : 0) |
      ((final ?? 0) >= 21 ? PERSON.finalPassed : 0) |
      (certified ? PERSON.certified : 0);
    fc.assert(
      fc.property(fc.array(account, { maxLength: 10 }), (accounts) => {
        const bits = new Map<string, number>();
        for (const it of accounts) {
          bits.set(fold(it.name), (bits.get(fold(it.name)) ?? 0) | bitsOf(it));
        }
        const counted = new Float64Array(PEOPLE_SLOTS);
        for (const it of bits.values()) countPerson(counted, 0, it, 1);
        const persons = personsOf(accounts, null);
        for (const kind of LEARNER_KINDS) {
          const ofKind = persons.filter((it) => it.kind === kind);
          const expected = (measure: LearnerMeasure) => counted[slotOf(kind, measure)];
          const having = (has: (it: Reached) => boolean) =>
            ofKind.filter((it) => has(it.progress)).length;
          expect(ofKind).toHaveLength(expected('accounts') as number);
          expect(having((it) => it.certified === true)).toBe(expected('certified'));
          expect(having((it) => it.modules[2] === true)).toBe(expected('module3'));
          expect(having((it) => (it.final ?? 0) >= 21)).toBe(expected('finalPassed'));
          const steps = ofKind.map((it) => stuckStep({ ...it.progress, final: null }, true));
          expect(steps.filter((it) => it === 'final-not-taken')).toHaveLength(
            expected('eligibleForFinal') as number,
          );
        }
      }),
    );
  });
  it('are of several people where anything differs or is not known', () => {
    const name = 'Đặng Thị Hòa';
    const accounts = [
      learner(name, '1990-01-01', THON_1, 1),
      learner(name, '1990-01-02', THON_1, 1),
      learner(name, '1990-01-01', ELSEWHERE, 1),
      learner(name, null, THON_1, 1),
      learner(name, null, THON_1, 1),
      learner(name, '1990-01-01', null, 1),
      learner(name, '1990-01-01', null, 1),
    ];
    expect(personsOf(accounts, null)).toHaveLength(7);
  });
  it('without a commune lie in that of the campaign', () => {
    const loose = { ...village('Thôn 5'), parent: null };
    const accounts = [learner('A', '1990-01-01', loose, 1), learner('a', '1990-01-01', THON_1, 2)];
    expect(personsOf(accounts, BA_TO)).toHaveLength(1);
    expect(personsOf(accounts, null)).toHaveLength(2);
  });
  it('make the same people in any order', () => {
    const account = fc
      .tuple(
        fc.constantFrom('An', 'Ân', 'Bình'),
        fc.constantFrom('1990-01-01', '1991-01-01', null),
        fc.constantFrom(THON_1, ELSEWHERE),
        fc.constantFrom(1, 4, 'all', 'failed', 'certified' as const),
      )
      .map(([name, birth, unit, reached]) => learner(name, birth, unit, reached as 1));
    const kernel = (accounts: readonly ReturnType<typeof learner>[]) =>
      personsOf(accounts, null)
        .map((it) => JSON.stringify([it.birth, it.unit?.key, it.progress, it.places.length]))
        .sort();
    fc.assert(
      fc.property(fc.array(account, { maxLength: 12 }), (accounts) => {
        const people = kernel(accounts);
        expect(kernel([...accounts].reverse())).toEqual(people);
        const counted = personsOf(accounts, null).reduce((sum, it) => sum + it.places.length, 0);
        expect(counted).toBe(accounts.length);
      }),
    );
  });
});

it('ages change on the birthday, of a leap day on the day behind it', () => {
  const age = (birth: string, day: string) => ageOn(birth as Day, day as Day);
  expect(age('2007-12-05', '2025-12-04')).toBe(17);
  expect(age('2007-12-04', '2025-12-04')).toBe(18);
  expect(age('2004-02-29', '2022-02-28')).toBe(17);
  expect(age('2004-02-29', '2022-03-01')).toBe(18);
});

describe('somebody in another file', () => {
  const persons = personsOf(
    [
      learner('Lê An', '1990-01-01', THON_1, 1),
      learner('Lê An', '1990-01-01', ELSEWHERE, 1),
      learner('Lê Bình', '1990-01-01', THON_1, 1),
      learner('Lê Bình', null, THON_1, 1),
      learner('Lê Chi', null, THON_1, 'certified'),
    ],
    null,
  );
  const find = personFinder(persons);
  const found = (name: string, birth: string | null) =>
    find({ name, birth: birth as Day | null }).as;

  it('is found, or it is said why not', () => {
    expect(found('LE AN', '1990-01-01')).toBe('ambiguous');
    expect(found('LÊ BÌNH', '1990-01-01')).toBe('found');
    expect(found('Lê Bình', '1991-01-01')).toBe('no-birth-date');
    expect(found('Lê Chi', '1990-01-01')).toBe('no-birth-date');
    expect(found('Lê An', null)).toBe('no-birth-date');
    expect(found('Lê An', '1980-01-01')).toBe('not-found');
    expect(found('Lê Dung', null)).toBe('not-found');
    expect(found('', '1990-01-01')).toBe('not-found');
  });
  it('is whoever is spelt the same, where one alone is', () => {
    const alike = personsOf(
      ['Trần Dũng', 'Trần Dung', 'Tran Dung'].map((it) => learner(it, '1990-01-01', THON_1, 1)),
      null,
    );
    const whom = (name: string) => {
      const it = personFinder(alike)({ name, birth: '1990-01-01' as Day });
      return it.as === 'found' ? it.person.name : it.as;
    };
    expect(whom('TRẦN DŨNG')).toBe('Trần Dũng');
    expect(whom('Trần Dung')).toBe('Trần Dung');
    expect(whom('Trần Đứng')).toBe('ambiguous');
    // Without marks it is one of the three, and nobody knows which.
    expect(whom('TRAN DUNG')).toBe('ambiguous');
  });
  it('may not be one person in two communes', () => {
    const matches = matchRoster(
      [onRoster('Lê Bình', '1990-01-01', THON_1), onRoster('Lê Bình', '1990-01-01', ELSEWHERE)],
      persons,
      null,
    );
    expect(matches.map((it) => it.state)).toEqual(['ambiguous', 'ambiguous']);
    const twice = [
      onRoster('Lê Bình', '1990-01-01', THON_1),
      onRoster('Lê Bình', '1990-01-01', village('Thôn 2')),
    ];
    expect(matchRoster(twice, persons, null).map((it) => it.state)).toEqual([
      'registered',
      'registered',
    ]);
  });
});

describe('the step at which somebody is held up', () => {
  const step = (reached: Parameters<typeof progress>[0], finalKnown = true) =>
    stuckStep(reachedIn([progress(reached)]), finalKnown);
  it('is the first that is not done', () => {
    expect(([1, 2, 3, 4, 5, 'all', 'failed', 'passed'] as const).map((it) => step(it))).toEqual(
      STEPS.slice(0, -1),
    );
  });
  it('is unknown where no column tells', () => {
    const none = [null, null, null, null, null];
    const at = (modules: readonly (boolean | null)[], final: number | null, finalKnown: boolean) =>
      stuckStep({ furthest: modules, final }, finalKnown);
    expect(at(none, null, true)).toBe('unknown');
    expect(at([true, null, false, true, true], null, true)).toBe('unknown');
    expect(at([true, false, null, null, null], null, true)).toBe('module2');
    expect(at(none, 20, true)).toBe('final-below');
    expect(at(none, 21, true)).toBe('passed-not-certified');
    expect(step('all', false)).toBe('unknown');
  });
});
