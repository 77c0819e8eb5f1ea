import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import type { Encoding } from '../../src/domain/encoding.ts';
import { decoderOf } from '../../src/text/decoder.ts';
import { fold } from '../../src/text/fold.ts';

// What the generator says that it planted is counted again from the text alone, as simply as can be.

const folder = mkdtempSync(join(tmpdir(), 'tiendo-made-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Figures {
  readonly accounts: number;
  readonly people: number;
  readonly duplicates: number;
  readonly ofAccounts: Record<string, Record<string, number>>;
  readonly ofPeople: Record<string, Record<string, number>>;
  readonly ruleBreaches: Record<string, number>;
}
interface Truth {
  readonly rows: number;
  readonly total: Figures & { readonly rejected: number; readonly incomparable: number };
  readonly communes: readonly (Figures & { readonly code: string })[];
  readonly faults: Record<string, number>;
  readonly bulk: Record<string, number>;
}

function make(name: string, ...options: readonly string[]): { bytes: Buffer; truth: Truth } {
  const file = join(folder, name);
  const args = ['bench/make-learners.mjs', '--rows', '1000', '-o', file, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return { bytes: readFileSync(file), truth: JSON.parse(readFileSync(`${file}.json`, 'utf8')) };
}

const WIDTH = 22;
type Row = readonly string[];

function rowsOf(text: string): readonly Row[] {
  const rows = parse(text, { delimiter: ';', relax_column_count: true, trim: true }) as string[][];
  return rows.slice(2).filter((row) => row.filter((cell) => cell !== '').length > 1);
}

const cell = (row: Row, column: number): string => row[column] ?? '';
const isWide = (row: Row) =>
  row.length >= WIDTH && row.slice(WIDTH).every((it) => it === '') && row.length <= WIDTH + 2;
const isPlaced = (row: Row) => row.slice(4, 8).some((it) => it !== '');
const isSomebody = (row: Row) => cell(row, 0) !== '' || cell(row, 1) !== '';
const isClear = (row: Row) => cell(row, 20) !== 'đang chờ';
const isCounted = (row: Row) => isWide(row) && isPlaced(row) && isSomebody(row) && isClear(row);

/** "2025-12-04" of any way to write a full date; `null` where it is none. */
function isoOf(written: string): string | null {
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
    modulesOf(row).every(Boolean) ? '' : 'certifiedWithoutModules',
    passed ? '' : 'certifiedBelow21',
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
function personOf(row: Row, number: number): string {
  const name = fold(cell(row, 1));
  const birth = isoOf(cell(row, 2));
  return name === '' || birth === null ? `alone ${number}` : `${name} ${birth}`;
}

function groupsOf<T>(all: readonly T[], keyOf: (it: T, index: number) => string): readonly T[][] {
  const groups = new Map<string, T[]>();
  all.forEach((it, index) => {
    const key = keyOf(it, index);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(it);
  });
  return [...groups.values()];
}

function figuresOf(rows: readonly Row[]) {
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

const { bytes, truth } = make('once.csv', '--seed', '7');
const rows = rowsOf(bytes.toString('utf8'));
const counted = rows.filter(isCounted);

/** The code of a row's commune; some rows have its name alone. */
const codes = new Map(
  counted.filter((row) => cell(row, 5) !== '').map((row) => [cell(row, 4), cell(row, 5)]),
);
const codeOf = (row: Row) => cell(row, 5) || codes.get(cell(row, 4));

test('each commune has what was planted, by accounts and by people', () => {
  expect(truth.communes).toHaveLength(96);
  for (const { code, ...unit } of truth.communes) {
    expect({ code, ...figuresOf(counted.filter((row) => codeOf(row) === code)) }).toEqual({
      code,
      ...Object.fromEntries(
        Object.entries(unit).filter(([key]) => key !== 'name' && key !== 'rejected'),
      ),
    });
  }
});

test('all communes add up to the whole', () => {
  const { rejected, incomparable, ...total } = truth.total;
  const sum = (key: 'accounts' | 'people' | 'duplicates') =>
    truth.communes.reduce((all, it) => all + it[key], 0);
  expect(sum('accounts')).toBe(total.accounts);
  expect(sum('people')).toBe(total.people);
  expect(total.duplicates).toBe(total.accounts - total.people);
  expect(rows).toHaveLength(truth.rows);
  expect(rows).toHaveLength(total.accounts + rejected);
  expect(figuresOf(counted).ofAccounts).toEqual(total.ofAccounts);
  expect(figuresOf(counted).ruleBreaches).toEqual(total.ruleBreaches);
  const alone = counted.filter((row, i) => personOf(row, i) === `alone ${i}`);
  expect(alone).toHaveLength(incomparable);
});

test('something of each kind is planted', () => {
  expect(truth.total.duplicates).toBeGreaterThan(15);
  for (const count of Object.values(truth.total.ruleBreaches)) expect(count).toBeGreaterThan(1);
  expect(Object.keys(truth.faults).sort()).toEqual([
    'birth-unclear',
    'certified-unclear',
    'final-unclear',
    'identity-missing',
    'kind-unclear',
    'place-missing',
    'quiz-unclear',
    'registered-unclear',
    'row-too-long',
    'row-too-short',
    'share-unclear',
  ]);
  expect(rows.filter((row) => !isWide(row))).toHaveLength(
    (truth.faults['row-too-long'] ?? 0) + (truth.faults['row-too-short'] ?? 0),
  );
  expect(rows.filter((row) => isWide(row) && !isPlaced(row))).toHaveLength(
    truth.faults['place-missing'] ?? 0,
  );
});

test('accounts made in bulk are as many as the rule finds', () => {
  const births = groupsOf(
    counted.filter((row) => isoOf(cell(row, 2)) !== null),
    (row) => String(isoOf(cell(row, 2))),
  );
  const average = births.flat().length / births.length;
  const many = births.filter((it) => it.length >= 30 && it.length >= 10 * average);
  const patterns = groupsOf(
    counted.filter((row) => /\d| [a-z]$/.test(fold(cell(row, 1))) && /:/.test(cell(row, 8))),
    (row) => {
      const pattern = fold(cell(row, 1))
        .replace(/\d/g, '#')
        .replace(/ [a-z]$/, ' #');
      return [pattern, ...row.slice(4, 8), cell(row, 8).slice(0, -1)].join('|');
    },
  ).filter((it) => it.length >= 5);
  expect(truth.bulk).toEqual({
    birthDates: many.length,
    withBirthDate: many.flat().length,
    patterns: patterns.length,
    withPattern: patterns.flat().length,
  });
  expect(many).toHaveLength(1);
  expect(patterns.length).toBeGreaterThan(1);
});

test('one seed gives the same bytes, another one others', () => {
  expect(make('twice.csv', '--seed', '7').bytes.equals(bytes)).toBe(true);
  expect(make('other.csv', '--seed', '8').bytes.equals(bytes)).toBe(false);
});

test.each<Encoding>(['utf-16le', 'windows-1258', 'tcvn3', 'vni'])(
  'in %s the text is the same',
  (encoding) => {
    const made = make(`${encoding}.csv`, '--seed', '7', '--encoding', encoding);
    const text = decoderOf({ encoding, bom: encoding === 'utf-16le' }).decode(made.bytes, true);
    expect(text).toBe(bytes.toString('utf8').normalize('NFC'));
    expect({ ...made.truth, bytes: 0 }).toEqual({ ...truth, bytes: 0 });
  },
);
