import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardInput, judgeAwards } from '../../../src/compute/people/award-rules.ts';
import { judge } from '../../../src/compute/people/conditions.ts';
import { tallyGuidance } from '../../../src/compute/people/guidance.ts';
import { personsOf } from '../../../src/compute/people/persons.ts';
import { BA_TO_AWARDS } from '../../../src/domain/ba-to-awards.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import { NO_DENOMINATORS } from '../../../src/domain/unit.ts';
import { BA_TO, guided, learner, SCHOOL, THON_1, village } from '../../reports/people.ts';
import { unitOf } from '../../reports/samples.ts';
import { moment } from '../samples.ts';

const TODAY = '2025-12-04' as Day;
const GUIDE: [string, string] = ['Phạm Dạy', '1980-01-01'];
const guide = learner(...GUIDE, SCHOOL, 'certified', 'publicEmployee');

describe('people guided', () => {
  const tally = (rows: Parameters<typeof guided>[1][], learners = [guide], leastAge = 15) => {
    const persons = personsOf(learners, BA_TO);
    const it = tallyGuidance(guided(GUIDE, ...rows), persons, TODAY, leastAge);
    return { ...it.of(persons[0] as (typeof persons)[0]), ...it.leftOut };
  };
  it('count once, and only residents of working age', () => {
    expect(
      tally(
        [
          ['Một', '1990-01-01'],
          ['MỘT', '1990-01-01'],
          ['Hai', null],
          ['Một', null],
          ['Bé', '2010-12-05'],
          ['Vừa Đủ', '2010-12-04'],
          GUIDE,
          ['Đồng Nghiệp', '1985-01-01'],
        ],
        [guide, learner('Đồng Nghiệp', '1985-01-01', SCHOOL, 1, 'publicEmployee')],
      ),
    ).toEqual({ least: 3, most: 3, ageUnknown: 1, publicEmployees: 1, minors: 1, selves: 1 });
  });
  it('count for nobody for certain where the guide is not clear', () => {
    const twin = learner(...GUIDE, village('Thôn 1', unitOf('Xã Ba Tơ')), 1);
    expect(tally([['Một', '1990-01-01']], [guide, twin])).toMatchObject({ least: 0, most: 1 });
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
  it('of residents is for no public employee and nobody under 15; whom they guide may be a child', () => {
    const older: [string, string] = ['Cụ Lớn', '1950-01-01'];
    const persons = personsOf(
      [
        guide,
        learner(...older, THON_1, 'certified'),
        learner('Bé', '2012-01-01', THON_1, 'certified'),
      ],
      BA_TO,
    );
    const guidance = guided(older, ['Cháu', '2013-01-01'], ['Con', '1990-01-01']);
    const [, result] = judged({ persons, guidance });
    expect(result?.people).toMatchObject([{ person: { name: 'Cụ Lớn' }, verdict: 'qualifies' }]);
  });
});
