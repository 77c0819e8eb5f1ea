import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, drop, kept, log, runScript, setUp, tearDown, textOf, waiting } from './drop-folder.ts';
import { ROOT } from './transcript.ts';

// The script for cron and the built program, on a campaign that `tiendo init` made.
const BIN = join(ROOT, 'bin', 'tiendo.js');
const TIENDO = { TIENDO: BIN };

const fixture = (...path: readonly string[]): string =>
  readFileSync(join(ROOT, 'fixtures', ...path), 'utf8');
const exportAt = (moment: string): string => fixture('quang-ngai', `thong-ke-2025-${moment}.csv`);

const tiendo = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], {
    cwd: at(),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

const moments = (): readonly string[] =>
  JSON.parse(tiendo('history', '--verify', '--format', 'json')).rows.map(
    (row: { asOf: string }) => row.asOf,
  );

beforeEach(() => {
  setUp();
  rmSync(at('tiendo.yaml'));
  tiendo('init', '--population', join(ROOT, 'fixtures', 'quang-ngai', 'dan-so.csv'));
});
afterEach(tearDown);

describe.skipIf(process.platform === 'win32')('a campaign that cron feeds', () => {
  it('is made with the script itself', () => {
    expect(readFileSync(at('hang-ngay.sh'), 'utf8')).toBe(fixture('mau', 'hang-ngay.sh'));
  });

  it('says that there is nothing to report before anything was imported', async () => {
    expect(await runScript(TIENDO)).toEqual({ code: 0, output: '' });
    expect(log().match(/lịch sử chưa có số liệu/g)).toHaveLength(1);
    expect(log()).not.toContain('mã thoát');
  });

  it('keeps what is dropped, writes the reports, and mails what is at risk', async () => {
    drop('thong-ke-2025-10-21-1700.csv', exportAt('10-21-1700'));
    drop('thong-ke-2025-10-26-1700.csv', exportAt('10-26-1700'));
    const ended = await runScript({ ...TIENDO, MAIL_TO: 'vhxh@example.gov.vn' });
    expect(ended).toEqual({ code: 4, output: '' });
    expect(waiting()).toEqual([]);
    expect(kept('da-nap')).toEqual([
      'thong-ke-2025-10-21-1700.csv',
      'thong-ke-2025-10-26-1700.csv',
    ]);
    expect(moments()).toEqual(['2025-10-21T17:00:00+07:00', '2025-10-26T17:00:00+07:00']);
    expect(readFileSync(at('bao-cao', 'tong-quan.md'), 'utf8')).toContain('| 44.607 |');
    expect(readFileSync(at('bao-cao', 'con-thieu.csv'), 'utf8')).toContain(
      'residents-registered-80',
    );
    const mail = readFileSync(at('mailed'), 'utf8');
    expect(mail).toContain('<vhxh@example.gov.vn>');
    expect(mail).toContain('TỔNG QUAN: 96 XÃ, PHƯỜNG, ĐẶC KHU');
    expect(mail).toContain('! nguy cơ');
    expect(log()).toContain('đã gửi thư cho vhxh@example.gov.vn');
  });

  it('refuses what it cannot read with what to do, keeps the rest, and takes the mended file', async () => {
    const text = exportAt('10-21-1700');
    drop('a.csv', text.replace('Xã Bờ Y', 'Xã Ba To').replace('Xã Ba Tô', 'Xã Ba To'));
    drop('thong-ke-2025-10-26-1700.csv', exportAt('10-26-1700'));
    expect((await runScript(TIENDO)).code).toBe(3);
    expect(kept('bi-tu-choi')).toEqual(['a.csv', 'a.csv.loi.txt']);
    expect(textOf('bi-tu-choi', 'a.csv.loi.txt')[0]).toMatch(
      /^Lỗi: hop-thu\/a\.csv:\d+, cột “[^”]+”: “Xã Ba To” có thể là “Xã Ba Tô” hay “Xã Ba Tơ”/m,
    );
    expect(moments()).toEqual(['2025-10-26T17:00:00+07:00']);
    drop('thong-ke-2025-10-21-1700.csv', text);
    expect((await runScript(TIENDO)).code).toBe(4);
    expect(moments()).toHaveLength(2);
  });

  it('takes the same file again, and refuses other figures of a moment that it has', async () => {
    const text = exportAt('10-26-1700');
    drop('thong-ke-2025-10-26-1700.csv', text);
    await runScript(TIENDO);
    const [before] = readdirSync(at('lich-su'));
    drop('thong-ke-2025-10-26-1700.csv', text);
    drop(
      'khac.csv',
      text
        .split('\n')
        .filter((line) => !/^96,/.test(line))
        .join('\n'),
    );
    expect((await runScript(TIENDO)).code).toBe(3);
    expect(kept('da-nap')).toHaveLength(2);
    expect(textOf('bi-tu-choi', 'khac.csv.loi.txt')[0]).toContain('--replace');
    expect(readdirSync(at('lich-su'))).toEqual([before]);
  });

  it('does no harm when it is started twice at once', async () => {
    for (const moment of ['10-21-1700', '10-26-1700', '11-11-0900', '12-04-1000']) {
      drop(`thong-ke-2025-${moment}.csv`, exportAt(moment));
    }
    const ended = await Promise.all([runScript(TIENDO), runScript(TIENDO)]);
    expect(ended.map((it) => it.output)).toEqual(['', '']);
    for (const { code } of ended) expect([0, 4]).toContain(code);
    expect(waiting()).toEqual([]);
    expect(kept('da-nap')).toHaveLength(4);
    expect(kept('bi-tu-choi')).toEqual([]);
    expect(moments()).toHaveLength(4);
  });
});
