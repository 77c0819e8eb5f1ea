import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookReader } from '../../src/io/read-workbook.ts';
import { ROOT } from '../transcript.ts';
import { saved, sheetOf, textsOf } from './workbook/samples.ts';

const bytes = readFileSync(join(ROOT, 'fixtures', 'cases', 'bang-thong-ke.xlsx'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiendo-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the built program reads, in a process of its own that must end by itself. */
function readByProgram(file: string, env: Record<string, string> = {}) {
  const script = `
    const { readFileSync } = require('node:fs');
    const { join } = require('node:path');
    const { Script } = require('node:vm');
    const folder = join(${JSON.stringify(ROOT)}, 'dist');
    const filename = join(folder, 'tiendo.cjs');
    const module_ = { exports: {} };
    new Script(readFileSync(filename, 'latin1'), { filename })
      .runInThisContext()(module_.exports, require, module_, filename, folder);
    module_.exports.realWorld().readWorkbook(readFileSync(process.argv[1]))
      .then((reading) => process.stdout.write(JSON.stringify(reading)));`;
  return spawnSync(process.execPath, ['-e', script, file], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env['PATH'], ...env },
  });
}

describe('a workbook read by the program', () => {
  it('leaves nothing running and prints nothing of its own', () => {
    const file = join(folder, 'bang.xlsx');
    writeFileSync(file, bytes);
    const { status, signal, stdout, stderr } = readByProgram(file);
    expect([status, signal, stderr]).toEqual([0, null, '']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, format: 'xlsx' });
  });

  it('has the same dates in every time zone', () => {
    const sheet = sheetOf([[45995.416666666664, 40907]]);
    sheet['A1'].z = 'd/m/yyyy h:mm';
    // 30 December 2011, a day that Samoa did not have.
    sheet['B1'].z = 'd/m/yyyy';
    for (const type of ['xlsx', 'biff8', 'xlml'] as const) {
      const file = join(folder, type);
      writeFileSync(file, saved(sheet, type));
      for (const TZ of ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Apia']) {
        expect(textsOf(JSON.parse(readByProgram(file, { TZ }).stdout))).toEqual([
          ['10h00 04/12/2025', '30/12/2011'],
        ]);
      }
    }
  });
});

describe('the reader', () => {
  it('stops a workbook that takes too long', async () => {
    const read = workbookReader(ROOT, { seconds: 0.01, megabytes: 256 });
    expect(await read(bytes)).toEqual({ ok: false, fault: 'too-slow' });
  });

  it('survives a workbook that takes too much memory', async () => {
    const read = workbookReader(ROOT, { seconds: 60, megabytes: 24 });
    const rows = Array.from({ length: 20_000 }, (_, it) => [`Thôn ${it}`, it, it + 1, it + 2]);
    expect(await read(saved(XLSX.utils.aoa_to_sheet(rows), 'xlsx'))).toEqual({
      ok: false,
      fault: 'too-large',
    });
  });

  it('does not take its own fault for one of the file', async () => {
    await expect(workbookReader(folder)(bytes)).rejects.toThrow(/workbook\.cjs/);
  });

  it('reads several workbooks at once', async () => {
    const read = workbookReader(ROOT);
    const readings = await Promise.all([read(bytes), read(Buffer.from('<p>')), read(bytes)]);
    expect(readings.map((it) => it.ok)).toEqual([true, false, true]);
  });
});

describe('the bundles', () => {
  const bundle = (name: string) => readFileSync(join(ROOT, 'dist', name), 'latin1');

  it('keep what reads workbooks apart from what makes reports', () => {
    for (const word of ['SheetJS', 'spreadsheetml', 'inflateRaw']) {
      expect(bundle('workbook.cjs')).toContain(word);
      expect(bundle('tiendo.cjs')).not.toContain(word);
    }
    expect(bundle('workbook.cjs')).not.toContain('Xã Bình Sơn');
  });

  it('carry the licences of both', () => {
    const text = bundle('LICENSES.txt');
    for (const name of ['@e965/xlsx', 'htmlparser2', 'yauzl', 'commander']) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});
