import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Encoding } from '../../src/domain/encoding.ts';
import { decoderOf } from '../../src/text/decoder.ts';
import { fold } from '../../src/text/fold.ts';
import {
  cell,
  figuresOf,
  groupsOf,
  isCounted,
  isoOf,
  isPlaced,
  isWide,
  personOf,
  type Row,
  rowsOf,
} from './count-rows.ts';

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
  readonly total: Figures & {
    readonly rejected: number;
    readonly rejectedWithoutPlace: number;
    readonly incomparable: number;
  };
  readonly communes: readonly (Figures & { readonly code: string })[];
  readonly faults: Record<string, number>;
  readonly bulk: Record<string, number>;
}

function make(
  name: string,
  options: readonly string[],
  rows = 1000,
): { bytes: Buffer; truth: Truth } {
  const file = join(folder, name);
  const args = ['bench/make-learners.mjs', '--rows', String(rows), '-o', file, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return { bytes: readFileSync(file), truth: JSON.parse(readFileSync(`${file}.json`, 'utf8')) };
}

const { bytes, truth } = make('once.csv', ['--seed', '7']);
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
  const { rejected, rejectedWithoutPlace, incomparable, ...total } = truth.total;
  const sum = (key: 'accounts' | 'people' | 'duplicates') =>
    truth.communes.reduce((all, it) => all + it[key], 0);
  expect(sum('accounts')).toBe(total.accounts);
  expect(sum('people')).toBe(total.people);
  expect(total.duplicates).toBe(total.accounts - total.people);
  expect(rows).toHaveLength(truth.rows);
  expect(rows).toHaveLength(total.accounts + rejected + rejectedWithoutPlace);
  expect(figuresOf(counted).ofAccounts).toEqual(total.ofAccounts);
  expect(figuresOf(counted).ruleBreaches).toEqual(total.ruleBreaches);
  const alone = counted.filter((row, i) => personOf(row, i) === `alone ${i}`);
  expect(alone).toHaveLength(incomparable);
});

test('nobody is the same person as somebody else by accident', () => {
  const many = make('many.csv', ['--seed', '9'], 20_000);
  const people = groupsOf(
    rowsOf(many.bytes.toString('utf8')).filter(isCounted),
    (row, number) => `${codeOf(row)} ${personOf(row, number)}`,
  );
  expect(people).toHaveLength(many.truth.total.people);
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
      return [pattern, ...row.slice(4, 6), cell(row, 8).slice(0, -1)].join('|');
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
  expect(make('twice.csv', ['--seed', '7']).bytes.equals(bytes)).toBe(true);
  expect(make('other.csv', ['--seed', '8']).bytes.equals(bytes)).toBe(false);
});

test.each<Encoding>(['utf-16le', 'windows-1258', 'tcvn3', 'vni'])(
  'in %s the text is the same',
  (encoding) => {
    const made = make(`${encoding}.csv`, ['--seed', '7', '--encoding', encoding]);
    const text = decoderOf({ encoding, bom: encoding === 'utf-16le' }).decode(made.bytes, true);
    expect(text).toBe(bytes.toString('utf8').normalize('NFC'));
    expect({ ...made.truth, bytes: 0 }).toEqual({ ...truth, bytes: 0 });
  },
);
