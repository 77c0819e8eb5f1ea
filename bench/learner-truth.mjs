// What a made export holds, counted from what was planted and not from what was written.
import { isAdult, MINUTES_A_DAY } from './learner-days.mjs';
import { plain } from './learner-names.mjs';
import { isComplete, MODULES } from './learner-progress.mjs';

export const KINDS = ['publicEmployee', 'resident', 'unknown'];
export const MEASURES = [
  ...['accounts', 'minors', 'adults', 'certified', 'certifiedMinors', 'certifiedAdults'],
  ...['module1', 'module2', 'module3', 'module4', 'module5', 'eligibleForFinal', 'finalPassed'],
];
export const BREACHES = [
  'certifiedWithoutModules',
  'certifiedBelow21',
  'passedNotCertified',
  'certifiedBeforeRegistered',
  'certifiedInFuture',
];
const LEAST_IN_FINAL = 21;
const MEASURE = Object.fromEntries(MEASURES.map((it, i) => [it, i]));
const BITS = {
  ...{ publicEmployee: 1, resident: 2, certified: 4, module1: 8, eligible: 256, passed: 512 },
  ...{ minor: 1024, adult: 2048 },
};

/** What an account or person is, as bits. */
export function bitsOf(account, today) {
  const { kind, progress } = account;
  let bits = kind === 'unknown' ? 0 : BITS[kind];
  let complete = 0;
  progress.modules.forEach((module, i) => {
    if (!isComplete(module)) return;
    complete++;
    bits |= BITS.module1 << i;
  });
  if (complete === MODULES) bits |= BITS.eligible;
  if ((progress.final ?? 0) >= LEAST_IN_FINAL) bits |= BITS.passed;
  if (progress.certified !== null) bits |= BITS.certified;
  const adult = account.adult === undefined ? isAdult(account.birth, today) : account.adult;
  if (adult === null) return bits;
  return bits | (adult ? BITS.adult : BITS.minor);
}

/** Adds one account or person, known by its bits, to counts by kind and measure. */
function count(counts, bits) {
  const kind = bits & BITS.publicEmployee ? 0 : bits & BITS.resident ? 1 : 2;
  const base = kind * MEASURES.length;
  counts[base]++;
  const certified = bits & BITS.certified;
  if (bits & BITS.minor) {
    counts[base + MEASURE.minors]++;
    if (certified) counts[base + MEASURE.certifiedMinors]++;
  }
  if (bits & BITS.adult) {
    counts[base + MEASURE.adults]++;
    if (certified) counts[base + MEASURE.certifiedAdults]++;
  }
  if (certified) counts[base + MEASURE.certified]++;
  for (let i = 0; i < MODULES; i++) {
    if (bits & (BITS.module1 << i)) counts[base + MEASURE.module1 + i]++;
  }
  if (bits & BITS.eligible) counts[base + MEASURE.eligibleForFinal]++;
  if (bits & BITS.passed) counts[base + MEASURE.finalPassed]++;
}

function breachesOf({ registered, registeredUnclear, progress }, bits, asOf) {
  const { certified, final, finalUnclear, modules } = progress;
  if (certified === null) return bits & BITS.passed ? ['passedNotCertified'] : [];
  const day = (minute) => Math.floor(minute / MINUTES_A_DAY);
  // A certificate may be known by its number alone.
  const dated = certified.minute !== null;
  const before = certified.timed
    ? certified.minute < registered
    : day(certified.minute) < day(registered);
  const its = {
    // Of an unclear cell nobody knows: it is not enough for a breach.
    certifiedWithoutModules: modules.some((it) => !isComplete(it) && !it.unclear),
    certifiedBelow21: !finalUnclear && (final === null || final < LEAST_IN_FINAL),
    certifiedBeforeRegistered: dated && !registeredUnclear && before,
    certifiedInFuture: dated && certified.minute > asOf,
  };
  return Object.keys(its).filter((it) => its[it]);
}

const LAST_WORD_A_LETTER = / (\p{L})$/u;
const DIGITS = /\d/;
const BUCKET = 10;
const MOST_PATTERN_FREE = 4;

