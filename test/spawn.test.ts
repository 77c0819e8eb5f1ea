import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './transcript.ts';

// What only a real process shows: the built program, its streams, its exit code, the time zone.
const bin = join(ROOT, 'bin', 'tiendo.js');
const statistics = join(ROOT, 'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv');
const population = join(ROOT, 'fixtures/quang-ngai/dan-so.csv');
const rank = ['rank', statistics, population, '--by', 'portal-residents'];
const clean = { PATH: process.env['PATH'] };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function tiendo(
  args: readonly string[],
  env: Record<string, string> = {},
  input?: string | Buffer,
) {
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...clean, ...env },
    ...(input === undefined ? {} : { input }),
  });
}

describe('the same bytes', () => {
  const zones = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Apia'];
  for (const command of ['rank', 'status', 'shortfall']) {
    it(`${command} in every time zone`, () => {
      const outputs = zones.map((TZ) => {
        const { stdout } = tiendo([command, statistics, population, '--format', 'json'], { TZ });
        return stdout;
      });
      expect(outputs[0]?.length).toBeGreaterThan(1000);
      expect(new Set(outputs).size).toBe(1);
    });
  }

  it('on another day', () => {
    // The clock is set before the program starts; it must not ask for it.
    const clock = join(folder, 'clock.cjs');
    writeFileSync(
      clock,
      'const D = Date; Date.now = () => 0; globalThis.Date = class extends D { constructor(...a) { if (a.length === 0) super(0); else super(...a); } };',
    );
    const today = tiendo(['status', statistics, population]).stdout;
    const then = spawnSync(process.execPath, ['-r', clock, bin, 'status', statistics, population], {
      encoding: 'utf8',
      env: clean,
    }).stdout;
    expect(then).toBe(today);
  });
});

describe('streams', () => {
  it('| head -3 ends quietly', () => {
    const script = `set -o pipefail; "${process.execPath}" "${bin}" rank "${statistics}" "${population}" | head -3`;
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script], {
      encoding: 'utf8',
      env: clean,
    });
    expect(stdout.split('\n')).toHaveLength(4);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('reports go to stdout, warnings to stderr', () => {
    const { stdout, stderr, status } = tiendo([
      'rank',
      join(ROOT, 'fixtures/broken/sum-mismatch.csv'),
      population,
    ]);
    expect(stdout).toContain('Xã Dục Nông');
    expect(stdout).not.toContain('Cảnh báo');
    expect(stderr).toContain('Cảnh báo');
    expect(status).toBe(0);
  });

  it('- is standard input, read from a slow pipe too', async () => {
    const child = spawn(process.execPath, [bin, 'rank', '-', population, '--top', '1'], {
      env: clean,
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const bytes = readFileSync(statistics);
    child.stdin.write(bytes.subarray(0, 1001));
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.stdin.end(bytes.subarray(1001));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(out).toContain('Xã Bình Sơn');
  });

  it('plain text in a pipe and under NO_COLOR, colour where it is forced', () => {
    const escapeMark = String.fromCharCode(27);
    expect(tiendo(rank).stdout).not.toContain(escapeMark);
    expect(tiendo([...rank, '--color', 'always']).stdout).toContain(escapeMark);
    expect(tiendo(rank, { FORCE_COLOR: '1' }).stdout).toContain(escapeMark);
    expect(tiendo(rank, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(escapeMark);
  });

  it('colour adds nothing but colour', () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
    const coloured = tiendo([...rank, '--color', 'always']).stdout;
    expect(coloured.replace(colours, '')).toBe(tiendo(rank).stdout);
  });
});

describe('-o', () => {
  it('writes the format of its ending, and nothing to stdout', () => {
    const { stdout, status } = tiendo([...rank, '-o', 'bang.csv']);
    expect(stdout).toBe('');
    expect(status).toBe(0);
    const text = readFileSync(join(folder, 'bang.csv'), 'utf8');
    expect(text.startsWith('\ufeffrank,previousRank,')).toBe(true);
    expect(text.split('\n')).toHaveLength(98);
    tiendo([...rank, '-o', 'bang.json']);
    expect(JSON.parse(readFileSync(join(folder, 'bang.json'), 'utf8')).schema).toBe(
      'tiendo.rank.v1',
    );
    tiendo([...rank, '-o', 'bang.md']);
    expect(readFileSync(join(folder, 'bang.md'), 'utf8')).toMatch(/^# /);
  });

  it('a refusal leaves the old file as it was, and no other', () => {
    writeFileSync(join(folder, 'cu.csv'), 'old');
    const before = readdirSync(folder);
    expect(tiendo(['rank', 'khong-co.csv', '-o', 'cu.csv']).status).toBe(3);
    expect(readFileSync(join(folder, 'cu.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a folder cannot be written over', () => {
    const { status, stderr } = tiendo([...rank, '--format', 'csv', '-o', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Lỗi: .*không ghi được tệp/);
    expect(statSync(folder).isDirectory()).toBe(true);
  });
});

describe('faults', () => {
  it.each([
    [['rank', '--nope'], 2],
    [['nope'], 2],
    [['units', 'Ba To'], 2],
    [['rank', 'khong-co.csv'], 3],
    [['rank', '.'], 3],
    [['rank', join(ROOT, 'fixtures/broken/file-empty.csv')], 3],
    [['rank', join(ROOT, 'fixtures/broken/not-text.csv')], 3],
  ])('%j is one line, exit %i, no stack', (args, code) => {
    const { status, stdout, stderr } = tiendo(args);
    expect(status).toBe(code);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Lỗi: .+\n$/);
    expect(stderr).not.toContain('    at ');
  });

  it('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(tiendo(['--version']).stdout).toBe(`${version}\n`);
  });

  it('the bundle carries the licences of what is in it', () => {
    const text = readFileSync(join(ROOT, 'dist', 'LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'cli-table3', 'csv-parse', 'date-fns', 'chalk']) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });

  it('installs from a packed tarball as one command without dependencies', () => {
    const packed = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const [{ files }] = JSON.parse(packed);
    const paths = files.map((it: { path: string }) => it.path);
    expect(paths).toContain('dist/tiendo.cjs');
    expect(paths).toContain('bin/tiendo.js');
    expect(paths).toContain('fixtures/quang-ngai/dan-so.csv');
    expect(paths.some((path: string) => path.startsWith('src/') || path.startsWith('test/'))).toBe(
      false,
    );
  });
});
