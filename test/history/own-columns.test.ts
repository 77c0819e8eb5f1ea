import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../transcript.ts';

const parent = mkdtempSync(join(tmpdir(), 'tiendo-columns-'));
afterAll(() => rmSync(parent, { recursive: true }));

// Adults stand in the first two files alone, and one commune has no row in the second.
const FILES = {
  'a-2025-11-01.csv':
    'Đơn vị,Người dân đăng ký,Người trưởng thành\nXã Bờ Y,100,1000\nXã Ba Tô,200,1000\n',
  'b-2025-11-08.csv': 'Đơn vị,Người dân đăng ký,Người trưởng thành\nXã Bờ Y,150,1100\n',
  'b-2025-11-12.csv': 'Đơn vị,Người dân đăng ký\nXã Bờ Y,170\nXã Ba Tô,240\n',
  'c-2025-11-15.csv': 'Đơn vị,Người dân đăng ký\nXã Bờ Y,180\nXã Ba Tô,250\n',
  'd-2025-11-22.csv':
    'Đơn vị,Người dân đăng ký,Người trưởng thành\nXã Bờ Y,190,\nXã Ba Tô,260,1200\n',
};
const NAMES = Object.keys(FILES);

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(parent, 'a-'));
  writeFileSync(
    join(folder, 'tiendo.yaml'),
    'version: 1\nid: thu\nname: Thử\nunit: Tỉnh Quảng Ngãi\nmilestones: []\n',
  );
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const { code, err } = await run(['import', ...NAMES], { folder });
  expect(code, err).toBe(0);
});

const ranked = async (args: readonly string[]) => {
  const { out } = await run(['rank', ...args, '--format', 'json'], { folder });
  return JSON.parse(out) as {
    readonly warnings: unknown;
    readonly rows: readonly { readonly denominators: { readonly adults: number | null } }[];
  };
};
const adults = async (args: readonly string[]) =>
  (await ranked(args)).rows.map((it) => it.denominators.adults);

describe("a kept snapshot's own columns of denominators", () => {
  it.each(['2025-11-01', '2025-11-08', '2025-11-15'])(
    'count from their moment on, as in the files themselves: %s',
    async (asOf) => {
      const [files, history] = [
        await ranked([...NAMES, '--as-of', asOf]),
        await ranked(['--as-of', asOf]),
      ];
      expect(history).toEqual({ ...files, warnings: history.warnings });
    },
  );

  it('the latest with a row of the unit counts, also where its cell is empty; none of a later day', async () => {
    expect(await adults(['--as-of', '2025-11-15'])).toEqual([1000, 1100]);
    expect(await adults(['--as-of', '2025-11-22'])).toEqual([1200, null]);
    expect(await adults([...NAMES, '--as-of', '2025-11-22'])).toEqual([1200, null]);
  });

  it('are looked for in those alone whose header has them', async () => {
    const opened: string[] = [];
    const onReadFile = (path: string) =>
      void (
        path.startsWith('lich-su') &&
        opened.push(path.slice('lich-su/'.length, -'T2400.1.txt'.length))
      );
    const args = ['rank', '--as-of', '2025-11-15', '--since', '2025-11-08'];
    await run(args, { folder, onReadFile });
    expect(opened.sort()).toEqual(['2025-11-01', '2025-11-08', '2025-11-15']);
  });

  it('are told with the file and line in which they stand', async () => {
    const { out } = await run(['explain', 'Xã Bờ Y', '--as-of', '2025-11-15'], { folder });
    expect(out).toContain('b-2025-11-08.csv');
  });
});
