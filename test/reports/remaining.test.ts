import { describe, expect, it } from 'vitest';
import type { PeopleInput } from '../../src/reports/definition.ts';
import { remainingReport } from '../../src/reports/remaining.ts';
import {
  attemptOf,
  learner,
  namesIn,
  onRoster,
  peopleInput,
  SCHOOL,
  shownPeople,
  THON_1,
  village,
} from './people.ts';

const golden = (name: string, text: string) =>
  expect(text).toMatchFileSnapshot(`people/remaining-${name}.txt`);

const VILLAGES = Array.from({ length: 14 }, (_, at) => village(`Thôn ${at + 1}`));
const ROLES = ['Trưởng thôn', 'Bí thư chi bộ', 'Trưởng ban Mặt trận'];
const keyPeople = VILLAGES.flatMap((unit, at) =>
  ROLES.map((role, of) => ({
    name: `Đinh Văn ${at}x${of}`,
    birth: `19${60 + at}-0${of + 1}-15`,
    unit,
    role,
  })),
);
/** Ba Tô's three key people of each of its 14 villages, all of them certified. */
const ALL_CERTIFIED = peopleInput({
  learners: keyPeople.map((it) => learner(it.name, it.birth, it.unit, 'certified')),
  roster: keyPeople.map((it) => onRoster(it.name, it.birth, it.unit, it.role)),
});

const THON_2 = village('Thôn 2');
const STUCK = peopleInput({
  learners: [
    learner('Phạm Thị Sữa', '1980-05-01', THON_1, 1),
    learner('Phạm Thị Hoa', '1981-05-02', THON_1, 3),
    learner('Phạm Thị Lá', '1981-06-02', THON_1, 3),
    learner('Hồ Văn Thi', '1982-05-03', THON_1, 'all'),
    learner('Hồ Văn Rớt', '1983-05-04', THON_1, 'failed'),
    learner('Hồ Văn Đậu', '1984-05-05', THON_2, 'passed'),
    learner('Hồ Văn Xong', '1985-05-06', THON_2, 'certified'),
    learner('Lê Thị Giáo', '1986-05-07', SCHOOL, 5, 'publicEmployee'),
    // Two accounts of one person: what was reached in either counts.
    learner('Trần Hai', '1987-05-08', THON_1, 2),
    learner('TRẦN  HAI', '1987-05-08', THON_2, 'certified'),
    // Of the same name and birth date, elsewhere.
    learner('Võ Trùng', '1988-05-09', THON_1, 1),
    learner(
      'Võ Trùng',
      '1988-05-09',
      village('Thôn 9', { ...village('Xã Ba Vì'), level: 'commune', parent: null }),
      1,
    ),
    learner('Ngô Không Ngày', null, THON_2, 4),
  ],
  roster: [
    onRoster('Hồ Văn Xong', '1985-05-06', THON_2, 'Trưởng thôn'),
    onRoster('hồ văn đậu', '1984-05-05', THON_2, 'Bí thư chi bộ'),
    onRoster('Người Vắng Mặt', '1990-01-01', THON_2, 'Trưởng ban Mặt trận'),
    onRoster('Trần Hai', '1987-05-08', THON_1, 'Trưởng thôn'),
    onRoster('Võ Trùng', '1988-05-09', THON_1, 'Bí thư chi bộ'),
    onRoster('Ngô Không Ngày', '1970-01-01', THON_1, 'Trưởng ban Mặt trận'),
  ],
});

/** Whatever of the people may not be seen. */
const SECRETS =
  /Phạm|Hồ Văn|Trần|Võ|Ngô|Người Vắng|Lê Thị|19[5-9]\d-\d\d|\d\d\/\d\d\/19\d\d|phạm|hồ văn/u;

describe('remaining', () => {
  it('shows 14/14 villages whose key people are all certified', async () => {
    const text = await shownPeople(remainingReport, ALL_CERTIFIED);
    expect(text).toContain('14/14 thôn');
    expect(text.match(/ 3\/3$/gm)).toHaveLength(14);
    await golden('all-certified', text);
  });
  it('counts who is held up where, and what became of the roster', async () => {
    await golden('stuck', await shownPeople(remainingReport, STUCK));
    await golden('english', await shownPeople(remainingReport, STUCK, {}, { language: 'en' }));
    await golden('json', await shownPeople(remainingReport, STUCK, {}, { format: 'json' }));
    await golden('csv', await shownPeople(remainingReport, STUCK, {}, { format: 'csv' }));
  });
  it('shows the units and the level asked for', async () => {
    await golden('village', await shownPeople(remainingReport, STUCK, { units: ['Thôn 2'] }));
    await golden('communes', await shownPeople(remainingReport, STUCK, { level: 'commune' }));
    await golden('top', await shownPeople(remainingReport, STUCK, { top: 1 }));
    const own = { ...STUCK, roster: null, learners: STUCK.learners.slice(0, 7) };
    expect(await shownPeople(remainingReport, own, { level: 'organisation' })).toContain(
      'không có đơn vị nào ở cấp cơ quan',
    );
  });
  it('names people only in the list of them', async () => {
    for (const format of ['table', 'csv', 'json', 'markdown'] as const) {
      for (const names of [false, true]) {
        expect(await shownPeople(remainingReport, STUCK, { names }, { format })).not.toMatch(
          SECRETS,
        );
      }
    }
    const names = await namesIn(remainingReport, STUCK);
    expect(names).toMatch(SECRETS);
    await golden('names', names);
  });
  it('cannot tell who remains where no file tells who is certified', async () => {
    const learners = STUCK.learners.map((it) => ({
      ...it,
      progress: { ...it.progress, certified: null },
    }));
    expect(await shownPeople(remainingReport, { ...STUCK, learners })).toContain(
      'không biết ai đã được cấp',
    );
  });
  it('counts nobody as certified or not of whom one file of several does not tell', async () => {
    const [first, ...others] = STUCK.learners as [PeopleInput['learners'][0]];
    const unclear = { ...first, progress: { ...first.progress, certified: null } };
    const attempt = await attemptOf(remainingReport, { ...STUCK, learners: [unclear, ...others] });
    const totals = attempt.ok && (attempt.value.json('vi')['totals'] as Record<string, number>);
    expect(totals).toMatchObject({ people: 12, certified: 2, remaining: 9, certifiedUnknown: 1 });
  });
});
