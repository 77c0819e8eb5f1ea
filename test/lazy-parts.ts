import { posix } from 'node:path';
import type { Module } from './architecture.ts';

/** What is imported when it is asked for, and still lies in the program: small, or needed by most commands. */
const IN_PROGRAM: readonly string[] = [
  'src/cli/check-campaign.ts',
  'src/cli/print-names.ts',
  'src/cli/settle.ts',
  'src/ingest/read-names.ts',
  'src/render/json.ts',
  'src/render/terminal.ts',
];

const LAZY = /\bimport\(\s*'([^']+)'/g;
const STATIC = /^(?:import|export)\s+(?!type\b)([^;']*?)from\s+'([^']+)';/gm;
const ENTRY = /^ {2}'([^']+)': '[^']+',$/gm;

/** The modules that scripts/build.mjs puts into files of their own. */
export function partsIn(script: string): readonly string[] {
  const list = /^const PARTS = \{\n([\s\S]*?)^\};$/m.exec(script)?.[1] ?? '';
  return [...list.matchAll(ENTRY)].map(([, path = '']) => path);
}

/**
 * Every way in which what is loaded when it is asked for costs each start all the same: the bundler puts
 * it into the program without a word where it is no part, or where the program imports it besides.
 */
export function lazyFaults(
  modules: readonly Module[],
  parts: readonly string[],
  inProgram: readonly string[] = IN_PROGRAM,
): readonly string[] {
  const byPath = new Map(modules.map((it) => [it.path, it]));
  const lazy = new Set(modules.flatMap((it) => targetsOf(it, LAZY, 1)));
  const held = heldBy('src/cli/main.ts', byPath, parts);
  return [
    ...[...lazy]
      .filter((it) => !parts.includes(it) && !inProgram.includes(it))
      .map((it) => `${it} is imported lazily: name it among PARTS in scripts/build.mjs`),
    ...[...parts, ...inProgram]
      .filter((it) => !lazy.has(it))
      .map((it) => `${it} is imported lazily nowhere: it needs no line`),
    ...[...held]
      .filter(([path]) => parts.includes(path))
      .map(([path, by]) => `${path} is a part, and ${by} imports it at once`),
  ];
}

/** All modules that the bundle of an entry holds, and which other imports each. */
function heldBy(
  entry: string,
  byPath: ReadonlyMap<string, Module>,
  parts: readonly string[],
): ReadonlyMap<string, string> {
  const held = new Map([[entry, entry]]);
  // A map is walked in the order in which it grows.
  for (const [path] of held) {
    const module = byPath.get(path);
    if (module === undefined) continue;
    const lazy = targetsOf(module, LAZY, 1).filter((it) => !parts.includes(it));
    for (const it of [...targetsOf(module, STATIC, 2), ...lazy]) {
      if (!held.has(it)) held.set(it, path);
    }
  }
  return held;
}

function targetsOf({ path, text }: Module, pattern: RegExp, group: number): readonly string[] {
  return [...text.matchAll(pattern)]
    .filter((it) => group === 1 || !isOfTypes(it[1] ?? ''))
    .map((it) => it[group] as string)
    .filter((it) => !it.startsWith('node:'))
    .map((it) => (it.startsWith('.') ? posix.join(posix.dirname(path), it) : it));
}

/** "{ type A, type B }" leaves nothing behind. */
const isOfTypes = (names: string): boolean =>
  /^\{[^}]*\}\s*$/.test(names) &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .every((it) => /^\s*(type\s.*)?$/s.test(it));
