import { type Day, type Moment, momentOf } from '../../domain/calendar.ts';
import { LEAST_IN_FINAL } from '../../domain/course.ts';
import { LEARNER_KINDS, type LearnerKind } from '../../domain/learner.ts';
import type { RowFaultCode, RuleBreach, WrittenPlace } from '../../domain/learner-tally.ts';
import { tidy } from '../../text/tidy.ts';
import type { PeopleTable } from '../people-table.ts';
import type { AccountFault } from './account-fault.ts';
import { isClosingAccount, isClosingLine } from './closing-line.ts';
import { dayOfNumber, MINUTES_IN_DAY } from './day-number.ts';
import { exampleOf } from './example-of.ts';
import { BIRTH_ADULT, BIRTH_MINOR, BIRTH_UNCLEAR, birthLimits, judgeBirth } from './judge-birth.ts';
import { judgeFinal, SCORE_UNCLEAR } from './judge-progress.ts';
import {
  dayInCode,
  isEarlier,
  isTimed,
  judgeTime,
  minutesAt,
  minutesIn,
  TIME_UNCLEAR,
} from './judge-time.ts';
import {
  CERTIFIED_UNCLEAR,
  CERTIFIED_YES,
  judgeCertificate,
  judgeCertifiedWord,
  judgeFlag,
  judgeKind,
  KIND_BLANK,
  KIND_UNCLEAR,
} from './judge-words.ts';
import { readModules } from './read-modules.ts';
import { repeatsHeader } from './repeated-header.ts';
import { isUnclearCode, isUnclearPlace } from './unclear-place.ts';

/** A time in a file; of a date alone the beginning of its day. */
interface WrittenTime {
  readonly moment: Moment;
  readonly timed: boolean;
}

/** What one row of a learner table says. */
export interface AccountReading {
  /** It cannot be counted; `faults` has the one reason, and the rest says nothing. */
  readonly rejected: boolean;
  readonly faults: readonly AccountFault[];
  readonly account: string | null;
  readonly name: string | null;
  readonly place: WrittenPlace;
  readonly kind: LearnerKind;
  /** The full date of birth. */
  readonly birth: Day | null;
  readonly age: 'minor' | 'adult' | 'unknown';
  /** Whether each module is complete; `null` where no column tells. */
  readonly modules: readonly (boolean | null)[];
  /** Right answers in the final test; `null` where it was not taken or no column tells. */
  readonly final: number | null;
  /** `null` where no column tells. */
  readonly certified: boolean | null;
  readonly registeredAt: WrittenTime | null;
  readonly certifiedAt: WrittenTime | null;
  readonly breaches: readonly RuleBreach[];
}

/**
 * What one record of a learner table says, from its cells; `null` where it is passed over, as blank,
 * a remark or the header once more. The plain twin of `accountReader`, which reads a million rows
 * without a string.
 */
export function readAccount(
  cells: readonly string[],
  table: PeopleTable,
  asOf: Moment,
): AccountReading | null {
  if (cells.filter((it) => it.trim() !== '').length < 2) return null;
  const { columns, headings } = table;
  if (closesList(cells, columns)) return null;
  const at = (column: number | null): string =>
    column === null ? '' : (cells[column] ?? '').trim();
  const place = {
    commune: placeText(at(columns.commune)),
    communeCode: placeText(at(columns.communeCode)),
    village: placeText(at(columns.village)),
    organisation: placeText(at(columns.organisation)),
  };
  const name = text(at(columns.name));
  const account = text(at(columns.account));
  const reject = (code: RowFaultCode, column: number | null = null): AccountReading => ({
    ...NOTHING,
    ...{ place, name, account, rejected: true },
    faults: [
      {
        code,
        column,
        example: column === null || code === 'place-unclear' ? null : exampleOf(at(column)),
      },
    ],
  });
  if (cells.slice(headings.length).some((it) => it.trim() !== '')) return reject('row-too-long');
  if (cells.length < headings.length) return reject('row-too-short');
  if (repeatsHeader(cells, table)) return null;
  const amiss = placeFault(at, place, columns);
  if (amiss !== null) return reject(amiss.code, amiss.column);
  if (name === null && account === null) return reject('identity-missing');
  const certifiedTime = judgeTime(at(columns.certifiedAt));
  const word = certifiedTime < 0 ? judgeCertifiedWord(at(columns.certifiedAt)) : CERTIFIED_YES;
  if (word === CERTIFIED_UNCLEAR) return reject('certified-unclear', columns.certifiedAt);
  const told = columns.certifiedAt !== null || columns.certificate !== null;
  const certified =
    word === CERTIFIED_YES || judgeCertificate(at(columns.certificate)) === CERTIFIED_YES;
  const kind = readKind(at, table);
  const birth = readBirth(at, table, asOf);
  const modules = readModules(at, columns);
  const final = judgeFinal(at(columns.final));
  const registered = judgeTime(at(columns.registeredAt));
  const breaches: readonly (RuleBreach | false)[] = [
    certified && modules.known && modules.lacking && 'certifiedWithoutModules',
    certified && columns.final !== null && isBelow(final) && 'certifiedBelow21',
    told && !certified && final >= LEAST_IN_FINAL && 'passedNotCertified',
    isEarlier(certifiedTime, registered) && 'certifiedBeforeRegistered',
    certifiedTime >= 0 && minutesIn(certifiedTime) > minutesAt(asOf) && 'certifiedInFuture',
  ];
  const unclear = (code: RowFaultCode, column: number | null, is: boolean): AccountFault[] =>
    is ? [{ code, column, example: exampleOf(at(column)) }] : [];
  return {
    rejected: false,
    faults: [
      ...kind.faults,
      ...birth.faults,
      ...modules.faults,
      ...unclear('final-unclear', columns.final, final === SCORE_UNCLEAR),
      ...unclear('registered-unclear', columns.registeredAt, registered === TIME_UNCLEAR),
    ],
    ...{ account, name, place, kind: kind.kind, birth: birth.day, age: birth.age },
    modules: modules.complete,
    final: final < 0 ? null : final,
    certified: told ? certified : null,
    registeredAt: written(registered),
    certifiedAt: written(certifiedTime),
    breaches: breaches.filter((it) => it !== false),
  };
}

