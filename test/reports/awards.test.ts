import { describe, expect, it } from 'vitest';
import type { Award } from '../../src/domain/award.ts';
import { NO_DENOMINATORS } from '../../src/domain/unit.ts';
import { awardsReport } from '../../src/reports/awards.ts';
import {
  attemptOf,
  guided,
  learner,
  namesIn,
  office,
  peopleInput,
  SCHOOL,
  shownPeople,
  THON_1,
  village,
} from './people.ts';

const golden = (name: string, text: string) =>
  expect(text).toMatchFileSnapshot(`people/awards-${name}.txt`);

const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const resident = (at: number): [string, string] => [
  `Đinh Thị Dân ${at}`,
  `1975-01-${String((at % 28) + 1).padStart(2, '0')}`,
];
const residents = (count: number, from = 0) => many(count, (at) => resident(from + at));
const employee = (at: number): [string, string] => [
  `Phạm Cán Bộ ${at}`,
  `1980-02-${String(at + 1).padStart(2, '0')}`,
];

const POLICE = office('Công an xã');
const THON_2 = village('Thôn 2');
const THON_3 = village('Thôn 3');

/** A school of four that qualifies, an office one certificate short, and villages around 70%. */
const BA_TO_PEOPLE = peopleInput(
  {
    learners: [
      ...many(4, (at) => learner(...employee(at), SCHOOL, 'certified', 'publicEmployee')),
      ...many(2, (at) => learner(...employee(10 + at), POLICE, 'certified', 'publicEmployee')),
      learner(...employee(12), POLICE, 'all', 'publicEmployee'),
      ...many(7, (at) => learner(...resident(at), THON_1, 'certified')),
      ...many(13, (at) => learner(...resident(20 + at), THON_2, 'certified')),
      ...many(3, (at) => learner(...resident(40 + at), THON_3, 'certified')),
      // Whoever was guided and is no learner would be of no known kind.
      ...[...residents(5, 7), ...residents(10, 60), ...residents(10, 80)].map((it) =>
        learner(...it, THON_3, 1),
      ),
      learner('Bùi Thiếu Niên', '2011-01-01', THON_1, 'certified'),
    ],
    guidance: [
      ...guided(employee(0), ...residents(12)),
      ...guided(employee(1), ...residents(10, 20)),
      ...guided(employee(10), ...residents(10, 60)),
      ...guided(employee(11), ...residents(10, 80)),
      // They do not count: the same pair again, oneself, a public employee, a child.
      ...guided(employee(2), resident(0), resident(0), employee(2), employee(3), [
        'Bé Na',
        '2012-03-04',
      ]),
      ...guided(resident(0), resident(1), resident(2)),
      ...guided(resident(1), resident(2)),
      ...guided(['Người Lạ', '1990-09-09'], resident(5)),
    ],
  },
  {
    'Trường THCS Ba Tô': { headcount: 4 },
    'Công an xã': { headcount: 3 },
    'Thôn 1': { workingAge: 10 },
    'Thôn 2': { workingAge: 20 },
  },
);

const SECRETS = /Đinh|Phạm|Bùi|Bé Na|Người Lạ|19[78]\d-|201[12]-|đinh|phạm/u;

