// The rows of a made export, one after another, each with what the truth has to know of it.
import { MOST_SERIES, oneBirthDate, series } from './learner-bulk.mjs';
import { isAdult, MINUTES_A_DAY, partsOf } from './learner-days.mjs';
import { DUPLICATES, TIDY_DUPLICATES } from './learner-duplicates.mjs';
import { ODDITIES, RULES_BROKEN } from './learner-oddities.mjs';
import { peopleFrom } from './learner-people.mjs';
import { progressTo, registration, STEP } from './learner-progress.mjs';
import { byWeight } from './seeded.mjs';

const ODD_EVERY = 20;
const TWICE_EVERY = 50;
/** Further accounts come within so many rows, or at the end of the file, where few of them wait. */
const NEAR = 20_000;
const MOST_AT_END = 2_000;
const BEFORE_CERTIFIED = [0, 0, 0, 1, 1, 2, 3, 4, STEP.eligible, STEP.failed];
const RARELY = 0.01;

/** Some of working age are public employees: three in ten of all. */
function kindOf(random, birth, today) {
  const age = partsOf(today).year - partsOf(birth).year;
  const works = age >= 22 && age < 60 && isAdult(birth, today);
  return works && random.chance(0.58) ? 'publicEmployee' : 'resident';
}

/** Makes accounts: of new people, of people known already, and odd ones. */
function maker({ random, communes, asOf, tidy }) {
  const people = peopleFrom(random);
  const today = Math.floor(asOf / MINUTES_A_DAY);
  const drawCommune = byWeight(communes.map((it) => it.population));
  const oddities = tidy ? RULES_BROKEN : ODDITIES;
  const edges = { used: 0 };

  const placeOf = (kind) => {
    const { villages, organisations } = communes[drawCommune(random)];
    const place = random.pick(kind === 'publicEmployee' ? organisations : villages);
    return random.chance(RARELY) ? { ...place, commune: place.commune.toUpperCase() } : place;
  };
  const stepOf = (kind) => {
    const certified = random.chance(kind === 'publicEmployee' ? 0.88 : 0.66);
    return certified ? STEP.certified : random.pick(BEFORE_CERTIFIED);
  };

  function account(person, known = {}) {
    const kind = known.kind ?? kindOf(random, person.birth, today);
    const registered = person.registered ?? registration(random, asOf);
    const step = known.step ?? stepOf(kind);
    return {
      name: person.name,
      birth: person.birth,
      kind,
      place: known.place ?? placeOf(kind),
      registered,
      progress: progressTo(random, step, registered, asOf),
    };
  }

  return {
    account,
    next: people.next,
    placeOf,
    odd(turn) {
      const oddity = oddities[turn % oddities.length];
      const it = account(people.next(), { step: oddity.step });
      oddity.plant(it, { random, asOf, edges });
      return { ...it, oddity };
    },
  };
}

/** Rows that wait for their turn further down. */
function waiting(rows) {
  const byRow = new Map();
  let end = rows;
  return {
    near(row, account) {
      let due = row;
      while (byRow.has(due)) due++;
      if (due < end) byRow.set(due, account);
      return due < end;
    },
    atEnd(account, after) {
      if (rows - end >= MOST_AT_END || end - 1 <= after || byRow.has(end - 1)) return false;
      end--;
      byRow.set(end, account);
      return true;
    },
    take(row) {
      const account = byRow.get(row);
      byRow.delete(row);
      return account;
    },
  };
}

/** Gives the accounts of an export of so many rows, in order; `tidy`: none that only some tools read. */
export function* learnerRows({ rows, random, communes, asOf, tidy }) {
  const make = maker({ random, communes, asOf, tidy });
  const duplicates = tidy ? TIDY_DUPLICATES : DUPLICATES;
  const later = waiting(rows);
  const together = [];
  const seriesEvery = Math.max(200, Math.ceil(rows / MOST_SERIES));
  const bulkRow = Math.floor(rows * 0.3);
  const owed = { odd: 0, twice: 0 };
  const done = { odd: 0, twice: 0 };
  const window = Math.min(NEAR, Math.max(10, Math.floor(rows / 5)));

  /** Somebody with further accounts, which are to come. */
  function twice(turn, row) {
    const how = duplicates[turn % duplicates.length];
    const first = make.account(make.next());
    const person = { bits: 0, left: 1 };
    if (!how.stranger) first.person = person;
    for (const spell of how.spell) {
      const further = make.account(
        { name: spell(first.name), birth: first.birth },
        { kind: how.kind ?? first.kind, place: elsewhere(how, first) },
      );
      if (!how.stranger) further.person = person;
      const waits = how.last
        ? later.atEnd(further, row)
        : later.near(row + 1 + random.below(window), further);
      if (waits && !how.stranger) person.left++;
    }
    return first;
  }

  function elsewhere(how, first) {
    if (how.place !== undefined) return how.place(first, { random, communes });
    if (!how.stranger) return first.place;
    for (;;) {
      const place = make.placeOf(first.kind);
      if (place.number !== first.place.number) return place;
    }
  }

  function bulk(row) {
    if (row === bulkRow) {
      for (const it of oneBirthDate(random, rows)) together.push(make.account(it));
    }
    if (row % seriesEvery !== seriesEvery - 1) return;
    const turn = Math.floor(row / seriesEvery);
    const place = make.placeOf('resident');
    const step = STEP.registered;
    for (const it of series(turn, registration(random, asOf))) {
      together.push(make.account(it, { kind: 'resident', place, step }));
    }
  }

  /** Whether one is due that others, which come first, may have held up. */
  function isDue(what) {
    if (done[what] === owed[what]) return false;
    done[what]++;
    return true;
  }

  for (let row = 0; row < rows; row++) {
    bulk(row);
    if (row % ODD_EVERY === 11) owed.odd++;
    if (row % TWICE_EVERY === 17) owed.twice++;
    const due = later.take(row) ?? together.shift();
    if (due !== undefined) yield due;
    else if (isDue('odd')) yield make.odd(done.odd - 1);
    else if (isDue('twice')) yield twice(done.twice - 1, row);
    else yield make.account(make.next());
  }
}
