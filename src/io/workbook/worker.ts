import { parentPort, workerData } from 'node:worker_threads';
import { openWorkbook } from './open-workbook.ts';

// A thread of its own, which may run out of memory or be stopped without harm to the program.
openWorkbook(workerData).then((reading) => parentPort?.postMessage(reading));
