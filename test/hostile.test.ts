import { describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

const header = 'Số liệu tính đến 04/12/2025\nXã,Tổng số học viên,Đã cấp chứng nhận\n';
const escapeMark = String.fromCharCode(27);
const rank = (input: string, ...more: string[]) =>
  run(['rank', '-', '--by', 'certified', ...more], { input });

describe('what a file holds', () => {
  const names = [
    `${escapeMark}[31mĐỏ`,
    '\u202eNgược',
    '=HYPERLINK("x")',
    '@CMD(1)',
    '__proto__',
    '<script>',
    'a|b',
    'constructor',
  ];
  const rows = names.map((name) => `"${name.replaceAll('"', '""')}",6,5\n`).join('');

  it('never steers a terminal', async () => {
    const { out, err } = await rank(header + rows);
    expect(out + err).not.toContain(escapeMark);
    expect(out + err).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(out).toContain('__proto__');
    expect(out).toContain('constructor');
  });

  it('never runs as a formula where a spreadsheet opens it', async () => {
    const { out } = await rank(header + rows, '--format', 'csv');
    expect(out).not.toMatch(/(^|,)"?[=@]/m);
    expect(out).toContain("'@CMD(1)");
  });

  it('makes no HTML, table or link in Markdown', async () => {
    const { out } = await rank(header + rows, '--format', 'markdown');
    expect(out).toContain('\\<script\\>');
    expect(out).toContain('a\\|b');
  });

  it('does not repeat what may be a person', async () => {
    const { err } = await rank(`${header}Xã Bờ Y,Nguyễn Thị Thử,5\n`);
    expect(err).toContain('cột “Tổng số học viên”');
    expect(err).not.toContain('Thử');
  });

  it('may be long: an enormous name is refused at once', async () => {
    const { code, err } = await rank(`${header}${'Xã dài '.repeat(150_000)},6,5\n`);
    expect(code).toBe(3);
    expect(err.length).toBeLessThan(1000);
  });

  it('may be much: ninety thousand villages are ranked', async () => {
    const villages = Array.from({ length: 90_000 }, (_, i) => `Thôn ${i},${i + 1},1`).join('\n');
    const { code, out } = await rank(`${header}${villages}\n`, '--top', '1');
    expect(code).toBe(0);
    expect(out).toContain('90.000');
  }, 60_000);
});
