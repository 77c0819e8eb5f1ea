import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, newCampaign, start, verify, writeExport } from './campaign.ts';

const parent = mkdtempSync(join(tmpdir(), 'tiendo-faults-'));
afterAll(() => rmSync(parent, { recursive: true }));

let folder: string;
let history: string;
let first: string;
beforeEach(() => {
  folder = newCampaign(parent);
  history = join(folder, 'lich-su');
  first = writeExport(folder, 1);
});

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  start(folder, args, env).ended;
const importFile = (file: string, env: Record<string, string> = {}) => run(['import', file], env);

/** What an import must leave that cannot write: one clear line, and all as it was before. */
async function expectUntouched(fails: () => Promise<Ended>, why: RegExp): Promise<void> {
  const before = await verify(folder);
  const names = readdirSync(history);
  const { code, out, err } = await fails();
  expect(err).toMatch(why);
  const errors = err.split('\n').filter((it) => it.startsWith('Lỗi'));
  expect(errors).toHaveLength(1);
  expect([code, out]).toEqual([5, '']);
  expect(readdirSync(history)).toEqual(names);
  expect(await verify(folder)).toEqual(before);
}

describe('what cannot be written', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['disk full while the file is written', 'writeSync:ENOSPC', /ổ đĩa đầy/],
    ['disk full when the file is begun', 'openSync:ENOSPC', /ổ đĩa đầy/],
    ['disk broken', 'fsyncSync:EIO', /ổ đĩa hỏng/],
    ['read-only disk', 'openSync:EROFS', /ổ đĩa chỉ cho đọc/],
    ['no permission', 'openSync:EACCES', /không có quyền/],
    ['no quota for the name', 'linkSync:EDQUOT', /hết dung lượng/],
    ['an error that has no words', 'linkSync:EXYZ', /EXYZ/],
  ];
  for (const [what, FAIL, why] of cases) {
    it(what, async () => {
      expect((await importFile(first)).code).toBe(0);
      const file = writeExport(folder, 2);
      await expectUntouched(() => importFile(file, { FAIL }), why);
      // Nothing stands in the way of the same command when the fault is mended.
      expect((await importFile(file)).code).toBe(0);
    });
  }

  it('a disk where files have one name each', async () => {
    for (const [at, code] of ['EISDIR', 'EINVAL'].entries()) {
      const file = writeExport(folder, at);
      const { code: ended, err } = await importFile(file, { FAIL: `linkSync:${code}` });
      expect([ended, err]).toEqual([0, '']);
    }
    expect((await verify(folder)).kept.size).toBe(2);
  });

  it('a folder that cannot be synced does not undo what is in place', async () => {
    expect((await importFile(first)).code).toBe(0);
    const { code, out } = await importFile(writeExport(folder, 2), { FAIL: 'fsyncSync:EIO:2' });
    expect(code).toBe(0);
    expect(out).toContain('Đã ghi vào');
    expect((await verify(folder)).kept.size).toBe(2);
  });

  it.skipIf(!existsSync('/dev/full'))('a receipt that is lost says what is kept', async () => {
    const { code, err } = await run(['import', first, '--format', 'csv', '-o', '/dev/full']);
    expect(err).toContain('Số liệu thì đã nạp xong');
    expect(code).toBe(2);
    expect((await verify(folder)).kept.size).toBe(1);
  });

  it('the history by another way is not written over', async () => {
    expect((await importFile(first)).code).toBe(0);
    const [name = ''] = readdirSync(history);
    const kept = readFileSync(join(history, name));
    symlinkSync(join(history, name), join(folder, 'bao-cao.txt'));
    symlinkSync(history, join(folder, 'khac'));
    for (const output of ['bao-cao.txt', join('khac', 'moi.txt'), join(history, 'moi.txt')]) {
      const { code, err } = await run(['history', '-o', output]);
      expect(err).toContain('của chính phong trào');
      expect(code).toBe(2);
    }
    expect(readdirSync(history)).toEqual([name]);
    expect(readFileSync(join(history, name))).toEqual(kept);
  });

  it('of several moments those that were written are named', async () => {
    const files = [first, writeExport(folder, 2), writeExport(folder, 3)];
    const { code, err } = await run(['import', ...files], { FAIL: 'linkSync:ENOSPC:3' });
    expect(code).toBe(5);
    const written = ['2025-12-04T0001.1.txt', '2025-12-04T0002.1.txt'];
    expect(readdirSync(history)).toEqual(written);
    expect(err).toContain(
      `Đã ghi xong trước đó: ${written.map((it) => `lich-su/${it}`).join(', ')}`,
    );
    const again = await run(['import', ...files]);
    expect(again.code).toBe(0);
    expect(again.out.match(/Đã có trong/g)).toHaveLength(2);
  });

  it('of several moments none is written where one is refused', async () => {
    const second = writeExport(folder, 2);
    mkdirSync(history);
    writeFileSync(join(history, '2025-12-04T0002.1.txt'), 'x');
    expect((await run(['import', first, second])).code).toBe(5);
    expect(readdirSync(history)).toEqual(['2025-12-04T0002.1.txt']);
  });

  it('a limit of the size of files', async () => {
    expect((await importFile(first)).code).toBe(0);
    const file = writeExport(folder, 2);
    const limited = async (): Promise<Ended> => {
      const script = `ulimit -f 0; exec "${process.execPath}" "${join(import.meta.dirname, '../../bin/tiendo.js')}" import ${file}`;
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      });
      return { code: status, out: stdout, err: stderr, milliseconds: 0 };
    };
    await expectUntouched(limited, /không cho tệp lớn/);
  });
});

