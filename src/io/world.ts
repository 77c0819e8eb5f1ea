import {
  accessSync,
  constants,
  fstatSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { WorkbookReading } from '../domain/workbook.ts';
import { createFiles, type NewFile } from './create-files.ts';
import { findUp } from './find-up.ts';
import { makeFolder } from './make-folder.ts';
import { type OpenFile, openFile, openStream, readStart } from './open-file.ts';
import { workbookReader } from './read-workbook.ts';
import { openRegular, type RegularFile } from './regular-file.ts';

export type { OpenFile } from './open-file.ts';

type Checksums = typeof import('./sha256.ts');

/** All that the program asks of the machine. Tests hand in another. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the package lies: the examples that it ships are named from there. */
  readonly packageFolder: string;
  /** Columns of the terminal that reports go to; `null` where they go to a file or a pipe. */
  readonly terminalWidth: number | null;
  /** Columns of the terminal that messages go to; `null` where they go elsewhere. */
  readonly errWidth: number | null;
  /** Throws as `fs` does. */
  readonly readFile: (path: string) => Uint8Array;
  /** As many bytes of a file's beginning, or all. Throws as `fs` does. */
  readonly readStart: (path: string, length: number) => Uint8Array;
  /** Throws as `fs` does. */
  readonly openFile: (path: string) => OpenFile;
  /** A file to be read by ranges; `null` where it is a pipe or a device. Throws as `fs` does. */
  readonly openRegular: (path: string) => RegularFile | null;
  /** The path to a file of a name in this folder or above it, whatever it is; `null` for none. */
  readonly findUp: (name: string) => string | null;
  readonly openInput: () => Promise<OpenFile>;
  /** The names in a folder. Throws as `fs` does. */
  readonly listFolder: (path: string) => readonly string[];
  /** The sheets in the bytes of a workbook, within limits of heap and time; never rejects for a file. */
  readonly readWorkbook: (bytes: Uint8Array) => Promise<WorkbookReading>;
  /** Replaces a file only when the new one is complete. Rejects as `fs` does. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  /**
   * The same of a file that its owner alone can read, at every moment; a pipe or a device is refused.
   * Answers whether the system keeps it from others.
   */
  readonly writePrivateFile: (path: string, content: string | Uint8Array) => Promise<boolean>;
  /** Makes a folder and those above it, where they are not there yet. Throws as `fs` does. */
  readonly makeFolder: (path: string) => void;
  /** Makes all of them in a folder, or none; never replaces anything. Throws as `fs` does. */
  readonly createFiles: (folder: string, files: readonly NewFile[]) => void;
  /** Puts a new file in place when it is complete; `false` where the name is taken. Rejects as `fs` does. */
  readonly putFile: (path: string, bytes: Uint8Array) => Promise<boolean>;
  /** Checksums, which few commands need. */
  readonly loadSha256: () => Promise<Checksums>;
  /** Whether a path is a link, wherever that leads. */
  readonly isLink: (path: string) => boolean;
  /** Whether two paths lead to one file, by whatever way. */
  readonly sameFile: (a: string, b: string) => boolean;
  /** Whether a file that need not be there lies in a folder, by whatever way. */
  readonly isWithin: (path: string, folder: string) => boolean;
  /** Throws as `fs` does where a file cannot be written. */
  readonly checkWritable: (path: string) => void;
  /**
   * Aborted when the user presses Ctrl-C, from the first time on that it is asked for; pressed again, it
   * ends the program. `null`: not yet, and `begin` does not ask for it: then Ctrl-C ends the program.
   */
  readonly interruption: (begin: boolean) => AbortSignal | null;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const STDOUT = 1;
const STDERR = 2;
const DEFAULT_WIDTH = 80;

export function realWorld(): World {
  const toTerminal = isTerminal(STDOUT);
  const packageFolder = join(__dirname, '..');
  return {
    env: process.env,
    packageFolder,
    terminalWidth: toTerminal ? process.stdout.columns || DEFAULT_WIDTH : null,
    get errWidth() {
      return isTerminal(STDERR) ? process.stderr.columns || DEFAULT_WIDTH : null;
    },
    readFile: readRegularFile,
    readStart,
    openFile,
    openRegular,
    findUp,
    openInput: () => openStream(process.stdin),
    listFolder: (path) => readdirSync(path),
    readWorkbook: workbookReader(packageFolder),
    writeFile,
    writePrivateFile,
    makeFolder: (path) => void makeFolder(path),
    createFiles,
    putFile: async (path, bytes) => (await import('./put-file.ts')).putFile(path, bytes),
    loadSha256: () => import('./sha256.ts'),
    isLink: (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true,
    sameFile,
    isWithin,
    checkWritable,
    interruption: interruptions(),
    // The stream is needed for a Windows console; into a pipe a plain write costs less to start.
    out: (text) => (toTerminal ? void process.stdout.write(text) : writeAll(STDOUT, text)),
    err: (text) => (isTerminal(STDERR) ? void process.stderr.write(text) : writeAll(STDERR, text)),
  };
}

function interruptions(): World['interruption'] {
  let signal: AbortSignal | null = null;
  return (begin) => {
    if (signal === null && begin) {
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort());
      signal = controller.signal;
    }
    return signal;
  };
}

/** A pipe or a device in the place of a file would be waited for without end. */
function readRegularFile(path: string): Uint8Array {
  const there = statSync(path);
  if (there.isFile() || there.isDirectory()) return readFileSync(path);
  throw Object.assign(new Error(), { code: 'ENXIO' });
}

/** Asking `node:tty` costs a tenth of a report's time; a plain file or a pipe is told without it. */
function isTerminal(target: number): boolean {
  try {
    if (!fstatSync(target).isCharacterDevice()) return false;
  } catch {
    // Some consoles cannot be asked so.
  }
  return (target === STDOUT ? process.stdout : process.stderr).isTTY === true;
}

async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    // A pipe or a device is written to; a folder is refused.
    writeFileSync(path, content);
    return;
  }
  const { replaceFile } = await import('./replace-file.ts');
  replaceFile(path, content, false);
}

