import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardInput, judgeAwards } from '../../../src/compute/people/award-rules.ts';
import { judge } from '../../../src/compute/people/conditions.ts';
import { tallyGuidance } from '../../../src/compute/people/guidance.ts';
import { personsOf } from '../../../src/compute/people/persons.ts';
import type { Award } from '../../../src/domain/award.ts';
import { BA_TO_AWARDS } from '../../../src/domain/ba-to-awards.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import type { Guidance } from '../../../src/domain/learner.ts';
import { NO_DENOMINATORS } from '../../../src/domain/unit.ts';
import { BA_TO, guided, learner, SCHOOL, THON_1, village } from '../../reports/people.ts';
import { unitOf } from '../../reports/samples.ts';
import { moment } from '../samples.ts';

const TODAY = '2025-12-04' as Day;
const GUIDE: [string, string] = ['Phạm Dạy', '1980-01-01'];
const ELSEWHERE = village('Thôn 1', unitOf('Xã Ba Tơ'));
const guide = learner(...GUIDE, SCHOOL, 'certified', 'publicEmployee');

describe('people guided', () => {
  type Row = Parameters<typeof guided>[1];
  const known = (...rows: readonly Row[]) =>
    rows.map(([name, birth]) => learner(name, birth, THON_1, 'certified'));
  const tally = (
    rows: readonly Row[],
    learners: readonly ReturnType<typeof learner>[] = [],
    leastAge = 15,
  ) => {
    const persons = personsOf([guide, ...learners], BA_TO);
    const it = tallyGuidance(guided(GUIDE, ...rows), persons, TODAY, leastAge);
    return { ...it.of(persons[0] as (typeof persons)[0]), ...it.leftOut, ...it.perhaps };
  };
  const NONE = { publicEmployees: 0, minors: 0, selves: 0, kindUnknown: 0, ageUnknown: 0 };

  it('count once, and only residents of working age', () => {
    const rows: readonly Row[] = [
      ['Một', '1990-01-01'],
      ['MỘT', '1990-01-01'],
      ['Bé', '2010-12-05'],
      ['Vừa Đủ', '2010-12-04'],
      GUIDE,
      ['Đồng Nghiệp', '1985-01-01'],
    ];
    const colleague = learner('Đồng Nghiệp', '1985-01-01', SCHOOL, 1, 'publicEmployee');
    const learners = [...known(rows[0] as Row, rows[2] as Row, rows[3] as Row), colleague];
    expect(tally(rows, learners)).toEqual({
      ...NONE,
      ...{ least: 2, most: 2, publicEmployees: 1, minors: 1, selves: 1 },
    });
    expect(tally(rows, learners, 0)).toMatchObject({ least: 3, most: 3, minors: 0 });
  });
  it('are bounds where kinds or ages are not known', () => {
    const stranger: Row = ['Một', '1990-01-01'];
    expect(tally([stranger])).toEqual({ ...NONE, least: 0, most: 1, kindUnknown: 1 });
    const noKind = learner(...stranger, THON_1, 1, 'unknown');
    expect(tally([stranger], [noKind])).toMatchObject({ least: 0, most: 1, kindUnknown: 1 });
    // Two residents of the one name and birth date: it is one of them.
    const twins = [...known(stranger), learner(...stranger, ELSEWHERE, 1)];
    expect(tally([stranger], twins)).toMatchObject({ least: 1, most: 1, kindUnknown: 0 });
    expect(tally([stranger], [...known(stranger), { ...noKind, unit: ELSEWHERE }])).toMatchObject({
      least: 0,
      most: 1,
    });
  });
  it('without a birth date may be anybody of the name', () => {
    const dated: Row = ['Một', '1990-01-01'];
    const undated: Row = ['Một', null];
    // Neither the fifth of five nor nobody.
    expect(tally([dated, undated], known(dated))).toMatchObject({ least: 1, most: 2 });
    expect(tally([undated, undated], known(dated))).toMatchObject({ least: 0, most: 2 });
  });
  it('may be different people where only the marks differ', () => {
    const [dung, dzung]: readonly Row[] = [
      ['Trần Dũng', '1990-01-01'],
      ['Trần Dung', '1990-01-01'],
    ];
    expect(tally([dung as Row, dzung as Row], known(dung as Row, dzung as Row))).toMatchObject({
      least: 2,
      most: 2,
    });
    expect(tally([dung as Row, dzung as Row], known(dung as Row))).toMatchObject({
      least: 1,
      most: 2,
    });
  });
  it('count for nobody for certain where the guide is not clear', () => {
    const one: Row = ['Một', '1990-01-01'];
    const twin = learner(...GUIDE, ELSEWHERE, 1);
    expect(tally([one], [twin, ...known(one)])).toMatchObject({ least: 0, most: 1 });
  });
  it('are never more than rows, nor more at least than at most', () => {
    const row = fc.tuple(
      fc.constantFrom('An', 'Ân', 'Bình', 'Dũng', 'Dung'),
      fc.constantFrom('1990-01-01', '1991-01-01', '2012-01-01', null),
    );
    const account = row.map(([name, birth]) => learner(name, birth, THON_1, 1));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(account, { maxLength: 8 }),
        (rows, learners) => {
          const { least, most } = tally(rows, learners);
          expect(least).toBeLessThanOrEqual(most);
          expect(most).toBeLessThanOrEqual(rows.length);
        },
      ),
    );
  });
});

