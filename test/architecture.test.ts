import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Module } from './architecture.ts';
import { lazyFaults, partsIn } from './lazy-parts.ts';
import { ROOT } from './transcript.ts';

function read(folder: string): Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && it.name.endsWith('.ts'))
    .map((it) => join(it.parentPath, it.name))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));
}

it('the code keeps to its own architecture', () => {
  expect(faultsOf(read('src'))).toEqual([]);
});

it('what is loaded when it is asked for lies in files of its own', () => {
  const parts = partsIn(readFileSync(join(ROOT, 'scripts', 'build.mjs'), 'utf8'));
  expect(parts.length).toBeGreaterThan(30);
  expect(lazyFaults(read('src'), parts)).toEqual([]);
});

describe('parts are seen to be missed on planted faults', () => {
  const main = { path: 'src/cli/main.ts', text: "await import('../render/csv.ts');" };

  it('a lazy import that is no part', () => {
    expect(lazyFaults([main], [], [])).toEqual([
      'src/render/csv.ts is imported lazily: name it among PARTS in scripts/build.mjs',
    ]);
    expect(lazyFaults([main], ['src/render/csv.ts'], [])).toEqual([]);
    expect(lazyFaults([main], [], ['src/render/csv.ts'])).toEqual([]);
  });

  it('a part that nobody imports lazily', () => {
    const parts = ['src/render/csv.ts', 'src/render/ics.ts'];
    expect(lazyFaults([main], parts, [])).toEqual([
      'src/render/ics.ts is imported lazily nowhere: it needs no line',
    ]);
  });

  it('a part that the program holds besides, but for its types', () => {
    const through = { path: 'src/cli/a.ts', text: "import { b, type C } from '../render/csv.ts';" };
    const types = { path: 'src/cli/a.ts', text: "import { type C } from '../render/csv.ts';" };
    const entry = { ...main, text: `import { a } from './a.ts';\n${main.text}` };
    expect(lazyFaults([entry, through], ['src/render/csv.ts'], [])).toEqual([
      'src/render/csv.ts is a part, and src/cli/a.ts imports it at once',
    ]);
    expect(lazyFaults([entry, types], ['src/render/csv.ts'], [])).toEqual([]);
  });
});

describe('each rule is seen to fail on a planted fault', () => {
  const cases: readonly (readonly [string, readonly Module[], RegExp])[] = [
    [
      'layers',
      [{ path: 'src/domain/a.ts', text: "import { b } from '../reports/b.ts';" }],
      /src\/domain\/a\.ts.*reports/,
    ],
    [
      'one door per package',
      [{ path: 'src/render/markdown.ts', text: "import { Chalk } from 'chalk';" }],
      /chalk.*src\/render\/colours\.ts/,
    ],
    [
      'one door per package of a scope',
      [{ path: 'src/io/a.ts', text: "import * as XLSX from '@e965/xlsx/xlsx.mjs';" }],
      /@e965\/xlsx.*src\/io\/workbook\/sheetjs\.ts/,
    ],
    [
      'no package unknown to the rules',
      [{ path: 'src/render/a.ts', text: "import left from 'left-pad';" }],
      /left-pad/,
    ],
    [
      'a lazy import is an import too',
      [{ path: 'src/compute/a.ts', text: "const x = await import('../render/csv.ts');" }],
      /src\/compute\/a\.ts.*render/,
    ],
    [
      'no cycles',
      [
        { path: 'src/text/a.ts', text: "import { b } from './b.ts';" },
        { path: 'src/text/b.ts', text: "import { a } from './a.ts';" },
      ],
      /cycle.*src\/text\/a\.ts.*src\/text\/b\.ts/,
    ],
    ['file length', [{ path: 'src/text/a.ts', text: 'x;\n'.repeat(251) }], /251 lines/],
    [
      'complete registries',
      [
        { path: 'src/reports/index.ts', text: "import { a } from './a.ts';" },
        { path: 'src/reports/b.ts', text: 'export const b: Definition = {' },
      ],
      /src\/reports\/b\.ts.*src\/reports\/index\.ts/,
    ],
    [
      'no clock or process in the core',
      [{ path: 'src/compute/a.ts', text: 'Date.now()' }],
      /Date\.now/,
    ],
    ['no vague names', [{ path: 'src/text/utils.ts', text: '' }], /utils/],
  ];
  for (const [rule, modules, expected] of cases) {
    it(rule, () => {
      expect(faultsOf(modules).join('\n')).toMatch(expected);
    });
  }
});