type CellAt = (column: number | null) => string;

const NOTHING: Omit<AccountReading, 'place' | 'name' | 'account' | 'rejected' | 'faults'> = {
  kind: 'unknown',
  birth: null,
  age: 'unknown',
  modules: [],
  final: null,
  certified: null,
  registeredAt: null,
  certifiedAt: null,
  breaches: [],
};

/** Whether a record stands below the list: nobody's, for it has no account and no birth date. */
function closesList(cells: readonly string[], columns: PeopleTable['columns']): boolean {
  const at = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
  const account = at(columns.account);
  if (at(columns.birth) !== '' || (account !== '' && !isClosingAccount(account))) return false;
  return isClosingLine(cells.find((it) => it.trim() !== '') ?? '', at(columns.name));
}

/** Why a row has no place, and by which column; `null` where it has one. */
function placeFault(at: CellAt, place: WrittenPlace, columns: PeopleTable['columns']) {
  const { commune, communeCode, village, organisation, name, account } = columns;
  const written = [commune, communeCode, village, organisation].filter((it) => at(it) !== '');
  const missing = { code: 'place-missing', column: null } as const;
  if (written.length === 0) return missing;
  // A row that is shifted has its name or its account there.
  const shifted = written.find((it) => at(it) === at(name) || at(it) === at(account));
  const column = shifted ?? unclearPlace(place, columns);
  if (column !== null) return { code: 'place-unclear', column } as const;
  return Object.values(place).every((it) => it === null) ? missing : null;
}

/** The column in which no place stands; `null` where each may be one. */
function unclearPlace(place: WrittenPlace, columns: PeopleTable['columns']): number | null {
  const { commune, communeCode, village, organisation } = place;
  if (isUnclearPlace(commune ?? '')) return columns.commune;
  if (isUnclearCode(communeCode ?? '')) return columns.communeCode;
  if (isUnclearPlace(village ?? '')) return columns.village;
  return isUnclearPlace(organisation ?? '') ? columns.organisation : null;
}

/** As a person sees it, for it is told. */
const placeText = (cell: string): string | null => tidy(cell) || null;

const text = (cell: string): string | null => (cell === '' ? null : cell.normalize('NFC'));

/** An unclear score may be above; one that is not written is of a test not taken. */
const isBelow = (final: number): boolean => final !== SCORE_UNCLEAR && final < LEAST_IN_FINAL;

function readKind(at: CellAt, { columns }: PeopleTable) {
  const faults: AccountFault[] = [];
  const unclear = (column: number | null) =>
    faults.push({ code: 'kind-unclear', column, example: exampleOf(at(column)) });
  const flag = judgeFlag(at(columns.isPublicEmployee));
  const words = judgeKind(at(columns.kind));
  if (flag === KIND_UNCLEAR) unclear(columns.isPublicEmployee);
  if (words === KIND_UNCLEAR) unclear(columns.kind);
  const both = flag < KIND_BLANK && words < KIND_BLANK;
  if (both && flag !== words) unclear(columns.kind);
  const kind = both && flag !== words ? KIND_BLANK : Math.min(flag, words, KIND_BLANK);
  return { kind: LEARNER_KINDS[kind] as LearnerKind, faults };
}

function readBirth(at: CellAt, { columns }: PeopleTable, asOf: Moment) {
  const limits = birthLimits(asOf);
  const code = judgeBirth(at(columns.birth), limits);
  const faults: AccountFault[] =
    code === BIRTH_UNCLEAR ? [{ code: 'birth-unclear', column: columns.birth, example: null }] : [];
  const adult = code >= 0 ? code <= limits.latestAdult : code === BIRTH_ADULT;
  const minor = code >= 0 ? !adult : code === BIRTH_MINOR;
  const age: AccountReading['age'] = adult ? 'adult' : minor ? 'minor' : 'unknown';
  return { day: code >= 0 ? dayOfNumber(code) : null, age, faults };
}

function written(code: number): WrittenTime | null {
  if (code < 0) return null;
  const minute = minutesIn(code) % MINUTES_IN_DAY;
  const moment = momentOf(dayOfNumber(dayInCode(code)), Math.floor(minute / 60), minute % 60);
  return moment && { moment, timed: isTimed(code) };
}