describe('verdicts', () => {
  const share = (have: number, among: number | null, most = have) =>
    judge([
      {
        what: 'certified-share',
        have: { least: have, most },
        of: 'workingAge',
        among,
        percent: 70,
      },
    ]);
  it('are exact at the threshold', () => {
    expect(share(1479, 2113)).toMatchObject({ verdict: 'nearly', conditions: [{ lacks: 1 }] });
    expect(share(1480, 2113).verdict).toBe('qualifies');
    expect(share(34, 100).verdict).toBe('not');
    expect(share(35, 100).verdict).toBe('nearly');
  });
  it('are never in favour where nothing was judged', () => {
    expect(judge([]).verdict).toBe('unknown');
  });
  it('are unknown where bounds or a denominator leave it open', () => {
    expect(share(60, 100, 80)).toMatchObject({ verdict: 'unknown', conditions: [{ lacks: null }] });
    expect(share(60, 100, 69).verdict).toBe('nearly');
    expect(share(60, null).verdict).toBe('unknown');
    expect(share(0, 0).verdict).toBe('unknown');
  });
  it('lack exactly what would make them qualify', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (have, among) => {
        const [evidence] = share(have, among).conditions;
        const lacks = evidence?.lacks as number;
        expect(share(have + lacks, among).verdict).toBe('qualifies');
        if (lacks > 0) expect(share(have + lacks - 1, among).verdict).not.toBe('qualifies');
      }),
    );
  });
});

describe('an award', () => {
  const [organisation, , , resident] = BA_TO_AWARDS;
  const judged = (input: Partial<AwardInput>) =>
    judgeAwards([organisation, resident] as typeof BA_TO_AWARDS, {
      asOf: moment('2025-12-04'),
      persons: [],
      listed: [],
      guidance: [],
      denominatorsOf: () => ({ ...NO_DENOMINATORS, headcount: 2 }),
      ...input,
    }).results;
  it('judges units in which nobody has an account', () => {
    const [result] = judged({ listed: [SCHOOL, THON_1] });
    expect(result?.units).toMatchObject([{ unit: SCHOOL, verdict: 'not' }]);
  });
  it('knows only bounds where kinds are unknown', () => {
    const persons = personsOf(
      [guide, learner('Ai Đó', '1980-01-01', SCHOOL, 'certified', 'unknown')],
      BA_TO,
    );
    const [result] = judged({ persons });
    expect(result?.units[0]?.conditions[0]).toMatchObject({
      condition: { have: { least: 1, most: 2 } },
      met: 'perhaps',
    });
  });
  it('of organisations counts the public employees who guided enough, and who may have', () => {
    const office = { ...organisation, guided: { least: 1, by: 50 } } as Award;
    const helper: [string, string] = ['Học Trò', '2000-01-01'];
    const whom: [string, string] = ['Con', '1990-01-01'];
    const learners = [guide, learner(...helper, SCHOOL, 'certified'), learner(...whom, THON_1, 1)];
    const guidedShare = (...guidance: readonly Guidance[]) =>
      judgeAwards([office], {
        asOf: moment('2025-12-04'),
        persons: personsOf(learners, BA_TO),
        listed: [],
        guidance,
        denominatorsOf: () => ({ ...NO_DENOMINATORS, headcount: 2 }),
      }).results[0]?.units[0]?.conditions.at(-1)?.condition.have;
    expect(guidedShare(...guided(GUIDE, whom))).toEqual({ least: 1, most: 1 });
    // A resident of the school is none of its public employees.
    expect(guidedShare(...guided(helper, whom))).toEqual({ least: 0, most: 0 });
    expect(guidedShare(...guided(GUIDE, ['Người Lạ', '1990-01-01']))).toEqual({
      least: 0,
      most: 1,
    });
  });
  it('of residents is for no public employee and nobody under 15; whom they guide may be a child', () => {
    const older: [string, string] = ['Cụ Lớn', '1950-01-01'];
    const persons = personsOf(
      [
        guide,
        learner(...older, THON_1, 'certified'),
        learner('Bé', '2012-01-01', THON_1, 'certified'),
        learner('Con', '1990-01-01', THON_1, 1),
      ],
      BA_TO,
    );
    const guidance = guided(older, ['Bé', '2012-01-01'], ['Con', '1990-01-01']);
    const [, result] = judged({ persons, guidance });
    expect(result?.people).toMatchObject([
      { person: { name: 'Cụ Lớn' }, verdict: 'qualifies' },
      { person: { name: 'Con' }, verdict: 'not' },
    ]);
  });
});
