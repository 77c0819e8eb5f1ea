import { describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

/** What a file is taken for, and what is told of it. */
async function check(...lines: readonly string[]) {
  const input = `${lines.join('\n')}\n`;
  const args = ['check', '-', '--as-of', '2025-12-04', '--format', 'json'];
  const { out } = await run(args, { input });
  const { rows, warnings } = JSON.parse(out);
  const codes = warnings.map((it: { code: string }) => it.code);
  return { kind: rows[0]?.kind ?? null, codes, text: out };
}

describe('a lone column “Tài khoản” beside places', () => {
  it.each([
    ['is of people where places come again', 'Tài khoản;Xã', '101;Xã Bờ Y', '102;Xã Bờ Y'],
    ['is of people where it holds no counts', 'Xã;Tài khoản', 'Xã Bờ Y;hv1', 'Xã Ba Tô;hv2'],
    ['is of people where numbers are too great', 'Tài khoản;Xã', '905123456;Xã Bờ Y', '1;Xã Ba Tô'],
  ])('%s', async (_, ...lines) => {
    expect((await check(...lines)).kind).toBe('learners');
  });

  it('is refused where it may be either, and nothing below it is told', async () => {
    const { kind, codes, text } = await check('Tài khoản;Xã', '4711;Xã Bờ Y', '4712;Xã Ba Tô');
    expect(kind).toBeNull();
    expect(codes).toContain('accounts-or-count');
    expect(text).not.toContain('471');
  });
});

describe('a header', () => {
  it.each([
    ['Account;Commune;CertifiedAt', 'learners'],
    ['Họ và tên;Xã;Ngày cấp chứng nhận', 'learners'],
    ['Tài khoản;Xã;Ngày đăng ký', 'learners'],
    ['Tài khoản;Xã;Ngày cấp CN;Số CN', 'learners'],
    ['Họ và tên;Xã;Đối tượng', 'roster'],
    ['Họ và tên;Xã', 'roster'],
    ['Xã;Tài khoản;CBCCVC;Người dân;Chứng nhận', 'statistics'],
    ['Xã;Số tài khoản', 'statistics'],
  ])('%s is one of: %s', async (header, kind) => {
    const cells = header
      .split(';')
      .map((it) => (it === 'Xã' || it === 'Commune' ? 'Xã Bờ Y' : '9'));
    expect((await check(header, cells.join(';'))).kind).toBe(kind);
  });

  it('that is not understood says what to write where a column is missing', async () => {
    const header = 'Tài khoản;Họ và tên;Ngày sinh;Đối tượng;Xã;Đã xong hết';
    const { codes, text } = await check(header, 'hv1;An;1/1/1990;CBCCVC;Xã Bờ Y;x');
    expect(codes).toContain('people-heading-unclear');
    expect(text).toContain('“Ngày cấp chứng nhận”');
    expect(text).not.toContain('“Đối tượng”.');
  });
});

it('a number for a commune says how to settle it', async () => {
  const header = 'Tài khoản;Họ và tên;Xã';
  const { text } = await check(header, 'hv1;An;51005', 'hv2;Bình;Xã Bờ Y', 'hv3;Cúc;Xã Ba Tô');
  expect(text).toContain('tiendo units --settle 51005 \\"Xã …\\"');
});
