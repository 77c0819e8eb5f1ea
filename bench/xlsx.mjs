// What a workbook costs, the whole process from its start: node bench/xlsx.mjs [runs]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCampaign } from './made-history.mjs';
import { IDLE, median, peakMemory, run, tiendo } from './measure.mjs';

const RUNS = 11;
/** None: the 96 communes themselves. */
const VILLAGES = [0, 3321];
const DAYS = 2;

const runs = Math.max(1, Math.floor(Number(process.argv[2]) || RUNS));

console.log(`Node ${process.version}, ${runs} runs each, medians, and times node -e 0`);
for (const villages of VILLAGES) {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-xlsx-'));
  try {
    const campaign = makeCampaign(folder, { villages, most: DAYS });
    campaign.growTo(DAYS);
    const rank = [tiendo, 'rank', ...(villages === 0 ? [] : ['--level', 'village'])];
    const workbook = [...rank, '-o', 'bang.xlsx'];
    const work = { 'node -e 0': IDLE, 'rank, as a table': rank, 'rank -o x.xlsx': workbook };
    const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
    // In turns, so that whatever else the machine does slows all of them.
    for (let i = 0; i < runs; i++) {
      for (const [name, args] of Object.entries(work)) {
        times[name].push(run(args, folder).milliseconds);
      }
    }
    console.log(`\n${campaign.units} units`);
    const idle = median(times['node -e 0']);
    for (const [name, all] of Object.entries(times)) {
      const seconds = (median(all) / 1000).toFixed(3);
      console.log(`${name.padEnd(18)}${seconds} s ${(median(all) / idle).toFixed(2).padStart(7)}`);
    }
    const size = statSync(join(folder, 'bang.xlsx')).size / 1024;
    console.log(`${'size'.padEnd(18)}${size.toFixed(0)} kB`);
    console.log(`${'peak memory'.padEnd(18)}${peakMemory(workbook, folder).toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
