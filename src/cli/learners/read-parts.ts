import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BYTES_READ, type PartAnswer, type PartTask, ROWS_READ, readerFor } from './part-task.ts';
import { readRange, SHRUNK } from './read-range.ts';

/** What it takes to let other threads work. */
interface Threads {
  readonly packageFolder: string;
  /** Lets the event loop run; rejects where the user stopped the program. */
  readonly pause: () => Promise<void>;
}

interface Thread {
  /** `null` where the thread could not do its work. */
  readonly answer: Promise<PartAnswer | null>;
  readonly end: () => void;
}

/**
 * Reads the parts of a file, the first in this thread and each other in one of its own. A part counts
 * only where the part before ended exactly where it began; otherwise the part before has read on to
 * the end of the file. `null` where the file shrank meanwhile.
 */
export async function readParts(
  tasks: readonly PartTask[],
  threads: Threads,
): Promise<readonly PartAnswer[] | null> {
  const others = await Promise.all(tasks.slice(1).map((task) => startThread(task, threads)));
  try {
    const answers: PartAnswer[] = [];
    for (const [i, task] of tasks.entries()) {
      const before = answers.at(-1);
      if (before !== undefined && before.end !== task.range.from) break;
      const answer =
        (await untilStopped(others[i - 1]?.answer, threads.pause)) ??
        (await readHere(task, i === 0, threads.pause));
      if (answer.end === SHRUNK) return null;
      answers.push(answer);
      if (answer.tally.fault !== null) break;
    }
    return answers;
  } finally {
    for (const other of others) other?.end();
  }
}

async function readHere(
  task: PartTask,
  isBeginning: boolean,
  pause: () => Promise<void>,
): Promise<PartAnswer> {
  const { reader, answer } = readerFor(task, isBeginning);
  const reading = readRange(reader, task.range);
  let step = reading.next();
  while (step.done !== true) {
    task.state[BYTES_READ] = step.value - task.range.from;
    task.state[ROWS_READ] = reader.rows();
    await pause();
    step = reading.next();
  }
  return answer(step.value);
}

/** Little is made and thrown away while bytes are read; left to itself a thread takes ten times that. */
const YOUNG_MB = 4;

/** `null` where the program of the thread is missing or cannot start. */
async function startThread(task: PartTask, { packageFolder }: Threads): Promise<Thread | null> {
  const script = join(packageFolder, 'dist', 'learners.cjs');
  if (!existsSync(script)) return null;
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(script, {
    workerData: task,
    execArgv: [],
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const answer = new Promise<PartAnswer | null>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  return { answer, end: () => void worker.terminate() };
}

const TICK_MS = 20;

/** What a thread answers, unless the user stops the program before. */
async function untilStopped(
  answer: Promise<PartAnswer | null> | undefined,
  pause: () => Promise<void>,
): Promise<PartAnswer | null> {
  if (answer === undefined) return null;
  const waiting = Symbol();
  for (;;) {
    let clock: NodeJS.Timeout | undefined;
    const tick = new Promise<typeof waiting>((resolve) => {
      clock = setTimeout(resolve, TICK_MS, waiting);
    });
    const first = await Promise.race([answer, tick]);
    clearTimeout(clock);
    if (first !== waiting) return first;
    await pause();
  }
}