/** A small disk of its own, where the machine lets us have one. */
function smallDisk(path: string): boolean {
  mkdirSync(path);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]).status === 0;
}

describe('a real disk', () => {
  it('that is full, and one that is read-only', async ({ skip }) => {
    if (!smallDisk(history)) skip();
    try {
      expect((await importFile(first)).code).toBe(0);
      const filler = join(history, 'filler');
      try {
        writeFileSync(filler, Buffer.alloc(2 ** 20));
      } catch {
        // Full.
      }
      const file = writeExport(folder, 2);
      await expectUntouched(() => importFile(file), /ổ đĩa đầy/);
      rmSync(filler);
      execFileSync('mount', ['-o', 'remount,ro', history]);
      await expectUntouched(() => importFile(file), /ổ đĩa chỉ cho đọc/);
      execFileSync('mount', ['-o', 'remount,rw', history]);
      expect((await importFile(file)).code).toBe(0);
    } finally {
      execFileSync('umount', [history]);
    }
  });
});

describe('a name that is taken', () => {
  const name = '2025-12-04T0002.1.txt';

  it('by a folder', async () => {
    expect((await importFile(first)).code).toBe(0);
    mkdirSync(join(history, name));
    const { code, err } = await importFile(writeExport(folder, 2));
    expect(err).toMatch(/^Lỗi: lich-su\/2025-12-04T0002\.1\.txt: đây là thư mục.*\n$/);
    expect(code).toBe(5);
    expect((await verify(folder)).damaged).toBe(1);
    // What is there stays; the import finds a name beside it.
    expect((await run(['import', writeExport(folder, 2), '--replace'])).code).toBe(0);
    expect((await verify(folder)).kept.size).toBe(2);
  });

  it('by a file that is no snapshot, and by a link that leads nowhere', async () => {
    expect((await importFile(first)).code).toBe(0);
    const path = join(history, name);
    for (const take of [
      () => writeFileSync(path, 'ghi chú\n'),
      () => symlinkSync('nowhere', path),
    ]) {
      rmSync(path, { force: true });
      take();
      const { code, err } = await importFile(writeExport(folder, 2));
      expect(err.split('\n')).toHaveLength(2);
      expect(code).toBe(5);
    }
  });

  it("the history's own, by a file", async () => {
    writeFileSync(history, 'x');
    const { code, err } = await importFile(first);
    expect(err).toMatch(/^Lỗi: lich-su: .*đây là tệp, không phải thư mục.*\n$/);
    expect(code).toBe(5);
    expect((await run(['status'])).code).toBe(5);
    expect(readFileSync(history, 'utf8')).toBe('x');
  });
});

