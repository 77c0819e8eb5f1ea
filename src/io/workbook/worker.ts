import { serialize } from 'node:v8';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readSheets } from './read-sheets.ts';

const THREW = 1;
const OUT_OF_MEMORY = 2;

/**
 * Takes the bytes of one workbook from the program and answers with its sheets. A thread reads them: a
 * process that is reading would not hear that the program is gone, and read on for nobody.
 */
function serveProgram(): void {
  const thread = new Worker(__filename, {
    resourceLimits: {
      maxOldGenerationSizeMb: Number(process.argv[2]),
      maxYoungGenerationSizeMb: 96,
    },
  });
  // First that it is ready, then the sheets, packed.
  thread.on('message', (message) => void process.send?.(message));
  thread.once('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : THREW),
  );
  process.once('message', (bytes) => thread.postMessage(bytes));
  // An exit would wait for the thread to stop.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}

function readForProcess(): void {
  parentPort?.on('message', async (bytes: Uint8Array) => {
    parentPort?.postMessage(serialize(await readSheets(bytes)));
  });
  parentPort?.postMessage('ready');
}

if (isMainThread) serveProgram();
else readForProcess();
