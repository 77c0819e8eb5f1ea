// What a history costs as it grows, beside a Node that does nothing: node bench/history.mjs [runs]
import { mkdtempSync, readdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCampaign } from './made-history.mjs';
import { filesRead, IDLE, median, peakMemory, root, run, tiendo } from './measure.mjs';

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

const READ = join(root, 'bench', 'read.mjs');
const IDLE_NAME = 'node -e 0';
const readingOf = (name) => `${name}, its files`;

/**
 * Medians by name, in milliseconds. Beside each report stands what a bare script takes to read the
 * files that it opens: how many there are is told by `opened`.
 */
function measure(campaign, commands) {
  const file = campaign.nextFile();
  const opened = new Map(
    Object.entries(commands).map(([name, args]) => [
      name,
      filesRead([tiendo, ...args], campaign.folder),
    ]),
  );
  const work = {
    [IDLE_NAME]: () => run(IDLE),
    'rank, from files': () => run(FROM_FILES, tmpdir()),
    ...Object.fromEntries(
      Object.entries(commands).flatMap(([name, args]) => [
        [name, () => run([tiendo, ...args], campaign.folder)],
        [readingOf(name), () => run([READ, ...opened.get(name)])],
      ]),
    ),
    import: () => importOne(campaign, file),
  };
  const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
  // In turns, so that whatever else the machine does slows all of them.
  for (let i = 0; i < runs; i++) {
    for (const [name, once] of Object.entries(work)) times[name].push(once().milliseconds);
  }
  const medians = Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, median(all)]),
  );
  return { medians, opened };
}

const sizeOf = (folder) =>
  readdirSync(folder).reduce((all, name) => all + statSync(join(folder, name)).size, 0) / 2 ** 20;

/** A line for each thing that was measured, and under each report what it takes besides reading. */
function printTable(byDays) {
  const days = [...byDays.keys()];
  const row = (name, cellOf) => {
    const cells = days.map((it) => cellOf(byDays.get(it)).padStart(19));
    console.log(`${name.padEnd(18)}${cells.join('')}`);
  };
  const timed = (milliseconds, medians) =>
    `${milliseconds.toFixed(1)} ms ${(milliseconds / medians[IDLE_NAME]).toFixed(2).padStart(6)}`;
  const reading = (medians, name) => Math.max(0, medians[readingOf(name)] - medians[IDLE_NAME]);
  console.log(`${'days'.padEnd(18)}${days.map((it) => `${it}`.padStart(19)).join('')}`);
  const { medians: first, opened } = byDays.get(days[0]);
  for (const name of Object.keys(first)) {
    if (name.endsWith(readingOf(''))) continue;
    row(name, ({ medians }) => timed(medians[name], medians));
    if (!opened.has(name)) continue;
    row('  files opened', (it) => `${it.opened.get(name).length}`);
    row('  reading them', ({ medians }) => `${reading(medians, name).toFixed(1)} ms       `);
    row('  all else', ({ medians }) => timed(medians[name] - reading(medians, name), medians));
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
