import { describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

/** A check of one list of people from standard input, and what it understood. */
async function check(lines: readonly string[], ...flags: readonly string[]) {
  const input = `${lines.join('\n')}\n`;
  const { out } = await run(['check', '-', ...flags, '--format', 'json'], { input });
  const { rows, warnings } = JSON.parse(out);
  return { file: rows[0], codes: warnings.map((it: { code: string }) => it.code) };
}

const TITLE = 'Danh sách học viên, số liệu tính đến 10h00, ngày 04/12/2025';

describe('rows of a list of people', () => {
  const HEADER = 'Họ và tên;Ngày sinh;Xã;Thôn;Đối tượng;Ngày cấp chứng nhận';
  const ROW = 'Học viên;01/02/1990;Xã Bờ Y;Thôn 1;Người dân;';

  it('are read, left out or refused: the three add up', async () => {
    const { file } = await check([
      ...[TITLE, '', HEADER, ROW, ';;;;;', ROW, TITLE, HEADER, ROW],
      ...['Học viên;01/02/1990;;;;', 'Tổng cộng: 3;;;;;'],
    ]);
    expect(file.rows).toEqual({
      ...{ inFile: 11, read: 3, leftOut: 7, refused: 1 },
      leftOutAs: { above: 2, header: 2, blank: 1, remark: 2, total: 0, twice: 0 },
    });
  });

  it('are not counted where no moment is told; the rest is', async () => {
    const { file, codes } = await check([HEADER, ROW]);
    expect(codes).toEqual(['as-of-missing']);
    expect(file).toMatchObject({
      kind: 'learners',
      rows: null,
      asOf: null,
      lacking: expect.any(Array),
    });
    expect((await check([HEADER, ROW], '--as-of', '2025-12-04')).file.rows.read).toBe(1);
  });
});

describe('what a list of people cannot tell', () => {
  it('of learners', async () => {
    const header = 'Tài khoản;Xã;Ngày đăng ký;Đối tượng';
    const { file } = await check([TITLE, header, 'hv1;Xã Bờ Y;20/11/2025;CBCCVC']);
    expect(file.lacking).toEqual(['name', 'birth', 'certified', 'modules', 'final']);
  });

  it('of a roster, which needs no moment', async () => {
    const { file, codes } = await check([
      'Họ và tên;Chức vụ',
      'Cán bộ;Trưởng thôn',
      ';Trưởng thôn',
    ]);
    expect(file).toMatchObject({ kind: 'roster', lacking: ['birth-to-match', 'place-of-list'] });
    expect(codes).toEqual([]);
  });

  it('is said in words', async () => {
    const input = 'Họ và tên;Chức vụ\nCán bộ;Trưởng thôn\n';
    const { out } = await run(['check', '-'], { input });
    expect(out).toContain('Không có cột ngày sinh: không tìm chắc được người trong tệp học viên.');
    const english = await run(['check', '-', '--lang', 'en'], { input });
    expect(english.out).toContain('No column of birth dates: nobody can be found for certain');
  });
});

it('columns are taken for what they hold, aside or not at all', async () => {
  const { file } = await check([
    'STT;Họ và tên;Ngày sinh;Chức vụ;Thôn;Ngày sinh;Sở thích',
    '1;Cán bộ;01/02/1980;Trưởng thôn;Thôn 1;;Cờ',
  ]);
  expect(file.columns.map((it: { use: string }) => it.use)).toEqual([
    'unread',
    'full-name',
    'birth',
    'role',
    'village',
    'unread',
    'unknown',
  ]);
});

it('the places of a roster are understood as those of learners', async () => {
  const { file, codes } = await check([
    'Họ và tên;Ngày sinh;Xã',
    'Một;01/02/1980;Ba To',
    'Hai;01/02/1981;Xã Bờ Y',
    'Ba;01/02/1982;Xã Bờ I',
  ]);
  expect(codes).toContain('name-ambiguous');
  expect(file.names.map((it: { how: string }) => it.how)).toEqual([
    'ambiguous',
    'exact',
    'unknown',
  ]);
});
