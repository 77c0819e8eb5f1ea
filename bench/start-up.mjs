// How long a report takes beside a Node that does nothing: node bench/start-up.mjs [runs]
import { join } from 'node:path';
import { IDLE, median, peakMemory, root, run, tiendo } from './measure.mjs';

const RUNS = 31;

const fixture = (name) => join(root, 'fixtures', 'quang-ngai', name);
const rank = [tiendo, 'rank', fixture('thong-ke-2025-12-04-1000.csv'), fixture('dan-so.csv')];

const runs = Math.max(1, Math.floor(Number(process.argv[2]) || RUNS));
const idle = [];
const report = [];
// In turns, so that whatever else the machine does slows both.
for (let i = 0; i < runs; i++) {
  idle.push(run(IDLE).milliseconds);
  report.push(run(rank).milliseconds);
}
console.log(`Node ${process.version}, ${runs} runs each, medians`);
console.log(`node -e 0     ${median(idle).toFixed(1)} ms`);
console.log(`tiendo rank   ${median(report).toFixed(1)} ms`);
console.log(`ratio         ${(median(report) / median(idle)).toFixed(2)}`);
console.log(`peak memory   ${peakMemory(rank).toFixed(0)} MB`);
