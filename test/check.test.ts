import { describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

const STATISTICS = 'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv';
const POPULATION = 'fixtures/quang-ngai/dan-so.csv';

/** A check of one file from standard input. */
const check = (input: string, ...flags: readonly string[]) =>
  run(['check', '-', '--as-of', '2025-12-04', ...flags], { input });

describe('a file’s own ranks and percentages', () => {
  it('that cannot be compared are told so', async () => {
    const { out } = await run(['check', STATISTICS]);
    expect(out).toContain('tỷ lệ của tệp: chưa đối chiếu được');
    const english = await run(['check', STATISTICS, '--lang', 'en']);
    expect(english.out).toContain("the file's rate: not compared");
    const both = await run(['check', STATISTICS, POPULATION]);
    expect(both.out).not.toContain('chưa đối chiếu được');
  });

  it('that no formula explains are told so', async () => {
    const { out } = await run(['check', 'fixtures/broken/rank-unexplained.csv', POPULATION]);
    expect(out).toContain('hạng của tệp: không rõ cách tính');
    const rates = await run(['check', 'fixtures/broken/percent-unexplained.csv', POPULATION]);
    expect(rates.out).toContain('tỷ lệ của tệp: không rõ cách tính');
  });
});

describe('cells without a figure', () => {
  const TABLE = [
    'Đơn vị,CBCCVC đăng ký,Người dân đăng ký',
    'Xã Ba Tô,-,5',
    'Xã Bờ Y,,7',
    'Xã Sa Loong,3,8',
    'Xã Đăk Pék,-1,',
  ].join('\n');

  it('are counted in the rows that are read', async () => {
    const { out } = await check(TABLE);
    // The last row is refused.
    expect(out).toMatch(/CBCCVC đăng ký +.*CBCCVC đăng ký \(2 ô trống\)/);
    expect(out).not.toMatch(/người dân đăng ký \(/i);
    const json = await check(TABLE, '--format', 'json');
    const [file] = JSON.parse(json.out).rows;
    expect(file.columns.map((it: { unknown: unknown }) => it.unknown)).toEqual([null, 2, 0]);
  });

  it('alone in a column are a note', async () => {
    const { out, code } = await check(
      'Đơn vị,Đã đăng ký,Đã cấp chứng nhận\nXã Ba Tô,5,\nXã Bờ Y,4,',
    );
    expect(out).toContain('cột “Đã cấp chứng nhận”: cột này chưa có số nào');
    expect(code).toBe(0);
  });

  it('beside one that is refused are no empty column', async () => {
    const { out } = await check('Đơn vị,Đã đăng ký,Đã cấp chứng nhận\nXã Ba Tô,5,\nXã Bờ Y,4,-3');
    expect(out).not.toContain('không có số nào');
  });
});

describe('with --strict', () => {
  const FILES = ['fixtures/broken/sum-mismatch.csv', POPULATION, '--strict'];

  it('warnings are told and counted as errors', async () => {
    const { out, code } = await run(['check', ...FILES]);
    expect(out).toContain('\n2 lỗi, 0 cảnh báo, 0 lưu ý\n');
    expect(out).toContain('\nLỗi: fixtures/broken/sum-mismatch.csv:6');
    expect(out).not.toContain('Cảnh báo');
    // Rows are read all the same.
    expect(out).toContain('+ 0 bị từ chối');
    expect(code).toBe(3);
  });

  it('they are so for programs', async () => {
    const { out } = await run(['check', ...FILES, '--format', 'json']);
    const { warnings, totals } = JSON.parse(out);
    expect(warnings.map((it: { severity: string }) => it.severity)).toEqual(['error', 'error']);
    expect(totals).toMatchObject({ errors: 2, warnings: 0 });
    const csv = await run(['check', ...FILES, '--format', 'csv']);
    expect(csv.out).not.toContain('warning');
  });
});

it('programs are told the worst first', async () => {
  const files = ['fixtures/broken/column-not-understood.csv', 'fixtures/broken/bad-count.csv'];
  const json = await run(['check', ...files, POPULATION, '--format', 'json']);
  const severities: readonly string[] = JSON.parse(json.out).warnings.map(
    (it: { severity: string }) => it.severity,
  );
  const order = ['error', 'warning', 'note'];
  expect([...new Set(severities)]).toEqual(order);
  expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  const csv = await run(['check', ...files, POPULATION, '--format', 'csv']);
  const rows = csv.out.split('\n').map((line) => line.split(',')[0] ?? '');
  expect(rows.filter((it) => order.includes(it))).toEqual(severities);
});

it('names are to be looked at, or with -v all of them', async () => {
  const file = 'fixtures/broken/marks-left-out.csv';
  expect((await run(['check', file])).out).toContain('Tên cần xem lại');
  const all = await run(['check', file, '-v', '--lang', 'en']);
  expect(all.out).toContain('\nNames of units\n');
  expect(all.out).not.toContain('Names to look at');
  expect(all.out).toContain('CHECK: 1 FILE\n');
});
