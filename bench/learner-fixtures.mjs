// Writes the learner exports, the roster and the guidance list of fixtures/hoc-vien, the same bytes
// each time: the sums are those of the communes' tables, every person is invented.
//   node bench/learner-fixtures.mjs [folder]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baToFiles } from './ba-to-people.mjs';
import { dayOf, isAdult, MINUTES_A_DAY } from './learner-days.mjs';
import { COLUMN, layoutOf, titleAt } from './learner-layout.mjs';
import { plain } from './learner-names.mjs';
import { peopleFrom } from './learner-people.mjs';
import { progressTo, registration, STEP } from './learner-progress.mjs';
import { root } from './measure.mjs';
import { seeded } from './seeded.mjs';

const folder = process.argv[2] ?? join(root, 'fixtures', 'hoc-vien');
const AS_OF = dayOf(2025, 12, 4) * MINUTES_A_DAY + 10 * 60;
const TODAY = dayOf(2025, 12, 4);
const SOURCE = join(root, 'fixtures', 'campaigns', 'bo-y', 'so-lieu');

const layout = layoutOf({ delimiter: ';', english: false, lineEnd: '\r\n' });

const number = (text) => Number(text.replaceAll('.', ''));
/** The numbered rows of an appendix: the unit's name, then its counts. */
function appendix(name) {
  const lines = readFileSync(join(SOURCE, name), 'utf8').split(/\r?\n/);
  const rows = lines.map((line) => line.split(',')).filter(([first]) => /^\d+$/.test(first));
  return rows.map(([, unit, ...counts]) => ({ unit, counts: counts.map(number) }));
}

/** Employees and residents of each unit, and how many of each are certified. */
function boYUnits() {
  const certified = new Map(
    appendix('phu-luc-2-2025-12-04-1000.csv').map((it) => [it.unit, it.counts[0]]),
  );
  return appendix('phu-luc-1-2025-12-04-1000.csv').map(({ unit, counts }) => {
    const [, employees, residents] = counts;
    const all = certified.get(unit);
    const least = Math.max(0, all - residents);
    const most = Math.min(employees, all);
    const certifiedEmployees = Math.min(most, Math.max(least, Math.round(employees * 0.93)));
    return {
      unit,
      isVillage: /^(Thôn|Tổ dân phố) /.test(unit),
      publicEmployee: { all: employees, certified: certifiedEmployees },
      resident: { all: residents, certified: all - certifiedEmployees },
    };
  });
}

const bornFrom = (first, last) => (day) => day >= dayOf(first, 1, 1) && day < dayOf(last + 1, 1, 1);

/** Whom an account of a unit and kind can belong to: schools enrol pupils from grade 8. */
function agesOf({ unit, isVillage }, kind, random) {
  if (kind === 'publicEmployee') return bornFrom(1966, 2002);
  if (unit.startsWith('Trường THPT')) return bornFrom(2008, 2010);
  if (!isVillage) return bornFrom(2011, 2012);
  if (random.chance(0.06)) return bornFrom(2008, 2011);
  return (day) => isAdult(day, TODAY) && day >= dayOf(1948, 1, 1);
}

const BEFORE_CERTIFIED = [0, 0, 0, 1, 1, 2, 3, 4, STEP.eligible, STEP.failed];

function boYAccounts() {
  const random = seeded(23377);
  const people = peopleFrom(random);
  const accounts = [];
  for (const unit of boYUnits()) {
    const village = unit.isVillage ? unit.unit : '';
    const organisation = unit.isVillage ? '' : unit.unit;
    const place = { commune: 'Xã Bờ Y', code: '23377', village, organisation };
    for (const kind of ['publicEmployee', 'resident']) {
      for (let i = 0; i < unit[kind].all; i++) {
        const person = people.born(agesOf(unit, kind, random));
        const registered = registration(random, AS_OF);
        const step = i < unit[kind].certified ? STEP.certified : random.pick(BEFORE_CERTIFIED);
        const progress = progressTo(random, step, registered, AS_OF);
        accounts.push({ ...person, kind, place, registered, progress, cells: {} });
      }
    }
  }
  accounts.sort((a, b) => a.registered - b.registered);
  accounts.forEach((it, i) => {
    it.number = i + 1;
  });
  return { accounts, random };
}

const SPELLINGS = [
  (it) => it,
  (it) => it.toUpperCase(),
  plain,
  (it) => it.normalize('NFD'),
  (it) => it.toLowerCase(),
];

/** Makes second accounts of the same people: in their own unit, and a few in another village. */
function plantDuplicates(accounts) {
  const residents = accounts.filter((it) => it.kind === 'resident' && it.place.village !== '');
  const first = residents.filter((it) => it.progress.certified !== null).slice(0, 18);
  first.forEach((person, i) => {
    const apart = i >= 14;
    const second = residents.findLast(
      (it) =>
        it.progress.certified === null &&
        it.twin === undefined &&
        (it.place.village === person.place.village) !== apart,
    );
    if (second === undefined) return;
    second.twin = person;
    second.name = SPELLINGS[i % SPELLINGS.length](person.name);
    second.birth = person.birth;
  });
}

/** Accounts that break the rules of the course, and birth dates nobody can read. */
function plantFaults(accounts) {
  const alone = accounts.filter((it) => it.twin === undefined).reverse();
  const certified = alone.filter((it) => it.progress.certified !== null);
  const others = alone.filter((it) => it.progress.certified === null);
  for (const it of certified.splice(0, 3)) it.progress.modules[3] = { share: 62.5, quiz: 4 };
  for (const it of certified.splice(0, 2)) it.progress.final = 20;
  const [early] = certified.splice(0, 1);
  early.progress.certified = { minute: early.registered - 3 * MINUTES_A_DAY, timed: true };
  const [late] = certified.splice(0, 1);
  late.progress.certified = { minute: (TODAY + 6) * MINUTES_A_DAY, timed: false };
  for (const it of others.splice(0, 4)) {
    it.progress.modules = certified[0].progress.modules;
    it.progress.final = 24;
  }
  const births = ['31/02/1975', '00/00/1980', '12/13/1988', '', '', '1971', '05/1969'];
  for (const birth of births) others.splice(0, 1)[0].cells[COLUMN.birth] = birth;
}

const { accounts } = boYAccounts();
plantDuplicates(accounts);
plantFaults(accounts);
mkdirSync(folder, { recursive: true });
const write = (name, text) => writeFileSync(join(folder, name), text);
write(
  'bo-y-2025-12-04-1000.csv',
  `\ufeff${titleAt(AS_OF)}\r\n${layout.lineOf(layout.headings)}${accounts.map(layout.line).join('')}`,
);
for (const [name, text] of Object.entries(baToFiles(layout))) write(name, text);