describe('awards', () => {
  it("judge by Ba Tô's rules, with the evidence of each condition", async () => {
    await golden('ba-to', await shownPeople(awardsReport, BA_TO_PEOPLE));
    await golden('english', await shownPeople(awardsReport, BA_TO_PEOPLE, {}, { language: 'en' }));
    await golden('json', await shownPeople(awardsReport, BA_TO_PEOPLE, {}, { format: 'json' }));
    await golden('csv', await shownPeople(awardsReport, BA_TO_PEOPLE, {}, { format: 'csv' }));
    await golden('names', await namesIn(awardsReport, BA_TO_PEOPLE));
  });
  it('name nobody without being asked to', async () => {
    for (const format of ['table', 'csv', 'json', 'markdown'] as const) {
      for (const names of [false, true]) {
        expect(await shownPeople(awardsReport, BA_TO_PEOPLE, { names }, { format })).not.toMatch(
          SECRETS,
        );
      }
    }
    expect(await namesIn(awardsReport, BA_TO_PEOPLE)).toMatch(SECRETS);
  });
  it('show the awards of what is asked for alone, and each lack once', async () => {
    const shown = (asked: object) =>
      shownPeople(awardsReport, { ...BA_TO_PEOPLE, denominatorsOf: () => NO_DENOMINATORS }, asked);
    const villages = await shown({ level: 'village' });
    expect(villages).toContain('Thôn, tổ dân phố');
    expect(villages).not.toContain('Cơ quan, đơn vị');
    const lack = /chưa có số CBCCVC/gi;
    // Of all organisations, of both their conditions.
    expect((await shown({ level: 'organisation' })).match(lack)).toHaveLength(1);
    const names = BA_TO_PEOPLE.learners.filter((it) => it.unit !== POLICE);
    const school = { ...BA_TO_PEOPLE, learners: names, denominatorsOf: () => NO_DENOMINATORS };
    const one = await shownPeople(awardsReport, school, { level: 'organisation' });
    expect(one.match(lack)).toHaveLength(1);
  });
  it('say what cannot be judged without a guidance list', async () => {
    await golden(
      'no-guidance',
      await shownPeople(awardsReport, { ...BA_TO_PEOPLE, guidance: null }),
    );
  });
});

describe('where 5 to 10 may be proposed', () => {
  const award: Award = {
    id: 'employees',
    label: { vi: 'CBCCVC tiêu biểu', en: 'Public employees' },
    to: 'public-employee',
    certified: null,
    guided: { least: 5, by: null },
    propose: { least: 5, most: 10 },
  };
  /** So many employees, each of whom guided so many residents. */
  const guides = (...counts: readonly number[]) =>
    peopleInput({
      learners: [
        ...counts.map((_, at) => learner(...employee(at), SCHOOL, 'certified', 'publicEmployee')),
        ...residents(Math.max(...counts)).map((it) => learner(...it, THON_3, 1)),
      ],
      guidance: counts.flatMap((count, at) => guided(employee(at), ...residents(count))),
      awards: [award],
    });
  const proposed = async (...counts: readonly number[]) => {
    const attempt = await attemptOf(awardsReport, guides(...counts));
    if (!attempt.ok) throw new Error();
    const totals = attempt.value.json('vi')['totals'] as { awards: { proposed: object }[] };
    const lines = attempt.value.sections[0]?.lines?.map((it) => it.vi).join('\n');
    return { ...totals.awards[0]?.proposed, lines };
  };

  it('those who guided most are', async () => {
    expect(await proposed(...many(8, () => 6), 4)).toMatchObject({ sure: 8, tied: 0, places: 0 });
    expect(await proposed(...many(10, () => 9), 8, 7)).toMatchObject({ sure: 10, tied: 0 });
  });
  it('equals at the limit are told, none is chosen', async () => {
    const found = await proposed(...many(8, () => 9), 7, 7, 7, 6);
    expect(found).toMatchObject({ sure: 8, tied: 3, places: 2 });
    expect(found.lines).toContain(
      '8 người xếp trên; 3 người hướng dẫn bằng nhau, còn 2 suất. Cần chọn trong số họ.',
    );
    const names = await namesIn(awardsReport, guides(...many(8, () => 9), 7, 7, 7, 6));
    expect(names.match(/Đề nghị/g)).toHaveLength(8);
    expect(names.match(/,9,"?Bằng nhau, cần chọn/g)).toHaveLength(3);
    expect(names.match(/Ngoài số đề nghị/g)).toHaveLength(1);
  });
  it('fewer than five are said to be too few', async () => {
    expect((await proposed(5, 5, 5, 5, 4)).lines).toContain(
      'Mới chắc có 4 người đủ điều kiện, chưa tới 5 người để đề nghị.',
    );
  });
});
