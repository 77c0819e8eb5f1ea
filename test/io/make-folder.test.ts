import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../../src/io/make-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'tiendo-folder-'));
afterAll(() => rmSync(parent, { recursive: true }));

it('makes what is not there, and tells the first that it made', () => {
  const folder = join(parent, 'a', 'b', 'c');
  expect(makeFolder(folder)).toBe(join(parent, 'a'));
  expect(existsSync(folder)).toBe(true);
  expect(makeFolder(folder)).toBeUndefined();
  expect(makeFolder(join(folder, 'd'))).toBe(join(folder, 'd'));
});

it('throws where a file is in the way', () => {
  writeFileSync(join(parent, 'f'), '');
  expect(() => makeFolder(join(parent, 'f'))).toThrow('EEXIST');
  expect(() => makeFolder(join(parent, 'f', 'g'))).toThrow('ENOTDIR');
});

it.each(existsSync('/proc/self') ? ['/proc/tiendo/a'] : [])(
  'ends where nobody may make any: %s',
  (folder) => {
    expect(() => makeFolder(folder)).toThrow('ENOENT');
  },
);
