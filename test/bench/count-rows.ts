// Counts an export's rows as simply as can be, by the rules for learner rows.
import { parse } from 'csv-parse/sync';
import { fold } from '../../src/text/fold.ts';

const WIDTH = 22;
export type Row = readonly string[];

export function rowsOf(text: string): readonly Row[] {
  const rows = parse(text, { delimiter: ';', relax_column_count: true, trim: true }) as string[][];
  return rows.slice(2).filter((row) => row.filter((cell) => cell !== '').length > 1);
}

export const cell = (row: Row, column: number): string => row[column] ?? '';
export const isWide = (row: Row) =>
  row.length >= WIDTH && row.slice(WIDTH).every((it) => it === '') && row.length <= WIDTH + 2;
export const isPlaced = (row: Row) => row.slice(4, 8).some((it) => it !== '');
const isSomebody = (row: Row) => cell(row, 0) !== '' || cell(row, 1) !== '';
const isClear = (row: Row) => cell(row, 20) !== 'đang chờ';
export const isCounted = (row: Row) =>
  isWide(row) && isPlaced(row) && isSomebody(row) && isClear(row);

/** "2025-12-04" of any way to write a full date; `null` where it is none. */
export function isoOf(written: string): string | null {
  const [date = ''] = written.split(' ');
  const parts = date.split(/[-./]/).map((it) => it.padStart(2, '0'));
  const [year, month, day] = parts[0]?.length === 4 ? parts : parts.reverse();
  if (parts.length !== 3 || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return null;
  const iso = `${year}-${month}-${day}`;
  return new Date(iso).toISOString().startsWith(iso) && iso >= '1900' ? iso : null;
}

const kindOf = (row: Row) =>
  ({ CBCCVC: 'publicEmployee', 'Người dân': 'resident' })[cell(row, 3)] ?? 'unknown';
const numberIn = (text: string) => (text === '' ? null : Number(text.replace(',', '.')));
const isModule = (row: Row, module: number) => {
  const share = numberIn(cell(row, 9 + 2 * module).replace('%', '')) ?? 0;
  return share >= 80 && share <= 100 && /^[45](\/5)?$/.test(cell(row, 10 + 2 * module));
};
/** Whether a module is surely not complete: of a cell that is not clear nobody knows. */
const lacks = (row: Row, module: number) => {
  const share = cell(row, 9 + 2 * module);
  const isLow = share === '' || /^([1-7]?\d([.,]\d+)?%|[1-7]?\d|[1-7]\d?[.,]\d+)$/.test(share);
  return isLow || /^([0-3](\/5)?)?$/.test(cell(row, 10 + 2 * module));
};
const isClearFinal = (row: Row) => /^((\d|[12]\d|30)(\/30)?)?$/.test(cell(row, 19));
const modulesOf = (row: Row) => [0, 1, 2, 3, 4].map((it) => isModule(row, it));
const finalOf = (row: Row) => {
  const final = numberIn(cell(row, 19).replace('/30', ''));
  return final !== null && final <= 30 ? final : null;
};
const isCertified = (row: Row) =>
  !['', 'chưa cấp'].includes(cell(row, 20)) || !['', '-'].includes(cell(row, 21));
const ADULT_UNTIL = '2007-12-04';
/** Whether an adult on 04/12/2025; `null` where the birth date does not tell. */
function isAdult(row: Row): boolean | null {
  const written = cell(row, 2);
  const iso = isoOf(written);
  if (iso !== null) return iso <= ADULT_UNTIL;
  const [year, month = ''] = written.split('/').reverse();
  if (!/^\d{4}$/.test(year ?? '') || written.split('/').length > 2) return null;
  const from = `${year}-${month || '01'}-01`;
  const to = `${year}-${month || '12'}-31`;
  if (to <= ADULT_UNTIL) return true;
  return from > ADULT_UNTIL ? false : null;
}

const withTime = (text: string) => {
  const iso = isoOf(text);
  return iso === null ? null : { iso, time: text.split(' ')[1] ?? null };
};

function breachesOf(row: Row): readonly string[] {
  const passed = (finalOf(row) ?? 0) >= 21;
  if (!isCertified(row)) return passed ? ['passedNotCertified'] : [];
  const at = withTime(cell(row, 20));
  const registered = withTime(cell(row, 8));
  const minutes = (it: { iso: string; time: string | null }) => `${it.iso} ${it.time ?? '00:00'}`;
  const isBefore =
    at !== null &&
    registered !== null &&
    (at.time === null ? at.iso < registered.iso : minutes(at) < minutes(registered));
  return [
    [0, 1, 2, 3, 4].some((it) => lacks(row, it)) ? 'certifiedWithoutModules' : '',
    passed || !isClearFinal(row) ? '' : 'certifiedBelow21',
    isBefore ? 'certifiedBeforeRegistered' : '',
    at !== null && minutes(at) > '2025-12-04 10:00' ? 'certifiedInFuture' : '',
  ].filter((it) => it !== '');
}

interface Reached {
  readonly kind: string;
  readonly adult: boolean | null;
  readonly modules: readonly boolean[];
  readonly eligible: boolean;
  readonly passed: boolean;
  readonly certified: boolean;
}

const reached = (row: Row): Reached => ({
  kind: kindOf(row),
  adult: isAdult(row),
  modules: modulesOf(row),
  eligible: modulesOf(row).every(Boolean),
  passed: (finalOf(row) ?? 0) >= 21,
  certified: isCertified(row),
});

/** What a person has reached in any of their accounts. */
const united = (all: readonly Reached[]): Reached => ({
  kind:
    ['publicEmployee', 'resident'].find((kind) => all.some((it) => it.kind === kind)) ?? 'unknown',
  adult: all[0]?.adult ?? null,
  modules: [0, 1, 2, 3, 4].map((module) => all.some((it) => it.modules[module])),
  eligible: all.some((it) => it.eligible),
  passed: all.some((it) => it.passed),
  certified: all.some((it) => it.certified),
});

function measured(all: readonly Reached[]) {
  const count = (test: (it: Reached) => unknown) => all.filter(test).length;
  return {
    accounts: all.length,
    minors: count((it) => it.adult === false),
    adults: count((it) => it.adult),
    certified: count((it) => it.certified),
    certifiedMinors: count((it) => it.certified && it.adult === false),
    certifiedAdults: count((it) => it.certified && it.adult),
    module1: count((it) => it.modules[0]),
    module2: count((it) => it.modules[1]),
    module3: count((it) => it.modules[2]),
    module4: count((it) => it.modules[3]),
    module5: count((it) => it.modules[4]),
    eligibleForFinal: count((it) => it.eligible),
    finalPassed: count((it) => it.passed),
  };
}

const byKind = (all: readonly Reached[]) =>
  Object.fromEntries(
    ['publicEmployee', 'resident', 'unknown'].map((kind) => [
      kind,
      measured(all.filter((it) => it.kind === kind)),
    ]),
  );

/** Who an account is in its commune; an account alone where the file does not say enough. */
export function personOf(row: Row, number: number): string {
  const name = fold(cell(row, 1));
  const birth = isoOf(cell(row, 2));
  return name === '' || birth === null ? `alone ${number}` : `${name} ${birth}`;
}

export function groupsOf<T>(
  all: readonly T[],
  keyOf: (it: T, index: number) => string,
): readonly T[][] {
  const groups = new Map<string, T[]>();
  all.forEach((it, index) => {
    const key = keyOf(it, index);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(it);
  });
  return [...groups.values()];
}

export function figuresOf(rows: readonly Row[]) {
  const people = groupsOf(rows, personOf);
  return {
    accounts: rows.length,
    people: people.length,
    duplicates: rows.length - people.length,
    ofAccounts: byKind(rows.map(reached)),
    ofPeople: byKind(people.map((it) => united(it.map(reached)))),
    ruleBreaches: Object.fromEntries(
      [
        'certifiedWithoutModules',
        'certifiedBelow21',
        'passedNotCertified',
        'certifiedBeforeRegistered',
        'certifiedInFuture',
      ].map((breach) => [breach, rows.filter((row) => breachesOf(row).includes(breach)).length]),
    ),
  };
}
