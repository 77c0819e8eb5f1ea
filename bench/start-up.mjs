// How long a report takes beside a Node that does nothing: node bench/start-up.mjs [runs]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 31;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fixture = (name) => join(root, 'fixtures', 'quang-ngai', name);
const rank = [
  join(root, 'bin', 'tiendo.js'),
  'rank',
  fixture('thong-ke-2025-12-04-1000.csv'),
  fixture('dan-so.csv'),
];

// It has every Node read certificates, which takes longer than a report.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs Node with what it prints going to a pipe, and says how many milliseconds that took. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { milliseconds, stdout };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The most memory that a report held, in megabytes, as it says itself when it ends. */
function peakMemory() {
  const last = "process.on('exit',()=>console.log(process.resourceUsage().maxRSS))";
  const hook = `data:text/javascript,${encodeURIComponent(last)}`;
  return (
    Number(
      run(['--import', hook, ...rank])
        .stdout.trim()
        .split('\n')
        .at(-1),
    ) / 1024
  );
}

const runs = Math.max(1, Math.floor(Number(process.argv[2]) || RUNS));
const idle = [];
const report = [];
// In turns, so that whatever else the machine does slows both.
for (let i = 0; i < runs; i++) {
  idle.push(run(['-e', '0']).milliseconds);
  report.push(run(rank).milliseconds);
}
console.log(`Node ${process.version}, ${runs} runs each, medians`);
console.log(`node -e 0     ${median(idle).toFixed(1)} ms`);
console.log(`tiendo rank   ${median(report).toFixed(1)} ms`);
console.log(`ratio         ${(median(report) / median(idle)).toFixed(2)}`);
console.log(`peak memory   ${peakMemory().toFixed(0)} MB`);
