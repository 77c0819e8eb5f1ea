import { expect, it } from 'vitest';
import { expandPatterns } from '../../src/cli/expand-patterns.ts';
import type { World } from '../../src/io/world.ts';

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  '.': ['thong-ke-2.csv', 'thong-ke-1.csv', 'dan-so.csv', '.an.csv', 'THONG-KE-3.CSV', 'a[1].csv'],
  'số liệu/': ['một.csv', 'hai.csv', 'ghi chú.txt'],
  'so-lieu\\': ['x.csv'],
};

const world = {
  listFolder: (path: string) => {
    const names = FOLDERS[path];
    if (names === undefined) throw Object.assign(new Error(), { code: 'ENOENT' });
    return names;
  },
} as unknown as World;

const expanded = (...paths: readonly string[]) =>
  expandPatterns(
    paths.map((path) => ({ path, asPopulation: false })),
    world,
  ).map((it) => it.path);

it.each([
  ['thong-ke-*.csv', ['THONG-KE-3.CSV', 'thong-ke-1.csv', 'thong-ke-2.csv']],
  ['thong-ke-?.csv', ['THONG-KE-3.CSV', 'thong-ke-1.csv', 'thong-ke-2.csv']],
  ['a[*.csv', ['a[1].csv']],
  ['số liệu/*.csv', ['số liệu/hai.csv', 'số liệu/một.csv']],
  ['so-lieu\\*.csv', ['so-lieu\\x.csv']],
  // What fits nothing is said to be missing as it was typed.
  ['khong-co-*.csv', ['khong-co-*.csv']],
  ['nowhere/*.csv', ['nowhere/*.csv']],
  ['*/a.csv', ['*/a.csv']],
  ['dan-so.csv', ['dan-so.csv']],
  ['-', ['-']],
])('%s stands for its files, without a shell that knows patterns', (pattern, files) => {
  expect(expanded(pattern)).toEqual(files);
});

it('keeps the order in which patterns were typed', () => {
  expect(expanded('dan-so.csv', 'số liệu/m*', '-')).toEqual(['dan-so.csv', 'số liệu/một.csv', '-']);
});
