import { describe, expect, it } from 'vitest';
import { ACCOUNT_SLOTS, REJECTED_SLOT, slotOf } from '../../../src/domain/learner-tally.ts';
import { bulkOf } from '../../../src/ingest/learners/bulk.ts';
import { joinParts, tableFaultOf } from '../../../src/ingest/learners/join-parts.ts';
import type { PartFault, PartGroup, TallyPart } from '../../../src/ingest/learners/part.ts';
import type { PeopleTable } from '../../../src/ingest/people-table.ts';
import { shareOf } from './accounts.ts';

const NONE = {
  account: null,
  name: 0,
  birth: 1,
  kind: null,
  isPublicEmployee: null,
  commune: 2,
  communeCode: null,
  village: null,
  organisation: null,
  registeredAt: null,
  share: [3, 4, 5, 6, 7],
  quiz: [8, 9, 10, 11, 12],
  final: null,
  certifiedAt: null,
  certificate: null,
  role: null,
  guide: null,
  guideBirth: null,
};

const tableOf = (file: string, columns: Partial<PeopleTable['columns']> = {}): PeopleTable => ({
  file,
  kind: 'learners',
  encoding: 'utf-8',
  marked: false,
  delimiter: ';',
  columns: { ...NONE, ...columns },
  headings: [],
  headerLine: 1,
  firstLine: 2,
  asOf: null,
  asOfIssues: [],
});

const partOf = (given: Partial<TallyPart>): TallyPart => ({
  groups: [],
  rows: 0,
  passedOver: { blank: 0, remark: 0, header: 0 },
  lines: 0,
  faults: [],
  fault: null,
  incomparable: 0,
  births: new Uint32Array(10),
  patterns: new Map(),
  ...given,
});

const ACCOUNTS = slotOf('resident', 'accounts');
const groupOf = (commune: string | null, line: number, rows: number): PartGroup => {
  const accounts = new Float64Array(ACCOUNT_SLOTS);
  accounts[ACCOUNTS] = rows - 1;
  accounts[REJECTED_SLOT] = 1;
  const written = { commune, communeCode: null, village: null, organisation: null };
  return { written, line, rows, accounts };
};
const faultOf = (lines: readonly number[], example: string | null): PartFault => ({
  code: 'final-unclear',
  column: 7,
  rows: lines.length,
  lines,
  example,
});
const noPause = async () => {};
const alone = (tally: TallyPart) => ({ tally, people: null });

