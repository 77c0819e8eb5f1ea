import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import { workbookReader } from '../src/io/read-workbook.ts';
import type { World } from '../src/io/world.ts';

export const ROOT = join(import.meta.dirname, '..');

export interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number;
  /** Files written with `-o`. */
  readonly written: ReadonlyMap<string, string>;
}

/** Runs a command line inside this process, in the project's folder, without a terminal. */
export async function run(
  args: readonly string[],
  options: {
    readonly env?: Record<string, string>;
    readonly input?: string;
    readonly width?: number;
  } = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  const world: World = {
    env: options.env ?? {},
    packageFolder: ROOT,
    terminalWidth: options.width ?? null,
    readFile: (path) => readFileSync(join(ROOT, path)),
    readInput: async () => Buffer.from(options.input ?? ''),
    readWorkbook: workbookReader(ROOT),
    sameFile: (a, b) => a === b,
    writeFile: async (path, text) => {
      if (!existsSync(join(ROOT, path, '..'))) throw Object.assign(new Error(), { code: 'ENOENT' });
      written.set(path, text);
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  const code = await main(args, world);
  return { out, err, code, written };
}

/** Takes a typed line apart as a shell would: words, quotes, and NAME=value before the command. */
export function words(line: string): {
  readonly env: Record<string, string>;
  readonly args: string[];
} {
  const all = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? (match[2] as string),
  );
  const start = all.indexOf('tiendo');
  const env = Object.fromEntries(
    all.slice(0, start).map((word) => word.split('=') as [string, string]),
  );
  return { env, args: all.slice(start + 1) };
}

/** What a clerk would see: the command, what it printed, its messages, its exit code. */
export async function transcript(line: string): Promise<string> {
  const { env, args } = words(line);
  const { out, err, code } = await run(args, { env });
  const messages = err === '' ? '' : `\n--- stderr\n${err}`;
  return `$ ${line}\n${out}${messages}\n--- exit ${code}\n`;
}
