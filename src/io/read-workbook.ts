import { join } from 'node:path';
import type { WorkbookReading } from '../domain/workbook.ts';

const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;
const STACK_MEGABYTES = 4;

/**
 * Reads workbooks in a thread bounded in memory and time, so that no file can crash or hang the program.
 * Rejects only where the program itself is broken, such as a missing `dist/workbook.cjs`.
 */
export function workbookReader(
  packageFolder: string,
  limits: { readonly seconds?: number; readonly megabytes?: number } = {},
): (bytes: Uint8Array) => Promise<WorkbookReading> {
  const script = join(packageFolder, 'dist', 'workbook.cjs');
  return async (bytes) => {
    const { Worker } = await import('node:worker_threads');
    const worker = new Worker(script, {
      workerData: Uint8Array.from(bytes),
      resourceLimits: {
        maxOldGenerationSizeMb: limits.megabytes ?? MOST_MEGABYTES,
        stackSizeMb: STACK_MEGABYTES,
      },
      // What SheetJS grumbles about is not for the user.
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    const slow = { ok: false, fault: 'too-slow' } as const;
    let clock: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        clock = setTimeout(resolve, (limits.seconds ?? MOST_SECONDS) * 1000, slow);
        worker.once('message', resolve);
        worker.once('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, fault: 'too-large' });
          else reject(error);
        });
        worker.once('exit', () => resolve({ ok: false, fault: 'damaged' }));
      });
    } finally {
      clearTimeout(clock);
      await worker.terminate();
    }
  };
}