async function writePrivateFile(path: string, content: string | Uint8Array): Promise<boolean> {
  const there = statSync(path, { throwIfNoEntry: false });
  // Behind a pipe or a device anybody may read.
  if (there && !there.isFile()) throw Object.assign(new Error(), { code: 'ENXIO' });
  const { replaceFile } = await import('./replace-file.ts');
  replaceFile(path, content, true);
  // Windows knows no such rights: its folders decide.
  return process.platform !== 'win32';
}

function isWithin(path: string, folder: string): boolean {
  const place =
    realPath(path) ?? join(realPath(dirname(path)) ?? dirname(resolve(path)), basename(path));
  return place.startsWith(`${realPath(folder) ?? resolve(folder)}${sep}`);
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    // It is not there yet.
    return null;
  }
}

function checkWritable(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  // A file is replaced by a new one beside it; a pipe or a device is written to.
  if (there && !there.isFile()) accessSync(path, constants.W_OK);
  else if (!statSync(dirname(path)).isDirectory())
    throw Object.assign(new Error(), { code: 'ENOTDIR' });
  else accessSync(dirname(path), constants.W_OK);
}

/** Where a file lies or is to be made: a link may lead to one that is not there yet. */
function placeOf(path: string, links = 0): string {
  const there = realPath(path);
  if (there !== null) return there;
  const folder = realPath(dirname(path)) ?? dirname(resolve(path));
  const target = links < MOST_LINKS ? linkTarget(path) : null;
  return target === null
    ? join(folder, basename(path))
    : placeOf(resolve(folder, target), links + 1);
}

/** Links that lead round are followed so often. */
const MOST_LINKS = 40;

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    // It is no link, or not there.
    return null;
  }
}

const sameFile = (a: string, b: string): boolean => placeOf(a) === placeOf(b);

/** Writes everything, however slowly it is read; a reader that went away (`| head`) ends it quietly. */
function writeAll(target: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(target, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === 'EPIPE') return;
      else throw error;
    }
  }
}
