// What the benchmarks share: runs of Node in turns, medians, and the memory that one held.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const tiendo = join(root, 'bin', 'tiendo.js');
export const IDLE = ['-e', '0'];

// It has every Node read certificates, which takes longer than a report.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs Node with what it prints going to a pipe, and says how many milliseconds that took. */
export function run(args, cwd = root) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { milliseconds, stdout };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs Node with a module loaded first, and gives the last line that it prints. */
function lastLine(hook, args, cwd) {
  const module = `data:text/javascript,${encodeURIComponent(hook)}`;
  const { stdout } = run(['--import', module, ...args], cwd);
  return stdout.trim().split('\n').at(-1);
}

/** The most memory that a run held, in megabytes, as it says itself when it ends. */
export const peakMemory = (args, cwd = root) => Number(lastLine(MEMORY, args, cwd)) / 1024;

const MEMORY = "process.on('exit',()=>console.log(process.resourceUsage().maxRSS))";

/** The files of a folder that a run opened, in that order. */
export const filesRead = (args, folder) =>
  JSON.parse(lastLine(OPENED, args, folder)).filter((it) => it.startsWith(folder));

const OPENED = `
  import fs from 'node:fs';
  import { resolve } from 'node:path';
  const opened = new Set();
  for (const name of ['readFileSync', 'openSync']) {
    const original = fs[name];
    fs[name] = (path, ...rest) => {
      const result = original(path, ...rest);
      opened.add(resolve(String(path)));
      return result;
    };
  }
  process.on('exit', () => console.log(JSON.stringify([...opened])));`;
