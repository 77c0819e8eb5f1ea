import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

  it('what is no file is written to, not replaced', () => {
    const script = `"${process.execPath}" "${bin}" rank "${statistics}" "${population}" --top 1 --format csv -o /dev/stdout | head -1`;
    const { stdout } = spawnSync('bash', ['--norc', '-c', script], {
      encoding: 'utf8',
      env: clean,
    });
    expect(stdout).toMatch(/rank,previousRank/);
  });

  it('an input is never written over, however it is named', () => {
    writeFileSync(join(folder, 'vao.csv'), readFileSync(statistics));
    symlinkSync('vao.csv', join(folder, 'lien-ket.csv'));
    for (const name of ['./vao.csv', 'lien-ket.csv']) {
      const { status } = tiendo(['rank', 'vao.csv', population, '-o', name, '--format', 'csv']);
      expect(status).toBe(2);
      expect(readFileSync(join(folder, 'vao.csv'))).toEqual(readFileSync(statistics));
    }
  });

  it('colour and width of a terminal do not reach a file', () => {
    tiendo([...rank, '-o', 'mau.txt'], { FORCE_COLOR: '1', COLUMNS: '40' });
    expect(readFileSync(join(folder, 'mau.txt'), 'utf8')).toBe(tiendo(rank).stdout);
  });

  it('a folder cannot be written over', () => {
    const { status, stderr } = tiendo([...rank, '--format', 'csv', '-o', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Lỗi: .*không ghi được tệp/);
    expect(statSync(folder).isDirectory()).toBe(true);
  });
});

describe('a name settled once', () => {
  it('is kept in the folder, and holds for every command there', () => {
    const place = mkdtempSync(join(folder, 'ten-'));
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [bin, ...args], { cwd: place, encoding: 'utf8', env: clean });
    const names = () => readFileSync(join(place, 'ten-goi.csv'), 'utf8');
    expect(run('units', 'Ba To').status).toBe(2);
    expect(run('units', '--settle', 'Ba To', 'Xã Ba Tô', '-o', './ten-goi.csv').status).toBe(2);
    expect(readdirSync(place)).toEqual([]);
    expect(run('units', '--settle', 'Ba To', 'Xã Ba Tô').stdout).toContain('ten-goi.csv:2');
    const first = '\ufeffViết trong tệp;Đơn vị\r\nBa To;Xã Ba Tô\r\n';
    expect(names()).toBe(first);
    expect(run('units', 'ba to').stdout).toContain('theo ten-goi.csv:2');
    expect(run('units', '--settle', 'BA TO', 'Xã Ba Tô').status).toBe(0);
    expect(run('units', '--settle', 'BA TO', 'Xã Ba Tơ').status).toBe(2);
    expect(names()).toBe(first);
    run('units', '--settle', 'Sơn Ha', 'Xã Sơn Hạ');
    expect(names()).toBe(`${first}Sơn Ha;Xã Sơn Hạ\r\n`);
    expect(readdirSync(place)).toEqual(['ten-goi.csv']);
    const { stdout } = run('rank', statistics, population, 'ten-goi.csv', '--unit', 'Ba To');
    expect(stdout).toContain('Xã Ba Tô');
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

  it('the words of messages are no part of what every command loads', () => {
    const words = 'Is it open in another program?';
    const holds = (file: string) =>
      readFileSync(join(ROOT, 'dist', file), 'latin1').includes(words);
    expect([holds('parts/messages.cjs'), holds('tiendo.cjs')]).toEqual([true, false]);
  });

  it('installs from a packed tarball, and runs on the fixtures in it', () => {
    const npm = (args: readonly string[], cwd: string) =>
      execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
    const [{ filename, files }] = JSON.parse(packed);
    const paths: string[] = files.map((it: { path: string }) => it.path);
    expect(paths.filter((path) => /^(src|test)\/|\.cache$/.test(path))).toEqual([]);
    const place = join(folder, 'installed');
    npm(
      ['install', '--prefix', place, '--offline', '--ignore-scripts', join(folder, filename)],
      folder,
    );
    const installed = join(place, 'node_modules', 'tiendo');
    const fixture = (name: string) => join(installed, 'fixtures', 'quang-ngai', name);
    const { stdout, status } = spawnSync(
      join(place, 'node_modules', '.bin', 'tiendo'),
      ['rank', fixture('thong-ke-2025-12-04-1000.csv'), fixture('dan-so.csv'), '--top', '1'],
      { encoding: 'utf8', env: clean },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Xã Bình Sơn');
  });
});

describe('the code that the build had compiled', () => {
  const bundle = join(ROOT, 'dist', 'tiendo.cjs');
  const copied = (name: string) => {
    const place = join(folder, name);
    cpSync(join(ROOT, 'bin'), join(place, 'bin'), { recursive: true });
    cpSync(join(ROOT, 'dist'), join(place, 'dist'), { recursive: true });
    return place;
  };
  const runIn = (place: string) =>
    spawnSync(process.execPath, [join(place, 'bin', 'tiendo.js'), ...rank], {
      encoding: 'utf8',
      env: clean,
    });

  it('is that of the bundle, and V8 takes it', () => {
    const source = readFileSync(bundle, 'latin1');
    const cache = join(ROOT, 'dist', `${source.slice(-16)}.cache`);
    const script = `
      const { readFileSync } = require('node:fs');
      const { Script } = require('node:vm');
      const source = readFileSync(${JSON.stringify(bundle)}, 'latin1');
      const cachedData = readFileSync(${JSON.stringify(cache)});
      const filename = ${JSON.stringify(bundle)};
      console.log(new Script(source, { filename, cachedData }).cachedDataRejected);`;
    expect(
      spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: clean }).stdout,
    ).toBe('false\n');
  });

  it('is not needed, and no other takes its place', () => {
    const expected = tiendo(rank).stdout;
    const without = copied('without-cache');
    const [name = ''] = readdirSync(join(without, 'dist')).filter((it) => it.endsWith('.cache'));
    rmSync(join(without, 'dist', name));
    expect(runIn(without).stdout).toBe(expected);
    writeFileSync(join(without, 'dist', name), 'not what V8 wrote');
    expect(runIn(without).stdout).toBe(expected);
  });

  it('one line says what to do where nothing was built', () => {
    const place = copied('not-built');
    rmSync(join(place, 'dist'), { recursive: true });
    const { status, stderr } = runIn(place);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Lỗi: .*npm ci\n$/);
  });
});
