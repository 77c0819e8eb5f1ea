import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Counting, countLearners } from '../../src/cli/learners/count-learners.ts';
import { Interrupted } from '../../src/cli/learners/interrupted.ts';
import { peopleOfUnits } from '../../src/compute/people-of-units.ts';
import { type LearnerTally, slotOf } from '../../src/domain/learner-tally.ts';
import type { PeopleFile, PeopleTable } from '../../src/ingest/people-table.ts';
import { type OpenFile, openFile } from '../../src/io/open-file.ts';
import { openRegular } from '../../src/io/regular-file.ts';
import type { World } from '../../src/io/world.ts';
import { moment } from '../compute/samples.ts';
import { ROOT } from '../transcript.ts';
import { HEADINGS, tableOf } from './learner-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = `Danh sách học viên\n${HEADINGS.join(';')}\n`;
type Machine = Pick<World, 'packageFolder' | 'openRegular' | 'interruption' | 'err' | 'errWidth'>;
const machine: Machine = {
  packageFolder: ROOT,
  openRegular,
  interruption: () => null,
  err: () => {},
  errWidth: null,
};
const said: Counting = { asOf: moment('2025-12-04T10:00'), people: true, progress: null };

function count(
  path: string,
  how: Partial<Counting> = {},
  source: OpenFile = openFile(path),
  world: Partial<Machine> = {},
  table: Partial<PeopleTable> = {},
) {
  const file: PeopleFile = {
    table: { ...tableOf(path), ...table },
    source: { ...source, file: path },
    format: { is: 'text', encoding: 'utf-8', marked: false, delimiter: ';' },
    path: path === '-' ? null : path,
  };
  return countLearners([file], { ...said, ...how }, { ...machine, ...world } as World);
}

