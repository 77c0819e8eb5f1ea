import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personFinder } from '../../../src/compute/people/find-person.ts';
import { matchRoster } from '../../../src/compute/people/match-roster.ts';
import { ageOn, personsOf } from '../../../src/compute/people/persons.ts';
import { STEPS, stuckStep } from '../../../src/compute/people/stuck-step.ts';
import type { Day } from '../../../src/domain/calendar.ts';
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
    stuckStep(progress(reached), finalKnown);
  it('is the first that is not done', () => {
    expect(([1, 2, 3, 4, 5, 'all', 'failed', 'passed'] as const).map((it) => step(it))).toEqual(
      STEPS.slice(0, -1),
    );
  });
  it('is unknown where no column tells', () => {
    const none = [null, null, null, null, null];
    const at = (modules: readonly (boolean | null)[], final: number | null, finalKnown: boolean) =>
      stuckStep({ modules, final, certified: false }, finalKnown);
    expect(at(none, null, true)).toBe('unknown');
    expect(at([true, null, false, true, true], null, true)).toBe('unknown');
    expect(at([true, false, null, null, null], null, true)).toBe('module2');
    expect(at(none, 20, true)).toBe('final-below');
    expect(at(none, 21, true)).toBe('passed-not-certified');
    expect(step('all', false)).toBe('unknown');
  });
});
