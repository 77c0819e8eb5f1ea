// Ba Tô's learner export of 11/11/2025, the roster of its villages' key people and its guidance list:
// the villages' sums are those of the commune's table of the day before, every person is invented.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, MINUTES_A_DAY, partsOf, vietnamese } from './learner-days.mjs';
import { titleAt } from './learner-layout.mjs';
import { plain } from './learner-names.mjs';
import { peopleFrom } from './learner-people.mjs';
import { progressTo, registration, STEP } from './learner-progress.mjs';
import { root } from './measure.mjs';
import { seeded } from './seeded.mjs';

const AS_OF = dayOf(2025, 11, 11) * MINUTES_A_DAY + 9 * 60;
const TABLE = join(root, 'fixtures/campaigns/ba-to/so-lieu/thon-2025-11-10-1700.csv');
const ROLES = ['Trưởng thôn', 'Bí thư chi bộ', 'Trưởng ban công tác mặt trận'];
/** The village whose key people are not all certified, and where those live who are alike one of them. */
const BEHIND = 'Thôn 5';
const ALIKE = ['Thôn 8', 'Thôn 13'];
const BEFORE_CERTIFIED = [0, 0, 1, 2, 3, 4, STEP.eligible, STEP.failed];

const grown = (day) => day >= dayOf(1963, 1, 1) && day < dayOf(2003, 1, 1);
const elder = (day) => day >= dayOf(1962, 1, 1) && day < dayOf(1994, 1, 1);

