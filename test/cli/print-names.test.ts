import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/cli/invocation.ts';
import { printReport } from '../../src/cli/print.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { workbookReader } from '../../src/io/read-workbook.ts';
import { realWorld, type World } from '../../src/io/world.ts';
import { remainingReport } from '../../src/reports/remaining.ts';
import { attemptOf, learner, peopleInput, THON_1 } from '../reports/people.ts';
import { requestOf } from '../reports/samples.ts';
import { ROOT, run } from '../transcript.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PEOPLE = peopleInput({
  learners: [
    learner('Phạm Thị Hoa', '1981-05-02', THON_1, 3),
    learner('=CMD()', '1981-05-03', THON_1, 3),
  ],
});

/** Prints with the machine's own files; what went to the screen is gathered. */
async function print(output: string, names: boolean, world: Partial<World> = {}) {
  const attempt = await attemptOf(remainingReport, PEOPLE);
  if (!attempt.ok) throw new Error();
  let [out, err] = ['', ''];
  const told: World = {
    ...realWorld(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...world,
  };
  const invocation = {
    outputs: [{ file: output, format: output.endsWith('.xlsx') ? 'xlsx' : 'csv' }],
    failOn: [],
    color: 'never',
    width: null,
    request: requestOf({ names }),
  } as unknown as Invocation;
  const telling = {
    world: told,
    language: 'vi',
    asJson: false,
    quiet: false,
    verbose: true,
    strict: false,
  } as const;
  const code = await printReport(attempt.value, [], QUANG_NGAI_2025, invocation, telling);
  return { code, out, err };
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a list of people', () => {
  it('is written for its owner alone, and says so without naming anybody', async () => {
    const file = join(folder, 'ds.csv');
    const { code, out, err } = await print(file, true);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toBe(
      `Lưu ý: ${file}: tệp này có dữ liệu cá nhân của 2 người; chỉ tài khoản của bạn đọc được. Không gửi vào nhóm chung.\n`,
    );
    expect(modeOf(file)).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Phạm Thị Hoa');
    expect(text.split('\n')[0]).toBe(
      '\ufeffĐơn vị,Thuộc,Họ và tên,Ngày sinh,Đối tượng,Vai trò,Còn vướng,Ghi chú',
    );
    // Excel must take it for UTF-8, and run nothing of it.
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain(",'=CMD(),");
  });
  it('gives nothing of the rights of a file that it replaces, nor of the one a link leads to', async () => {
    const file = join(folder, 'ds.csv');
    const link = join(folder, 'link.csv');
    writeFileSync(file, 'cũ', { mode: 0o666 });
    symlinkSync(file, link);
    const modes = new Set<number>();
    const watching = watch(folder, (_, name) => {
      if (name === null || name === 'ds.csv') return;
      const mode = statSync(join(folder, name), { throwIfNoEntry: false })?.mode;
      if (mode !== undefined) modes.add(mode & 0o077);
    });
    await print(link, true);
    watching.close();
    expect(modeOf(file)).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('Phạm Thị Hoa');
    expect([...modes].filter((it) => it !== 0)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['ds.csv', 'link.csv']);
  });
  it('may be a workbook, in which nothing is a formula', async () => {
    const file = join(folder, 'ds.xlsx');
    const { code, out } = await print(file, true);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(modeOf(file)).toBe(0o600);
    const reading = await workbookReader(ROOT)(readFileSync(file));
    const [sheet, ...others] = reading.ok ? reading.sheets : [];
    expect(sheet?.rows.slice(2).map((it) => it.cells.slice(0, 4))).toEqual([
      ['Đơn vị', 'Thuộc', 'Họ và tên', 'Ngày sinh'],
      ['Thôn 1', 'Xã Ba Tô', '=CMD()', '03/05/1981'],
      ['Thôn 1', 'Xã Ba Tô', 'Phạm Thị Hoa', '02/05/1981'],
    ]);
    expect(others).toEqual([]);
    expect(JSON.stringify(sheet?.rows)).not.toContain('không nêu tên ai');
  });
  it('goes to no pipe', async () => {
    const pipe = join(folder, 'ds.csv');
    execFileSync('mkfifo', [pipe]);
    const { code, out, err } = await print(pipe, true);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('đây không phải là một tệp thường');
  });
  it('says what is true where the system knows no rights', async () => {
    const { err } = await print('ds.csv', true, { writePrivateFile: async () => false });
    expect(err).toContain('ai mở được thư mục này cũng đọc được');
  });
  it('is none where nobody asked for it', async () => {
    const file = join(folder, 'ds.csv');
    await print(file, false);
    expect(readFileSync(file, 'utf8')).not.toContain('Hoa');
  });
});

describe('--names', () => {
  const told = async (...args: readonly string[]) => {
    const { code, out, err } = await run(['remaining', 'hoc-vien.csv', '--names', ...args]);
    return { code, out, err };
  };
  it('needs a file', async () => {
    expect(await told()).toEqual({
      code: 2,
      out: '',
      err: 'Lỗi: --names nêu tên từng người nên chỉ ghi ra tệp, không in ra màn hình. Thêm: -o danh-sach.xlsx, ví dụ: tiendo remaining hoc-vien.csv --names -o danh-sach.xlsx\n',
    });
  });
  it('needs a table', async () => {
    for (const args of [
      ['-o', 'ds.json'],
      ['-o', 'ds.md'],
      ['-o', 'ds.txt'],
      ['-o', 'ds.csv', '--format', 'table'],
      ['-o', 'ds.txt', '--format', 'csv'],
    ]) {
      const { code, err } = await told(...args);
      expect(code).toBe(2);
      expect(err).toContain('danh sách từng người chỉ ghi được thành tệp .csv');
    }
  });
});
