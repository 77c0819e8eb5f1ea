// What a history costs as it grows, beside a Node that does nothing: node bench/history.mjs [runs]
import { mkdtempSync, readdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCampaign } from './made-history.mjs';
import { IDLE, median, peakMemory, root, run, tiendo } from './measure.mjs';

const RUNS = 21;
const HISTORIES = [
  { days: [10, 50, 100, 200, 400], villages: 0 },
  { days: [10, 30, 60], villages: 3321 },
];

const runs = Math.max(1, Math.floor(Number(process.argv[2]) || RUNS));

/** The same figures from files, without a campaign or a history. */
const fixture = (name) => join(root, 'fixtures', 'quang-ngai', name);
const FROM_FILES = [tiendo, 'rank', fixture('thong-ke-2025-12-04-1000.csv'), fixture('dan-so.csv')];

const reports = (level) => ({
  status: ['status', ...level],
  rank: ['rank', ...level],
  'rank --since 7d': ['rank', '--since', '7d', ...level],
  trend: ['trend'],
});

const snapshots = (folder) => new Set(readdirSync(join(folder, 'lich-su')));

/** Imports one day more, and then takes it out again: the next run finds the same history. */
function importOne(campaign, file) {
  const before = snapshots(campaign.folder);
  const ended = run([tiendo, 'import', file], campaign.folder);
  for (const name of snapshots(campaign.folder)) {
    if (!before.has(name)) unlinkSync(join(campaign.folder, 'lich-su', name));
  }
  return ended;
}

function measure(campaign, commands) {
  const file = campaign.nextFile();
  const work = {
    'node -e 0': () => run(IDLE),
    'rank, from files': () => run(FROM_FILES, tmpdir()),
    ...Object.fromEntries(
      Object.entries(commands).map(([name, args]) => [
        name,
        () => run([tiendo, ...args], campaign.folder),
      ]),
    ),
    import: () => importOne(campaign, file),
  };
  const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
  // In turns, so that whatever else the machine does slows all of them.
  for (let i = 0; i < runs; i++) {
    for (const [name, once] of Object.entries(work)) times[name].push(once().milliseconds);
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

const sizeOf = (folder) =>
  readdirSync(folder).reduce((all, name) => all + statSync(join(folder, name)).size, 0) / 2 ** 20;

function printTable(byDays) {
  const days = [...byDays.keys()];
  const names = Object.keys(byDays.get(days[0]));
  const cell = (text) => text.padStart(19);
  console.log(`${'days'.padEnd(18)}${days.map((it) => cell(`${it}`)).join('')}`);
  for (const name of names) {
    const cells = days.map((it) => {
      const medians = byDays.get(it);
      const ratio = medians[name] / medians['node -e 0'];
      return cell(`${medians[name].toFixed(1)} ms ${ratio.toFixed(2).padStart(6)}`);
    });
    console.log(`${name.padEnd(18)}${cells.join('')}`);
  }
}

console.log(`Node ${process.version}, ${runs} runs each, medians, and times node -e 0`);
for (const { days, villages } of HISTORIES) {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-history-'));
  try {
    const campaign = makeCampaign(folder, { villages, most: days.at(-1) });
    const commands = reports(villages === 0 ? [] : ['--level', 'village']);
    const byDays = new Map();
    for (const count of days) {
      campaign.growTo(count);
      byDays.set(count, measure(campaign, commands));
    }
    console.log(`\n${campaign.units} units`);
    printTable(byDays);
    console.log(`on disk           ${sizeOf(join(folder, 'lich-su')).toFixed(1)} MB`);
    for (const [name, args] of Object.entries(commands)) {
      const memory = peakMemory([tiendo, ...args], folder).toFixed(0);
      console.log(`peak memory       ${memory} MB, ${name}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
