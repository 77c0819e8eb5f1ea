import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/cli/learners/interrupted.ts';
import { main, realWorld } from '../../src/cli/main.ts';
import { ROOT } from '../transcript.ts';
import { HEADINGS, tableOf } from './learner-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
const file = join(folder, 'hoc-vien.csv');
const program = join(folder, 'counting.cjs');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  buildSync({
    entryPoints: [join(ROOT, 'test/cli/counting-program.ts')],
    bundle: true,
    platform: 'node',
    outfile: program,
    logLevel: 'error',
  });
  writeFileSync(file, `Danh sách học viên\n${HEADINGS.join(';')}\n`);
  const rows = (from: number) =>
    Array.from(
      { length: 100_000 },
      (_, i) => `hv${from + i};Nguyễn Thị ${from + i};02/03/1990;Người dân;Xã Ba Tô\n`,
    ).join('');
  const many = Buffer.concat([0, 1, 2, 3].map((it) => Buffer.from(rows(it * 100_000))));
  for (let times = 0; times < 15; times++) appendFileSync(file, many);
});

/** Starts the counting and presses Ctrl-C at its beginning; what it printed, and how it ended. */
function stopped(packageFolder: string) {
  const child = spawn(
    process.execPath,
    [program, JSON.stringify({ table: tableOf(file), packageFolder })],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  child.stdout.on('data', (text) => {
    if (printed === '') child.kill('SIGINT');
    printed += text;
  });
  child.stderr.on('data', (text) => {
    printed += text;
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve({ printed, code, signal }));
  });
}

describe('Ctrl-C while a large file is counted', () => {
  const cases = { 'several threads': ROOT, 'one thread': folder };
  for (const [what, packageFolder] of Object.entries(cases)) {
    it(`stops ${what}, silently where there is no terminal`, async () => {
      const printed = 'begun\nstopped\n';
      expect(await stopped(packageFolder)).toEqual({ printed, code: 130, signal: null });
    });
  }
});

describe('the program stopped by its user', () => {
  const cases = { vi: 'Đã dừng, chưa ghi gì.\n', en: 'Stopped; nothing was written.\n' };
  for (const [language, expected] of Object.entries(cases)) {
    it(`says so and ends with 130: ${language}`, async () => {
      let told = '';
      const world = {
        ...realWorld(),
        env: {},
        openFile: () => {
          throw new Interrupted();
        },
        err: (text: string) => {
          told += text;
        },
      };
      expect(await main(['check', 'hoc-vien.csv', '--lang', language], world)).toBe(130);
      expect(told).toBe(expected);
    });
  }
});

describe('Ctrl-C behind the counting', () => {
  const commands = [
    ['import', '--campaign', '.'],
    ['learners', '-o', 'bang.csv'],
  ];
  it.each(commands)('writes nothing: %s', async (...command) => {
    const samples = join(ROOT, 'fixtures');
    const home = join(folder, command[0] as string);
    const population = join(samples, 'quang-ngai', 'dan-so.csv');
    const quiet = { ...realWorld(), packageFolder: ROOT, env: {}, out: () => {}, err: () => {} };
    expect(await main(['init', home, '--population', population], quiet)).toBe(0);
    const before = readdirSync(home, { recursive: true });
    const told: string[] = [];
    const world = {
      ...quiet,
      // Pressed when all was counted.
      interruption: (begin: boolean) =>
        begin ? new AbortController().signal : AbortSignal.abort(),
      out: (text: string) => void told.push(text),
      err: (text: string) => void told.push(text),
    };
    const file = join(samples, 'hoc-vien', 'bo-y-2025-12-04-1000.csv');
    const words = command.map((it) => (it.includes('.') ? join(home, it) : it));
    expect(await main([...words, file], world)).toBe(130);
    expect(told.join('')).toBe('Đã dừng, chưa ghi gì.\n');
    expect(readdirSync(home, { recursive: true })).toEqual(before);
  });
});
