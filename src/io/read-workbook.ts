import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { WorkbookReading } from '../domain/workbook.ts';

interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: Limits = { seconds: 60, megabytes: 1024 };
/** How a program ends that threw. One that ran out of memory is aborted, with other codes. */
const THREW = 1;

/**
 * Reads workbooks in a process of its own, bounded in memory and time, so that no file can crash or hang
 * the program. A thread would not do: where V8 runs out of memory, it may end all threads with it.
 * Rejects only where the program itself is broken, such as a missing `dist/workbook.cjs`.
 */
export function workbookReader(
  packageFolder: string,
  limits: Limits = LIMITS,
): (bytes: Uint8Array) => Promise<WorkbookReading> {
  const script = join(packageFolder, 'dist', 'workbook.cjs');
  return async (bytes) => {
    const { fork } = await import('node:child_process');
    const child = fork(script, {
      execArgv: [`--max-old-space-size=${limits.megabytes}`, '--max-semi-space-size=32'],
      serialization: 'advanced',
      // What SheetJS grumbles about is not for the user.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let clock: NodeJS.Timeout | undefined;
    const tooSlow = new Promise<WorkbookReading>((resolve) => {
      clock = setTimeout(resolve, limits.seconds * 1000, { ok: false, fault: 'too-slow' });
    });
    try {
      return await Promise.race([answerOf(child, bytes), tooSlow]);
    } finally {
      clearTimeout(clock);
      child.kill('SIGKILL');
    }
  };
}

function answerOf(child: ChildProcess, bytes: Uint8Array): Promise<WorkbookReading> {
  return new Promise((resolve, reject) => {
    child.once('message', (reading) => resolve(reading as WorkbookReading));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === THREW) reject(new Error(`${child.spawnargs.join(' ')} did not start`));
      else resolve({ ok: false, fault: 'too-large' });
    });
    // Where the process is gone already, its exit tells more.
    child.send(bytes, () => undefined);
  });
}
