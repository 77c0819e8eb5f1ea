import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCommand,
  at,
  calls,
  drop,
  FAKE_MAIL,
  imports,
  kept,
  log,
  runScript,
  SCRIPT,
  setUp,
  tearDown,
  textOf,
  waiting,
} from './drop-folder.ts';

// The script for cron with a tiendo that does what a test says: what becomes of each file, what is
// mailed, and how it ends.
beforeEach(setUp);
afterEach(tearDown);

describe.skipIf(process.platform === 'win32')('the script for cron', () => {
  it('imports what was dropped, puts it aside, writes the reports, and is silent', async () => {
    drop('b.csv', 'tệp b');
    drop('a.csv', 'tệp a');
    expect(await runScript({ MAIL_TO: 'a@b' })).toEqual({ code: 0, output: '' });
    expect(calls()).toEqual([
      '<import><hop-thu/a.csv>',
      '<import><hop-thu/b.csv>',
      '<status><-o><bao-cao/tong-quan.md>',
      '<shortfall><-o><bao-cao/con-thieu.csv>',
      '<status><--fail-on><at-risk><--fail-on><missed>',
    ]);
    expect(waiting()).toEqual([]);
    expect(kept('da-nap')).toEqual(['a.csv', 'b.csv']);
    expect(textOf('da-nap', 'a.csv')).toEqual(['tệp a']);
    expect(readdirSync(at('bao-cao')).sort()).toEqual(['con-thieu.csv', 'tong-quan.md']);
    expect(log()).toContain('Đã nạp');
    expect(existsSync(at('mailed'))).toBe(false);
    expect(readdirSync(at('nhat-ky'))).toHaveLength(1);
  });

  it('keeps a refused file with what was said of it, and goes on', async () => {
    drop('a.csv', 'exit 3');
    drop('b.csv', 'tệp b');
    expect((await runScript()).code).toBe(3);
    expect(kept('bi-tu-choi')).toEqual(['a.csv', 'a.csv.loi.txt']);
    expect(textOf('bi-tu-choi', 'a.csv.loi.txt')).toEqual(['Lỗi: mã 3\n']);
    expect(kept('da-nap')).toEqual(['b.csv']);
  });

  for (const [code, ends] of [
    [5, 5],
    [1, 1],
    [2, 1],
    [130, 1],
  ] as const) {
    it(`leaves everything in place where an import ends with ${code}`, async () => {
      drop('a.csv', 'exit 3');
      drop('b.csv', `exit ${code}`);
      drop('c.csv', 'tệp c');
      expect((await runScript({ STATUS_CODE: '4' })).code).toBe(ends);
      expect(waiting()).toEqual(['b.csv', 'c.csv']);
      expect(kept('da-nap')).toEqual([]);
      expect(imports()).toHaveLength(2);
    });
  }

  it('mails what the alert says, and only then', async () => {
    const ended = await runScript({ STATUS_CODE: '4', MAIL_TO: 'vhxh@example.gov.vn' });
    expect(ended).toEqual({ code: 4, output: '' });
    expect(readFileSync(at('mailed'), 'utf8')).toBe(
      '<-s><tiendo: moc chi tieu co nguy co><vhxh@example.gov.vn>\nBảng mốc\n',
    );
    rmSync(at('mailed'));
    expect((await runScript({ STATUS_CODE: '4' })).code).toBe(4);
    expect((await runScript({ STATUS_CODE: '5', MAIL_TO: 'a@b' })).code).toBe(5);
    expect((await runScript({ STATUS_CODE: '3', MAIL_TO: 'a@b' })).code).toBe(1);
    expect(existsSync(at('mailed'))).toBe(false);
  });

  it('mails with another command, and says when that fails', async () => {
    addCommand('gửi thư', FAKE_MAIL);
    const env = { STATUS_CODE: '4', MAIL_TO: 'a@b', MAIL_CMD: at('bin', 'gửi thư'), MAIL: '/x' };
    expect((await runScript(env)).code).toBe(4);
    expect(existsSync(at('mailed'))).toBe(true);
    expect((await runScript({ ...env, MAIL_CODE: '1' })).code).toBe(1);
    expect(log()).toContain('không gửi được thư cho a@b');
  });

  it('mails of an alert though a file was refused', async () => {
    drop('a.csv', 'exit 3');
    expect((await runScript({ STATUS_CODE: '4', MAIL_TO: 'a@b' })).code).toBe(3);
    expect(existsSync(at('mailed'))).toBe(true);
  });

  it('ends with 1 where a report cannot be written, with 5 where the history is damaged', async () => {
    expect((await runScript({ REPORT_CODE: '2' })).code).toBe(1);
    expect((await runScript({ REPORT_CODE: '5' })).code).toBe(5);
  });

  it('takes names as they are', async () => {
    const names = [
      'Thống kê tuần 1 (xã Bờ Y).csv',
      '-x.csv',
      'it\'s "$HOME" `id` *.csv',
      'hai\ndòng.csv',
    ];
    for (const name of names) drop(name, name);
    expect((await runScript()).code).toBe(0);
    expect(kept('da-nap')).toEqual([...names].sort());
    for (const name of names) expect(textOf('da-nap', name)).toEqual([name]);
    expect(waiting()).toEqual([]);
    for (const line of log().split('\n')) expect(line).toMatch(/^(?:\d{4}-| {4}|$)/);
  });

  it('keeps both where a name comes twice', async () => {
    for (const text of ['thứ nhất', 'thứ hai', 'exit 3', 'exit 3\nnữa']) {
      drop('thong-ke.csv', text);
      await runScript();
    }
    expect([...textOf('da-nap', 'thong-ke.csv')].sort()).toEqual(['thứ hai', 'thứ nhất']);
    expect([...textOf('bi-tu-choi', 'thong-ke.csv')].sort()).toEqual(['exit 3', 'exit 3\nnữa']);
    expect(waiting()).toEqual([]);
  });

  it('leaves what may still be written, and what is no export', async () => {
    drop('moi.csv', 'tệp', 5);
    drop('tuan/cu.csv', 'tệp');
    drop('tuan/moi.csv', 'tệp', 5);
    utimesSync(at('hop-thu', 'tuan'), 0, 0);
    const others = ['~$thong-ke.xlsx', '.an.csv', 'x.csv.part', 'x.tmp', 'x.csv.loi.txt'];
    for (const name of others) drop(name, 'exit 3');
    mkdirSync(at('hop-thu', 'trong'));
    symlinkSync(at('tiendo.yaml'), at('hop-thu', 'lien-ket.csv'));
    const before = waiting();
    expect((await runScript()).code).toBe(0);
    expect(waiting()).toEqual(before);
    expect(log()).toContain('hop-thu/moi.csv: mới thay đổi, để lần sau');
    expect(log()).toContain('hop-thu/tuan: mới thay đổi, để lần sau');
    drop('moi.csv', 'tệp');
    await runScript();
    expect(kept('da-nap')).toEqual(['moi.csv']);
  });

  it('imports a folder as one, and moves it as one', async () => {
    drop('ngày 04-12/phụ lục 1.csv', '1');
    drop('ngày 04-12/phụ lục 2.csv', '2');
    drop('ngày 04-12/~$phụ lục 2.csv', 'exit 3');
    drop('sai/1.csv', 'exit 3');
    expect((await runScript()).code).toBe(3);
    expect(imports()).toEqual([
      '<import><hop-thu/ngày 04-12/phụ lục 1.csv><hop-thu/ngày 04-12/phụ lục 2.csv>',
      '<import><hop-thu/sai/1.csv>',
    ]);
    expect(kept('da-nap')).toEqual(['ngày 04-12']);
    expect(kept('bi-tu-choi')).toEqual(['sai', 'sai.loi.txt']);
    expect(waiting()).toEqual([]);
  });

  it('leaves a file that changed while it was imported', async () => {
    drop('a.csv', 'grow x\n');
    expect((await runScript()).code).toBe(0);
    expect(waiting()).toEqual(['a.csv']);
    expect(log()).toContain('thay đổi trong lúc nạp');
  });

  it('loses nothing when it is killed in the middle', async () => {
    drop('a.csv', 'die x');
    drop('b.csv', 'tệp b');
    expect((await runScript()).code).toBe(null);
    expect(waiting()).toEqual(['a.csv', 'b.csv']);
    drop('a.csv', 'tệp a');
    expect((await runScript()).code).toBe(0);
    expect(kept('da-nap')).toEqual(['a.csv', 'b.csv']);
  });

  it('does no harm when several run at once', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `tuần ${i}.csv`);
    for (const name of names) drop(name, `sleep 0.0${names.indexOf(name)} ${name}`);
    drop('sai.csv', 'exit 3');
    const ended = await Promise.all([runScript(), runScript(), runScript(), runScript()]);
    expect(ended.map((it) => it.output)).toEqual(['', '', '', '']);
    expect(ended.every((it) => it.code === 0 || it.code === 3)).toBe(true);
    expect(waiting()).toEqual([]);
    expect(kept('da-nap')).toEqual(names);
    expect(kept('bi-tu-choi')).toEqual(['sai.csv', 'sai.csv.loi.txt']);
  });

  it('says what is wrong with how it was started', async () => {
    expect(await runScript({}, 'sh', at('bin'))).toMatchObject({
      code: 2,
      output: expect.stringContaining('không có tiendo.yaml'),
    });
    expect((await runScript({}, 'sh', at('không có'))).code).toBe(2);
    expect(await runScript({ TIENDO: '/x/tiendo' })).toMatchObject({
      code: 2,
      output: expect.stringContaining('không có lệnh /x/tiendo'),
    });
  });

  it('works on the folder that it stands in', async () => {
    writeFileSync(at('hang-ngay.sh'), readFileSync(SCRIPT));
    drop('a.csv', 'tệp a');
    const env = { PATH: `${at('bin')}:${process.env['PATH']}`, CALLS: at('calls') };
    execFileSync('sh', [at('hang-ngay.sh')], { cwd: tmpdir(), env });
    expect(kept('da-nap')).toEqual(['a.csv']);
  });

  // Every machine has `sh`; of the others those that are there.
  const folders = (process.env['PATH'] ?? '').split(':');
  const isThere = (shell: string) =>
    folders.some((it) => existsSync(join(it, shell.split(' ')[0] as string)));
  it.each(['sh', ...['dash', 'bash', 'mksh', 'busybox sh'].filter(isThere)])(
    'runs in %s',
    async (shell) => {
      drop('tuần 1.csv', 'tệp');
      drop('sai.csv', 'exit 3');
      drop('moi.csv', 'tệp', 5);
      const ended = await runScript({ STATUS_CODE: '4', MAIL_TO: 'a@b' }, shell);
      expect(ended).toEqual({ code: 3, output: '' });
      expect(kept('da-nap')).toEqual(['tuần 1.csv']);
      expect(kept('bi-tu-choi')).toEqual(['sai.csv', 'sai.csv.loi.txt']);
      expect(waiting()).toEqual(['moi.csv']);
    },
  );
});
