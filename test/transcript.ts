import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { main } from '../src/cli/main.ts';
import { openFile, readStart } from '../src/io/open-file.ts';
import { putFile } from '../src/io/put-file.ts';
import { workbookReader } from '../src/io/read-workbook.ts';
import { openRegular } from '../src/io/regular-file.ts';
import type { World } from '../src/io/world.ts';

export const ROOT = join(import.meta.dirname, '..');

export interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number;
  /** Files written with `-o`. */
  readonly written: ReadonlyMap<string, string>;
}

/** Runs a command line inside this process, in the project's folder or another, without a terminal. */
export async function run(
  args: readonly string[],
  options: {
    readonly env?: Record<string, string>;
    readonly input?: string | Uint8Array;
    readonly width?: number;
    /** Where the program runs, and may keep what it is told to. */
    readonly folder?: string;
    /** Is told each file that is read whole. */
    readonly onReadFile?: (path: string) => void;
  } = {},
): Promise<Run> {
  const base = options.folder ?? ROOT;
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  const made = new Set<string>();
  const writeFile: World['writeFile'] = async (path, content) => {
    const isThere = made.has(join(path, '..')) || existsSync(join(base, path, '..'));
    if (!isThere) throw Object.assign(new Error(), { code: 'ENOENT' });
    written.set(path, typeof content === 'string' ? content : Buffer.from(content).toString());
  };
  const world: World = {
    env: options.env ?? {},
    packageFolder: ROOT,
    terminalWidth: options.width ?? null,
    errWidth: null,
    interruption: () => null,
    openRegular: (path) => openRegular(resolve(base, path)),
    readFile: (path) => {
      options.onReadFile?.(path);
      return readFileSync(resolve(base, path));
    },
    readStart: (path, length) => readStart(resolve(base, path), length),
    openFile: (path) => openFile(resolve(base, path)),
    findUp: (name) => (existsSync(join(base, name)) ? name : null),
    listFolder: (path) => readdirSync(join(base, path)),
    putFile: async (path, bytes) => {
      if (base === ROOT) throw new Error('what is kept needs a folder of its own');
      return putFile(join(base, path), bytes);
    },
    loadSha256: () => import('../src/io/sha256.ts'),
    openInput: async () => ({ head: inputBytes(options.input ?? ''), rest: null }),
    readWorkbook: workbookReader(ROOT),
    isLink: () => false,
    sameFile: (a, b) => resolve(base, a) === resolve(base, b),
    isWithin: (path, folder) => join(path).startsWith(join(folder, sep)),
    checkWritable: (path) => {
      if (!existsSync(join(base, path, '..'))) throw Object.assign(new Error(), { code: 'ENOENT' });
    },
    writeFile,
    writePrivateFile: async (path, content) => {
      await writeFile(path, content);
      return true;
    },
    makeFolder: (path) => void made.add(join(path)),
    createFiles: (folder, files) => {
      const paths = files.map(({ name }) => join(folder, name));
      const taken = paths.find((it) => existsSync(join(base, it)));
      if (taken !== undefined) throw Object.assign(new Error(), { code: 'EEXIST', path: taken });
      for (const { name, content } of files) {
        written.set(join(folder, name), Buffer.from(content).toString('utf8'));
      }
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

const inputBytes = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? Buffer.from(input) : input;

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

/** A file as an editor shows it; of a long one the beginning. */
function asShown(text: string): string {
  const shown = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const lines = shown.split('\n');
  if (lines.length <= LONGEST) return shown;
  return [...lines.slice(0, BEGINNING), `… (${lines.length - 1} lines)`].join('\n');
}

const LONGEST = 95;
const BEGINNING = 5;

/** What a clerk would see: the command, what it printed, its messages, the files written, its exit code. */
export async function transcript(line: string, folder = ROOT): Promise<string> {
  const { env, args } = words(line);
  const { out, err, code, written } = await run(args, { env, folder });
  // No snapshot may keep a fault of the program itself.
  if (code === 1) throw new Error(err);
  const messages = err === '' ? '' : `\n--- stderr\n${err}`;
  const files = [...written].map(([path, text]) => `\n--- ${path}\n${asShown(text)}`);
  return `$ ${line}\n${out}${messages}${files.join('')}\n--- exit ${code}\n`;
}
