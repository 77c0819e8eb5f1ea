import { parentPort, workerData } from 'node:worker_threads';
import { BYTES_READ, type PartTask, ROWS_READ, readerFor } from './part-task.ts';
import { readRange } from './read-range.ts';

// The program of a thread that reads one part of a file.
const task = workerData as PartTask;
const { reader, answer } = readerFor(task, false);
const reading = readRange(reader, task.range);
let step = reading.next();
while (step.done !== true) {
  task.state[BYTES_READ] = step.value - task.range.from;
  task.state[ROWS_READ] = reader.rows();
  step = reading.next();
}
parentPort?.postMessage(answer(step.value));
