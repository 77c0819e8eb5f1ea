import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookReading } from '../domain/workbook.ts';

interface Limits {
  /** From when the bytes are handed to a process that is ready: a slow start is no fault of the file. */
  readonly seconds: number;
  /** Of the heap; what a file unfolds to lies beside it, with a limit of its own. */
  readonly megabytes: number;
}

const LIMITS: Limits = { seconds: 60, megabytes: 1024 };
/** How a program ends that threw. One that ran out of memory is aborted, with other codes. */
const THREW = 1;

/**
 * Reads workbooks in a process of its own, with limits of heap and time, so that no file can crash or
 * hang the program. A thread would not do: where V8 runs out of memory, it may end all threads with it.
 * Rejects only where the program itself is broken, such as a missing `dist/workbook.cjs`.
 */
export function workbookReader(
  packageFolder: string,
  limits: Limits = LIMITS,
): (bytes: Uint8Array) => Promise<WorkbookReading> {
  const script = join(packageFolder, 'dist', 'workbook.cjs');
  return async (bytes) => {
    // As bin/tiendo.js says it where its own file is missing.
    if (!existsSync(script)) {
      throw new Error('chương trình chưa được dựng. Trong thư mục của tiendo, gõ: npm ci');
    }
    const { fork } = await import('node:child_process');
    const child = fork(script, [String(limits.megabytes)], {
      execArgv: [],
      serialization: 'advanced',
      // What SheetJS grumbles about is not for the user.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    try {
      return await answerOf(child, bytes, limits.seconds);
    } finally {
      child.kill('SIGKILL');
    }
  };
}

function answerOf(
  child: ChildProcess,
  bytes: Uint8Array,
  seconds: number,
): Promise<WorkbookReading> {
  let clock: NodeJS.Timeout | undefined;
  return new Promise<WorkbookReading>((resolve, reject) => {
    child.once('message', () => {
      clock = setTimeout(resolve, seconds * 1000, { ok: false, fault: 'too-slow' });
      child.once('message', (packed: Uint8Array) => resolve(unpacked(packed)));
      // Where the process is gone already, its exit tells more.
      child.send(bytes, () => undefined);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === THREW) reject(new Error(`${child.spawnargs.join(' ')} did not start`));
      else resolve({ ok: false, fault: 'too-large' });
    });
  }).finally(() => clearTimeout(clock));
}

const unpacked = async (packed: Uint8Array): Promise<WorkbookReading> =>
  (await import('node:v8')).deserialize(packed);
