import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attended } from '../../src/cli/learners/attended.ts';
import { Interrupted } from '../../src/cli/learners/interrupted.ts';
import { listPeople } from '../../src/cli/learners/list-people.ts';
import { listedFiles } from '../../src/cli/learners/listed-files.ts';
import type { PeopleFile } from '../../src/ingest/people-table.ts';
import { openFile } from '../../src/io/open-file.ts';
import { openRegular } from '../../src/io/regular-file.ts';
import type { World } from '../../src/io/world.ts';
import { moment } from '../compute/samples.ts';
import { THON_1 } from '../reports/people.ts';
import { HEADINGS, tableOf } from './learner-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = 120_000;
const rowOf = (i: number) => `hv${i};Nguyễn Văn ${i};02/03/1990;Người dân;Xã Ba Tô\n`;

function written(name: string): PeopleFile {
  const path = join(folder, name);
  const rows = Array.from({ length: ROWS }, (_, i) => rowOf(i)).join('');
  writeFileSync(path, `Danh sách học viên\n${HEADINGS.join(';')}\n${rows}`);
  return {
    table: tableOf(path),
    source: { ...openFile(path), file: path },
    format: { is: 'text', encoding: 'utf-8', marked: false, delimiter: ';' },
    path,
  };
}

const open = (file: PeopleFile) => listedFiles([file], { openRegular } as World);
const listing = { asOf: moment('2025-12-04T10:00'), unitOf: () => THON_1 };

describe('a large file that is listed', () => {
  it('is read from the disk, every row once, with where it stands', async () => {
    const file = written('hoc-vien.csv');
    const twice = await open(file);
    let rows = 0;
    let turns = 0;
    const { learners, roster } = await listPeople(twice.files.map(twice.again), {
      ...listing,
      pause: async () => void turns++,
      onRow: () => rows++,
    });
    expect([learners.length, rows, roster]).toEqual([ROWS, ROWS, null]);
    expect(learners.at(-1)).toMatchObject({
      name: `Nguyễn Văn ${ROWS - 1}`,
      birth: '1990-03-02',
      place: { line: ROWS + 2 },
    });
    // What many have alike is held once.
    expect(learners.at(-1)?.progress).toBe(learners[0]?.progress);
    expect(turns).toBeGreaterThan(20);
    const { read, size } = twice.progress();
    expect(read).toBe(size);
    expect(twice.changed()).toEqual([]);
    twice.close();
  });
  it('is refused where it is written to meanwhile', async () => {
    const file = written('lon-len.csv');
    const twice = await open(file);
    appendFileSync(file.path as string, rowOf(ROWS));
    expect(twice.changed()).toMatchObject([{ code: 'file-changed', file: file.path }]);
    twice.close();
  });
});

it('Ctrl-C stops what is attended to', async () => {
  const keyboard = new AbortController();
  const world = { interruption: () => keyboard.signal } as unknown as World;
  const work = attended(
    { language: null, progress: () => ({ rows: 0, share: null }) },
    world,
    async (pause) => {
      await pause();
      keyboard.abort();
      await pause();
    },
  );
  await expect(work).rejects.toThrow(Interrupted);
});