/** What names that count up or down have in common; `null`: no such name. */
function patternOf(name) {
  const single = LAST_WORD_A_LETTER.test(name.normalize('NFC').trim());
  if (!single && !DIGITS.test(name)) return null;
  const folded = plain(name.trim()).toLowerCase().replace(/\s+/g, ' ');
  return folded.replace(/\d/g, '#').replace(/ [a-z]$/, ' #');
}

const FEW = 30;
const TIMES_AVERAGE = 10;

/** Birth dates that far more accounts have than others, and the accounts. */
function suspicious(births) {
  const used = births.filter((it) => it > 0);
  const average = used.reduce((sum, it) => sum + it, 0) / used.length;
  const many = used.filter((it) => it >= FEW && it >= TIMES_AVERAGE * average);
  return { birthDates: many.length, withBirthDate: many.reduce((sum, it) => sum + it, 0) };
}

const byMeasure = (counts) =>
  Object.fromEntries(
    KINDS.map((kind, k) => [
      kind,
      Object.fromEntries(MEASURES.map((it, i) => [it, counts[k * MEASURES.length + i]])),
    ]),
  );
const sumOf = (counts, measure) =>
  KINDS.reduce((sum, _, k) => sum + counts[k * MEASURES.length + MEASURE[measure]], 0);

/** A unit's figures: of accounts, and of people by kind and measure. */
function figures({ accounts, people, breaches, rejected }) {
  const [all, persons] = [accounts, people].map((it) => sumOf(it, 'accounts'));
  return {
    accounts: all,
    people: persons,
    duplicates: all - persons,
    rejected,
    ofAccounts: byMeasure(accounts),
    ofPeople: byMeasure(people),
    ruleBreaches: Object.fromEntries(BREACHES.map((it, i) => [it, breaches[i]])),
  };
}

const empty = () => ({
  accounts: new Float64Array(KINDS.length * MEASURES.length),
  people: new Float64Array(KINDS.length * MEASURES.length),
  breaches: new Float64Array(BREACHES.length),
  rejected: 0,
});

function added(units) {
  const all = empty();
  for (const unit of units) {
    for (const part of ['accounts', 'people', 'breaches']) {
      unit[part].forEach((it, i) => {
        all[part][i] += it;
      });
    }
    all.rejected += unit.rejected;
  }
  return all;
}

/** Keeps count of the rows of an export as they are written. */
export function truthOf(communes, asOf) {
  const today = Math.floor(asOf / MINUTES_A_DAY);
  const units = communes.map(empty);
  const births = new Uint32Array(today + 1);
  const patterns = new Map();
  const faults = {};
  const total = { rejectedWithoutPlace: 0, incomparable: 0 };

  function countPattern({ name, place, registered, registeredUnclear }) {
    const pattern = registeredUnclear ? null : patternOf(name);
    if (pattern === null) return;
    // Villages are read where they are asked for.
    const where = `${place.commune}|${place.code}`;
    const key = `${pattern}|${where}|${Math.floor(registered / BUCKET)}`;
    patterns.set(key, (patterns.get(key) ?? 0) + 1);
  }

  const fault = (code) => {
    faults[code] = (faults[code] ?? 0) + 1;
  };

  return {
    fault,
    /** A row that is not counted; the commune where it is known. */
    reject(code, commune) {
      fault(code);
      if (commune === null) total.rejectedWithoutPlace++;
      else units[commune].rejected++;
    },
    /** An account: with its person, whose accounts here they are, or alone. */
    account(account) {
      const unit = units[account.place.number];
      const bits = bitsOf(account, today);
      count(unit.accounts, bits);
      for (const it of breachesOf(account, bits, asOf)) unit.breaches[BREACHES.indexOf(it)]++;
      if (account.adult === undefined) births[account.birth]++;
      countPattern(account);
      if (account.alone) total.incomparable++;
      const { person } = account;
      if (person === undefined) return count(unit.people, bits);
      person.bits |= bits;
      person.left--;
      if (person.left === 0) count(unit.people, person.bits);
    },
    result() {
      const groups = [...patterns.values()].filter((it) => it > MOST_PATTERN_FREE);
      const all = added(units);
      return {
        total: { ...figures(all), ...total },
        faults,
        bulk: {
          ...suspicious(births),
          patterns: groups.length,
          withPattern: groups.reduce((sum, it) => sum + it, 0),
        },
        communes: communes.map(({ code, name }, i) => ({ code, name, ...figures(units[i]) })),
      };
    },
  };
}
