import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookReader } from '../../src/io/read-workbook.ts';
import { ROOT } from '../transcript.ts';
import { saved, sheetOf, textsOf, xlsxOf } from './workbook/samples.ts';

const TIMEOUT = 60_000;

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

  const sameDates = () => {
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
  };
  it('has the same dates in every time zone', sameDates, TIMEOUT);
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
    await expect(workbookReader(folder)(bytes)).rejects.toThrow(
      /chương trình chưa được dựng.*npm ci/,
    );
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'workbook.cjs'), 'throw new Error();');
    await expect(workbookReader(folder)(bytes)).rejects.toThrow(/workbook\.cjs/);
  });

  it('counts the time from when the bytes are handed over', async () => {
    mkdirSync(join(folder, 'late', 'dist'), { recursive: true });
    writeFileSync(
      join(folder, 'late', 'dist', 'workbook.cjs'),
      `const { serialize } = require('node:v8');
      process.once('message', () => process.send(serialize({ ok: false, fault: 'damaged' })));
      setTimeout(() => process.send('ready'), 1500);`,
    );
    const read = workbookReader(join(folder, 'late'), { seconds: 1, megabytes: 256 });
    expect(await read(bytes)).toEqual({ ok: false, fault: 'damaged' });
  });

  it(
    'leaves no process that reads on when the program was killed',
    async () => {
      const row = '<row><c><v>1</v></c><c><v>2</v></c></row>';
      const child = fork(join(ROOT, 'dist', 'workbook.cjs'), ['1024'], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      await once(child, 'message');
      await new Promise((done) =>
        child.send(xlsxOf(`<sheetData>${row.repeat(2_000_000)}</sheetData>`), done),
      );
      await setTimeout(500);
      expect(child.exitCode).toBeNull();
      const parted = performance.now();
      child.disconnect();
      await once(child, 'exit');
      expect(performance.now() - parted).toBeLessThan(2000);
    },
    TIMEOUT,
  );

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