function written(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const BIRTHS = ['02/03/1990', '14/05/1971', '30/12/2001', '28/02/1988'];
const rowOf = (i: number, name = `Nguyễn Văn ${i % 30_000}`) =>
  `hv${i};${name};${BIRTHS[i % 4]};Người dân;Xã ${i % 7}`;
const rowsOf = (count: number, row: (i: number) => string = rowOf) =>
  `${HEADER}${Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('')}`;

/** People of all places, each of them a unit. */
const peopleIn = (tally: LearnerTally | null): number | null =>
  tally &&
  [...peopleOfUnits(tally, String).values()].reduce(
    (sum, it) => sum + (it[slotOf('resident', 'accounts')] ?? 0),
    0,
  );

const ROWS = 200_000;
const large = written('large.csv', rowsOf(ROWS));

describe('a large file', () => {
  for (const threads of [1, 2, 3, 4]) {
    it(`is counted the same by ${threads} threads`, async () => {
      const { tally, faults } = await count(large, { threads });
      expect(faults).toEqual([]);
      expect(tally?.rows).toBe(ROWS);
      expect(tally?.groups.map((it) => it.places[0]?.line)).toEqual([3, 4, 5, 6, 7, 8, 9]);
      expect(peopleIn(tally)).toBe(
        new Set(Array.from({ length: ROWS }, (_, i) => rowOf(i).replace(/^\w+;/, ''))).size,
      );
      expect(tally?.bulk?.withBirthDate).toBe(0);
    });
  }

  it('is counted where the program of the threads is missing', async () => {
    const { tally } = await count(large, { threads: 3 }, openFile(large), {
      packageFolder: folder,
    });
    expect(tally).toEqual((await count(large, { threads: 1 })).tally);
  });

  it('whose quoted cells hold line ends and stand across every boundary is counted the same', async () => {
    const lines = '\n'.repeat(800);
    const path = written(
      'quoted.csv',
      rowsOf(9000, (i) => rowOf(i, `"Y ${i % 100}${lines}"`)),
    );
    const alone = await count(path, { threads: 1 });
    const shared = await count(path, { threads: 4 });
    expect(alone.tally?.rows).toBe(9000);
    expect(shared).toEqual(alone);
  });

  it('whose quote is never closed is refused where it was opened', async () => {
    const rows = rowsOf(ROWS, (i) => rowOf(i, i === 5 ? '"Y Blút' : 'Y Blút'));
    const path = written('unclosed.csv', rows);
    for (const threads of [1, 2]) {
      const { tally, faults } = await count(path, { threads });
      expect(tally).toBeNull();
      expect(faults).toEqual([{ code: 'bad-quotes', line: 8, unclosed: true, file: path }]);
    }
  });

  it('that breaks off is refused at its last line, counted from the first', async () => {
    const path = written('cut.csv', `${rowsOf(ROWS)}hv;Nguy`);
    for (const threads of [1, 3]) {
      const { faults } = await count(path, { threads });
      expect(faults).toEqual([{ code: 'cut', line: ROWS + 3, file: path }]);
    }
  });
});

describe('a file that changes while it is read', () => {
  const changes: readonly (readonly [string, (path: string) => void])[] = [
    ['grows', (path) => appendFileSync(path, `${rowOf(1)}\n`)],
    ['shrinks', (path) => truncateSync(path, 2 ** 20)],
    ['is written', (path) => utimesSync(path, 1, 1)],
    [
      'is written, and its time set back',
      (path) => {
        const { atime, mtime } = statSync(path);
        const descriptor = openSync(path, 'r+');
        writeSync(descriptor, 'X', 2 ** 20);
        closeSync(descriptor);
        utimesSync(path, atime, mtime);
      },
    ],
    [
      'is replaced',
      (path) => {
        rmSync(path);
        writeFileSync(path, rowsOf(ROWS));
      },
    ],
  ];
  for (const [what, change] of changes) {
    for (const threads of [1, 2]) {
      it(`is refused: it ${what}, ${threads} threads`, async () => {
        const path = written('changing.csv', rowsOf(ROWS));
        const counting = count(path, { threads });
        change(path);
        expect(await counting).toEqual({
          tally: null,
          faults: [{ code: 'changed', file: path }],
          rowsOf: new Map(),
          same: [],
        });
      });
    }
  }

  it('is refused where it is another than was looked into', async () => {
    const path = written('changing.csv', rowsOf(ROWS));
    const source = openFile(path);
    writeFileSync(
      path,
      rowsOf(ROWS, (i) => rowOf(i, 'A')),
    );
    const { faults } = await count(path, {}, source);
    expect(faults).toEqual([{ code: 'changed', file: path }]);
  });

  it('is refused where it is gone', async () => {
    const path = written('gone.csv', rowsOf(10));
    const source = openFile(path);
    rmSync(path);
    expect((await count(path, {}, source)).faults).toEqual([{ code: 'changed', file: path }]);
  });

  it('is refused where it grew after it was read at once', async () => {
    const path = written('small.csv', rowsOf(10));
    const source = openFile(path);
    appendFileSync(path, 'more\n');
    expect((await count(path, {}, source)).faults).toEqual([{ code: 'changed', file: path }]);
  });
});

describe('what is no UTF-8 file', () => {
  const text = rowsOf(60_000);
  const inUtf8 = count(written('text.csv', text));
  const sameButFile = async (counted: ReturnType<typeof count>) => {
    const { tally, faults } = await counted;
    expect(faults).toEqual([]);
    const groups = tally?.groups.map((it) => ({
      ...it,
      places: it.places.map(({ line }) => line),
    }));
    const expected = (await inUtf8).tally;
    expect({ ...tally, groups }).toEqual({
      ...expected,
      groups: expected?.groups.map((it) => ({ ...it, places: it.places.map(({ line }) => line) })),
    });
  };

  it('but UTF-16 is counted the same', async () => {
    const path = written('utf-16.csv', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const table = { encoding: 'utf-16le', marked: true } as const;
    await sameButFile(count(path, {}, openFile(path), {}, table));
  });

  it('but a pipe is counted the same', async () => {
    const bytes = Buffer.from(`\ufeff${text}`);
    async function* pieces() {
      for (let at = 1000; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537);
    }
    const source = { head: bytes.subarray(0, 1000), rest: pieces() };
    await sameButFile(count('-', {}, source, {}, { marked: true }));
  });

  it('but a file with a byte order mark is counted the same', async () => {
    const path = written('marked.csv', `\ufeff${text}`);
    await sameButFile(count(path, { threads: 2 }, openFile(path), {}, { marked: true }));
  });

  it('and no text is refused at its line', async () => {
    const odd = Buffer.concat([Buffer.from('\ufeffa\nb\n', 'utf16le'), Buffer.from([0])]);
    const path = written('odd.csv', odd);
    const table = { encoding: 'utf-16le', marked: true } as const;
    const { faults } = await count(path, {}, openFile(path), {}, table);
    expect(faults).toEqual([{ code: 'bad-bytes', line: 3, file: path }]);
  });
});

describe('stopping', () => {
  for (const threads of [1, 2]) {
    it(`ends ${threads} threads`, async () => {
      const stop = new AbortController();
      const counting = count(large, { threads, signal: stop.signal });
      stop.abort();
      await expect(counting).rejects.toThrow(Interrupted);
    });
  }

  it('comes from the keyboard too', async () => {
    const interruption = () => AbortSignal.abort();
    await expect(count(large, {}, openFile(large), { interruption })).rejects.toThrow(Interrupted);
  });
});
