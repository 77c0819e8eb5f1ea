import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiles } from '../src/io/create-files.ts';
import { ROOT } from './transcript.ts';

// The built program in folders of its own: what it makes, and what it finds again.
const bin = join(ROOT, 'bin', 'tiendo.js');
const statistics = join(ROOT, 'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv');
const population = join(ROOT, 'fixtures/quang-ngai/dan-so.csv');

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tiendo-init-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function tiendo(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { stdout, stderr, status };
}

describe('a new campaign', () => {
  it('of the province is ready: its files are read, and the folder is found from below it', () => {
    expect(tiendo(root, ['init', 'tinh']).status).toBe(0);
    const folder = join(root, 'tinh');
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['dan-so.csv', 'tiendo.schema.json', 'tiendo.yaml']),
    );
    const check = tiendo(folder, ['check', '--format', 'json']);
    expect(check.status).toBe(0);
    const listed = readFileSync(join(folder, 'dan-so.csv'), 'utf8').trim().split('\r\n').slice(1);
    const sum = listed.reduce((all, it) => all + Number(it.split(';')[2]?.replace('.', '')), 0);
    expect([listed.length, sum]).toEqual([96, 2_175_008]);
    mkdirSync(join(folder, 'so-lieu', '12'), { recursive: true });
    const below = tiendo(join(folder, 'so-lieu', '12'), ['status', statistics, '--format', 'json']);
    expect(JSON.parse(below.stdout).campaign.id).toBe('tinh-quang-ngai-2025');
  });

  it('of another province is made where that is named', () => {
    const other = join(ROOT, 'fixtures/cases/tinh-khac-dan-so.csv');
    const unnamed = tiendo(root, ['init', 'khac', '--population', other]);
    expect(unnamed.status).toBe(2);
    expect(unnamed.stderr).toContain('Ghi thêm tên tỉnh: --unit');
    const named = ['init', 'khac', '--population', other, '--unit', 'Tỉnh Khác'];
    expect(tiendo(root, named).status).toBe(0);
    const statistics = join(ROOT, 'fixtures/cases/tinh-khac-thong-ke.csv');
    expect(tiendo(root, ['import', statistics, '--campaign', 'khac']).status).toBe(0);
  });

  it('of a commune knows its published population, and takes Windows line ends', () => {
    expect(tiendo(root, ['init', 'xa', '--unit', 'bo y']).status).toBe(0);
    const folder = join(root, 'xa');
    const yaml = join(folder, 'tiendo.yaml');
    writeFileSync(yaml, `\ufeff${readFileSync(yaml, 'utf8').replaceAll('\n', '\r\n')}`);
    const { stdout } = tiendo(folder, ['status', statistics, '--unit', 'Xã Bờ Y']);
    expect(stdout).toContain('36.005');
    expect(stdout).toContain('Bình dân học vụ số, xã Bờ Y, 2025');
  });

  it('takes the list that the user has, byte for byte', () => {
    expect(tiendo(root, ['init', 'own', '--population', population]).status).toBe(0);
    expect(readFileSync(join(root, 'own', 'dan-so.csv'))).toEqual(readFileSync(population));
    const { stdout } = tiendo(join(root, 'own'), ['rank', statistics, '--top', '1']);
    expect(stdout).toContain('người dân đã đăng ký / người trưởng thành');
  });

  it('settles names in its own folder, from wherever', () => {
    const folder = join(root, 'names');
    tiendo(root, ['init', 'names']);
    mkdirSync(join(folder, 'so-lieu'));
    const settle = ['units', '--settle', 'Ba To', 'Xã Ba Tô'];
    expect(tiendo(join(folder, 'so-lieu'), settle).stdout).toContain(join('..', 'ten-goi.csv:2'));
    expect(readdirSync(join(folder, 'so-lieu'))).toEqual([]);
    const env = { TIENDO_CAMPAIGN: folder };
    expect(tiendo(root, ['units', 'ba to'], env).stdout).toContain('ten-goi.csv:2');
    const flag = ['units', 'ba to', '--campaign', join(folder, 'tiendo.yaml')];
    expect(tiendo(root, flag).stdout).toContain('Xã Ba Tô');
  });

  it('speaks its language where nothing else is said', () => {
    const folder = join(root, 'english');
    tiendo(root, ['init', 'english']);
    const yaml = join(folder, 'tiendo.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('language: vi', 'language: en'));
    const status = ['status', statistics];
    expect(tiendo(folder, status).stdout).toContain('STATUS OF');
    expect(tiendo(folder, [...status, '--lang', 'vi']).stdout).toContain('TỔNG QUAN');
    expect(tiendo(folder, status, { TIENDO_LANG: 'vi' }).stdout).toContain('TỔNG QUAN');
  });

  it('is what a command without a name is about', () => {
    tiendo(root, ['init', 'bare']);
    const { stderr } = tiendo(join(root, 'bare'), []);
    expect(stderr).toContain('lịch sử của phong trào này chưa có số liệu nào');
    expect(tiendo(root, []).stdout).toContain('Thử ngay');
  });
});

describe('nothing is replaced, and nothing is left half-made', () => {
  it.each(['tiendo.yaml', 'dan-so.csv', 'tiendo.schema.json'])('where %s is taken', (name) => {
    const folder = mkdtempSync(join(root, 'taken-'));
    writeFileSync(join(folder, name), 'mine');
    const { status, stderr, stdout } = tiendo(folder, ['init']);
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/^Lỗi: [^\n]+ đã có ở đó[^\n]+\n$/);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it('where a file stands for the folder', () => {
    writeFileSync(join(root, 'file'), 'mine');
    expect(tiendo(root, ['init', 'file']).status).toBe(5);
    expect(tiendo(root, ['init', 'file/below']).status).toBe(5);
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe('mine');
  });

  it('where one of the files cannot be made, the folders go too', () => {
    const folder = join(root, 'new', 'deep');
    const files = [
      { name: 'a', content: 'a' },
      { name: join('missing', 'b'), content: 'b' },
    ];
    expect(() => createFiles(folder, files)).toThrow(/ENOENT/);
    expect(readdirSync(root)).not.toContain('new');
  });

  it('a program may be run, and the rest is plain', () => {
    const folder = join(root, 'modes');
    createFiles(folder, [
      { name: 'run.sh', content: '', runs: true },
      { name: 'plain', content: '' },
    ]);
    const mode = (name: string) => statSync(join(folder, name)).mode & 0o100;
    expect([mode('run.sh'), mode('plain')]).toEqual([0o100, 0]);
  });
});