/** Of each village: accounts of public employees and residents, and the certified of each. */
function villages() {
  const rows = readFileSync(TABLE, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows
    .filter(([first]) => /^\d+$/.test(first))
    .map(([, village, , employees, residents, , certifiedEmployees, certifiedResidents]) => ({
      village,
      publicEmployee: { all: Number(employees), certified: Number(certifiedEmployees) },
      // Since that table one more has registered, whom the roster has.
      resident: {
        all: Number(residents) + (village === BEHIND ? 1 : 0),
        certified: Number(certifiedResidents),
      },
    }));
}

function makeAccounts(random, people) {
  return villages().flatMap(({ village, ...kinds }) => {
    const place = { commune: 'Xã Ba Tô', code: '21523', village, organisation: '' };
    return Object.entries(kinds).flatMap(([kind, { all, certified }]) =>
      Array.from({ length: all }, (_, i) => {
        const registered = registration(random, AS_OF);
        const step = i < certified ? STEP.certified : random.pick(BEFORE_CERTIFIED);
        const progress = progressTo(random, step, registered, AS_OF);
        return { ...people.born(grown), kind, place, registered, progress };
      }),
    );
  });
}

const isCertified = (it) => it.progress.certified !== null;

/** Three people of each village; those who are certified have the accounts of three of its residents first. */
function keyPeople(accounts, people) {
  return villages().flatMap(({ village }) => {
    const its = accounts.filter((it) => it.place.village === village);
    const holders = [
      ...its.filter((it) => isCertified(it) && it.kind === 'resident'),
      ...its.filter((it) => isCertified(it) && it.kind === 'publicEmployee'),
    ];
    return ROLES.map((role, i) => {
      const person = people.born(elder);
      if (village !== BEHIND) Object.assign(holders[i], person);
      return { ...person, role, village };
    });
  });
}

/** The key people of one village: one registered only, one like two others, one who is nowhere. */
function plantOpenCases(accounts, roster, random) {
  const [head, secretary] = roster.filter((it) => it.village === BEHIND);
  const started = accounts.find((it) => it.place.village === BEHIND && it.kind === 'resident');
  Object.assign(started, { name: head.name, birth: head.birth });
  started.progress = progressTo(random, STEP.registered, started.registered, AS_OF);
  secretary.name = 'Phạm Thị Hoa';
  const names = ['Phạm Thị Hòa', 'Phạm Thị Hoá'];
  ALIKE.forEach((village, i) => {
    const certified = i === 1;
    const alike = accounts.findLast(
      (it) => it.place.village === village && isCertified(it) === certified,
    );
    Object.assign(alike, { name: names[i], birth: secretary.birth });
  });
}

const short = (day) => Object.values(partsOf(day)).reverse().join('/');

/** A roster as people type it: some names in capitals, without diacritics or decomposed. */
function rosterText(roster, layout) {
  const typed = (name, i) => {
    if (i % 14 === 3) return name.toUpperCase();
    if (i % 14 === 8) return plain(name);
    return i % 14 === 10 ? name.normalize('NFD') : name;
  };
  const rows = roster.map(({ name, birth, role, village }, i) => {
    const born = i % 9 === 4 ? short(birth) : vietnamese(birth);
    return [String(i + 1), typed(name, i), born, role, village, 'Xã Ba Tô'];
  });
  const headings = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Thôn, tổ dân phố'];
  const lines = [[...headings, 'Xã, phường, đặc khu'], ...rows].map(layout.lineOf);
  return `Danh sách chức danh chủ chốt của 14 thôn\r\n${lines.join('')}`;
}

/** How many residents each guided. Of the employees, and then of the residents who are certified. */
const GUIDED_BY_EMPLOYEES = [9, 8, 7, 7, 6, 6, 5, 5, 5, 4, 3, 1];
const GUIDED_BY_RESIDENTS = [4, 3, 2, 2, 1];

function guidanceText(accounts, layout, random) {
  const residents = accounts.filter((it) => it.kind === 'resident');
  const employees = accounts.filter((it) => it.kind === 'publicEmployee');
  const guides = [
    ...employees.filter(isCertified).slice(0, GUIDED_BY_EMPLOYEES.length),
    ...residents.filter(isCertified).slice(-GUIDED_BY_RESIDENTS.length),
    // Guided enough, and is not certified.
    employees.find((it) => !isCertified(it)),
  ];
  const counts = [...GUIDED_BY_EMPLOYEES, ...GUIDED_BY_RESIDENTS, 6];
  const guided = residents.filter((it) => !guides.includes(it));
  let next = 0;
  const rows = guides.flatMap((guide, i) =>
    Array.from({ length: counts[i] }, () => {
      const learner = guided[next++];
      const { name, birth } = learner;
      const { village } = learner.place;
      return [guide.name, vietnamese(guide.birth), name, vietnamese(birth), village];
    }),
  );
  // One pair twice, the second time typed otherwise; and a pupil, who is not of working age.
  const [first] = rows;
  rows.push([plain(first[0]), ...first.slice(1)]);
  const tenth = rows.find((it) => it[0] === guides[9].name);
  rows.push([tenth[0], tenth[1], 'Đinh Thị Nheo', `0${random.between(1, 9)}/03/2012`, tenth[4]]);
  const headings = ['Người hướng dẫn', 'Ngày sinh người hướng dẫn', 'Người được hướng dẫn'];
  const all = [...headings, 'Ngày sinh người được hướng dẫn', 'Thôn, tổ dân phố'];
  return [all, ...rows].map(layout.lineOf).join('');
}

/** The texts of the files by their names. */
export function baToFiles(layout) {
  const random = seeded(21523);
  const people = peopleFrom(random);
  const accounts = makeAccounts(random, people);
  const roster = keyPeople(accounts, people);
  plantOpenCases(accounts, roster, random);
  accounts.sort((a, b) => a.registered - b.registered);
  accounts.forEach((it, i) => {
    it.number = i + 1;
  });
  const learners = [layout.lineOf(layout.headings), ...accounts.map(layout.line)].join('');
  return {
    'ba-to-2025-11-11.csv': `${titleAt(AS_OF)}\r\n${learners}`,
    'ba-to-ba-chuc-danh.csv': rosterText(roster, layout),
    'ba-to-huong-dan.csv': guidanceText(accounts, layout, random),
  };
}