it('files and folder are their owner’s alone', async () => {
  await importFile(first);
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(mode(history)).toBe('700');
  expect(mode(join(history, '2025-12-04T0001.1.txt'))).toBe('600');
});

it('what killed imports left is swept once it is an hour old', async () => {
  mkdirSync(history);
  const [old, young] = ['.a.txt.1.1.tmp', '.b.txt.1.1.tmp'].map((it) => join(history, it)) as Two;
  for (const path of [old, young]) writeFileSync(path, 'half');
  const longAgo = Date.now() / 1000 - 3700;
  utimesSync(old, longAgo, longAgo);
  expect((await importFile(first)).err).toBe('');
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  expect((await run(['history'])).err).toBe('');
});

type Two = [string, string];

describe('eight at once', () => {
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];

  it.each([{}, { NO_LINKS: '1' }])('of eight moments, all land %o', async (env) => {
    const files = eight.map((it) => writeExport(folder, it));
    const ends = await Promise.all(files.map((it) => importFile(it, env as never)));
    expect(ends.map((it) => it.code)).toEqual(eight.map(() => 0));
    const { code, kept } = await verify(folder);
    expect(code).toBe(0);
    expect([...kept.values()]).toEqual(eight.map((it) => 1000 + it));
  });

  it.each([{}, { NO_LINKS: '1' }])('of the same file, one lands %o', async (env) => {
    const ends = await Promise.all(eight.map(() => importFile(first, env as never)));
    expect(ends.map((it) => it.code)).toEqual(eight.map(() => 0));
    expect(ends.filter((it) => it.out.includes('Đã ghi vào'))).toHaveLength(1);
    expect(ends.filter((it) => it.out.includes('Đã có trong'))).toHaveLength(7);
    expect(readdirSync(history)).toEqual(['2025-12-04T0001.1.txt']);
  });

  it.each([{}, { NO_LINKS: '1' }])(
    'of one moment and eight contents, one lands %o',
    async (env) => {
      const files = eight.map((it) => writeExport(folder, it));
      const at = (file: string) => ['import', file, '--as-of', '2025-12-05'];
      const ends = await Promise.all(files.map((it) => run(at(it), env as never)));
      expect(ends.map((it) => it.code).sort()).toEqual([0, 3, 3, 3, 3, 3, 3, 3]);
      expect(readdirSync(history)).toEqual(['2025-12-05T2400.1.txt']);
    },
  );

  it('of one moment, all told to replace: each is kept', async () => {
    const files = eight.map((it) => writeExport(folder, it));
    const at = (file: string) => ['import', file, '--as-of', '2025-12-05', '--replace'];
    const ends = await Promise.all(files.map((it) => run(at(it))));
    expect(ends.map((it) => it.code)).toEqual(eight.map(() => 0));
    expect(readdirSync(history)).toEqual(eight.map((it) => `2025-12-05T2400.${it}.txt`));
    expect((await verify(folder)).code).toBe(0);
  });
});

it('the same bytes in every time zone', async () => {
  const file = writeExport(folder, 1439);
  const kept: string[] = [];
  for (const TZ of ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Apia']) {
    expect((await importFile(file, { TZ })).code).toBe(0);
    const path = join(history, '2025-12-04T2359.1.txt');
    const shown = await run(['history', '2025-12-04', '--format', 'json'], { TZ });
    kept.push(readFileSync(path, 'utf8') + shown.out);
    rmSync(path);
  }
  expect(new Set(kept).size).toBe(1);
  expect(kept[0]).toContain('2025-12-04T23:59:00+07:00');
});