describe('parts of files', () => {
  const first = partOf({
    groups: [groupOf('Xã Ba Tô', 2, 3), groupOf(null, 5, 2)],
    rows: 5,
    lines: 6,
    incomparable: 1,
    faults: [faultOf([2, 3, 4], 'abc')],
  });
  const second = partOf({
    groups: [groupOf('Xã Ba Tơ', 1, 4), groupOf('Xã Ba Tô', 3, 5)],
    rows: 9,
    lines: 9,
    incomparable: 2,
    faults: [faultOf([1, 2, 3, 4, 5, 6, 7, 8, 9], 'xyz')],
  });
  const joined = joinParts(
    [
      { table: tableOf('a.csv'), parts: [alone(first), alone(second)] },
      { table: tableOf('b.csv', { final: 13 }), parts: [alone(second)] },
    ],
    noPause,
  );

  it('become one: equal places are added, with the line where they came first in each file', async () => {
    const { groups, rows, incomparable } = await joined;
    expect(rows).toBe(23);
    expect(incomparable).toBe(5);
    const told = groups.map(({ written, places, rows: of, accounts }) => {
      const from = places.map((it) => `${it.file}:${it.line}`).join(' ');
      return [written.commune, from, of, accounts[ACCOUNTS], accounts[REJECTED_SLOT]];
    });
    expect(told).toEqual([
      ['Xã Ba Tô', 'a.csv:2 b.csv:3', 13, 10, 3],
      [null, 'a.csv:5', 2, 1, 1],
      ['Xã Ba Tơ', 'a.csv:7 b.csv:1', 8, 6, 2],
    ]);
  });

  it('tell the faults of each file by its own lines', async () => {
    const { faults } = await joined;
    expect(faults).toEqual([
      {
        code: 'final-unclear',
        file: 'a.csv',
        column: 7,
        rows: 12,
        lines: [2, 3, 4, 7, 8, 9, 10, 11, 12, 13],
        example: 'abc',
      },
      {
        code: 'final-unclear',
        file: 'b.csv',
        column: 7,
        rows: 9,
        lines: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        example: 'xyz',
      },
    ]);
  });

  it('can tell only what all of their columns do', async () => {
    const { known } = await joined;
    expect(known).toEqual({
      kind: false,
      birth: true,
      certified: false,
      modules: true,
      final: false,
      registeredAt: false,
      certifiedAt: false,
    });
    const table = tableOf('a.csv', { quiz: [8, 9, 10, 11], final: 1, certificate: 2, kind: 3 });
    const other = await joinParts([{ table, parts: [alone(first)] }], noPause);
    expect(other.known).toMatchObject({ modules: false, final: true, certified: true, kind: true });
  });

  it('without people count none, and with them each once', async () => {
    const { groups, spread } = await joined;
    expect(groups.map((it) => it.people)).toEqual([null, null, null]);
    expect(spread).toEqual([]);
    const somebody = { name: 'y blut', birth: 5, bits: 2 };
    const people = [
      shareOf([{ ...somebody, group: 0 }], 2),
      shareOf(
        [
          { ...somebody, group: 0 },
          { ...somebody, group: 1, bits: 6 },
        ],
        2,
      ),
    ];
    const parts = [
      { tally: first, people: people[0] ?? null },
      { tally: second, people: people[1] ?? null },
    ];
    const counted = await joinParts([{ table: tableOf('a.csv'), parts }], noPause);
    expect(counted.groups.map((it) => it.people?.[ACCOUNTS])).toEqual([1, 0, 1]);
    expect(counted.spread).toEqual([
      {
        at: [
          { group: 0, bits: 6 },
          { group: 2, bits: 2 },
        ],
      },
    ]);
  });

  it('that a fault ended say at which line of the file', () => {
    const cut = partOf({ fault: { code: 'cut', line: 4 } });
    const changed = partOf({ fault: { code: 'changed' } });
    const fault = (...parts: TallyPart[]) =>
      tableFaultOf({ table: tableOf('a.csv'), parts: parts.map(alone) });
    expect(fault(first, second)).toBeNull();
    expect(fault(first, second, cut)).toEqual({ code: 'cut', line: 19 });
    expect(fault(first, changed, cut)).toEqual({ code: 'changed' });
  });
});

describe('accounts that look made in bulk', () => {
  const births = (...counts: number[]) => Float64Array.from(counts);
  const none = new Map<string, number>();

  it('have a birth date of thirty accounts and ten times the average', () => {
    const others = Array.from({ length: 99 }, () => 1);
    expect(bulkOf(births(29, ...others), none)).toMatchObject({ birthDates: 0, withBirthDate: 0 });
    expect(bulkOf(births(0, 30, ...others), none)).toMatchObject({
      birthDates: 1,
      withBirthDate: 30,
    });
    // 11 dates with 130 accounts: the average is 11,8 and a tenfold of it 118,2.
    expect(bulkOf(births(...Array.from({ length: 10 }, () => 1), 120), none).birthDates).toBe(1);
    expect(bulkOf(births(...Array.from({ length: 10 }, () => 2), 120), none).birthDates).toBe(0);
  });

  it('are five of one name pattern', () => {
    const patterns = new Map(Object.entries({ a: 4, b: 5, c: 7 }));
    expect(bulkOf(births(), patterns)).toMatchObject({ patterns: 2, withPattern: 12 });
  });
});
