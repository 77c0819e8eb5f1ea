import { describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

const CASE = 'fixtures/cases/ten-cu-2025-12-04.csv';
const NAMES = 'fixtures/cases/ten-goi.csv';
const written = '\ufeffViết trong tệp;Đơn vị\r\nBa To;Xã Ba Tô\r\n';

describe('units --settle', () => {
  it.each([
    [['units', '--settle', 'Ba To', 'Xã Ba Tô']],
    [['units', '--settle=Ba To', 'Xã Ba Tô']],
    [['units', 'Xã Ba Tô', '--settle', 'Ba To']],
    [['units', '--settle', 'Ba To', '--lang', 'en', 'Xã Ba Tô', '-q']],
    [['-q', '--settle', 'Ba To', 'don-vi', 'Xã Ba Tô']],
    [['units', '--settle', 'Ba To', '--', 'Xã Ba Tô']],
  ])('takes its two names among other flags: %j', async (args) => {
    const { code, written: files, out } = await run(args);
    expect(code).toBe(0);
    expect([...files]).toEqual([['ten-goi.csv', written]]);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['Xã', 'Ba', 'Tô']]])('refuses any other number of names: %j', async (units) => {
    const { code, err, written: files } = await run(['units', '--settle', 'Ba To', ...units]);
    expect([code, files.size]).toEqual([2, 0]);
    expect(err).toContain(`ở đây có ${units.length + 1}`);
  });

  it('needs a name after it', async () => {
    expect(await run(['units', '--settle'])).toMatchObject({ code: 2 });
  });

  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx', ' =1', '\u200b@x', '-', '’’', '…'.repeat(201)])(
    'writes nothing that a spreadsheet would run, or nobody could read: %j',
    async (name) => {
      const { code, err, written: files } = await run(['units', '--settle', name, 'Xã Ba Tô']);
      expect([code, files.size]).toEqual([2, 0]);
      expect(err).toMatch(/^Lỗi: --settle: /);
      expect(err.length).toBeLessThan(500);
    },
  );

  it('writes no formula out of a population file either', async () => {
    const input = 'Thôn;Dân số\n=1+1;5\n';
    const args = ['units', '--settle', 'x', '=1+1', '--population', '-'];
    const { code, err, written: files } = await run(args, { input });
    expect([code, files.size]).toEqual([2, 0]);
    expect(err).toContain('“=1+1”');
  });

  it('settles a name for which the population file is refused', async () => {
    const input = 'Xã;Dân số\nBa To;5\nXã Bờ Y;7\n';
    expect((await run(['units', '--population', '-'], { input })).code).toBe(3);
    const args = ['units', '--settle', 'Ba To', 'Xã Ba Tô', '--population', '-'];
    expect((await run(args, { input })).written.get('ten-goi.csv')).toBe(written);
  });

  it('says in JSON what it did, and what it need not do', async () => {
    const json = async (...args: readonly string[]) =>
      JSON.parse((await run(['units', '--settle', ...args, '--format', 'json'])).out);
    expect(await json('Ba To', '21523')).toMatchObject({
      schema: 'tiendo.units.v1',
      rows: [{ written: 'Ba To', as: 'settled', unit: { code: '21523' } }],
      settled: { written: 'Ba To', added: true, by: { file: 'ten-goi.csv', line: 2 } },
    });
    expect(await json('ba to', '21523', '--names', NAMES)).toMatchObject({
      rows: [{ as: 'settled', by: { file: NAMES, line: 2 } }],
      settled: { added: false, by: { file: NAMES, line: 2 } },
    });
    expect(await json('ba tô', '21523')).toMatchObject({
      rows: [{ as: 'exact' }],
      settled: { added: false, by: null },
    });
  });
});

describe('--names', () => {
  it('names the file that every report goes by', async () => {
    for (const [command = '', ...more] of [
      ['status'],
      ['rank', '--by', 'certified'],
      ['shortfall', '--adult-share', '72', 'fixtures/quang-ngai/dan-so.csv'],
      ['compare', 'fixtures/quang-ngai/thong-ke-2025-11-11-0900.csv'],
    ]) {
      const { code, out, err } = await run([command, CASE, ...more, '--names', NAMES]);
      expect([command, code, err]).toEqual([command, 0, expect.stringContaining(`${NAMES}:2`)]);
      expect(out).toContain('Xã Ba Tô');
      expect((await run([command, CASE, ...more])).code).toBe(3);
    }
  });

  it('tells programs in their warnings', async () => {
    const args = ['rank', CASE, '--by', 'certified', '--names', NAMES, '--format', 'json'];
    const { warnings } = JSON.parse((await run(args)).out);
    expect(warnings[0]).toMatchObject({ code: 'name-settled', severity: 'note', line: 4 });
  });

  it.each(['.', 'fixtures'])('may not be a folder: %s', async (path) => {
    const { code, err } = await run(['units', '--names', path]);
    expect(code).toBe(3);
    expect(err).toContain('thư mục');
  });
});
