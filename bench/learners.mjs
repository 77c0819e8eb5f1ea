// How long learner exports take, and the memory that they need, beside DuckDB and Polars for the same
// counts: whole processes of Node, in turns, medians. Counts must agree before anything is timed.
//   node bench/learners.mjs [--rows 1000000,5000000] [--runs 5] [--twenty]
// --twenty: also 20 million rows, by tiendo alone. Files lie in the folder for temporary files
// meanwhile. Build first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wrongIn } from './learner-figures.mjs';
import { makeLearners } from './make-learners.mjs';
import { IDLE, median, peakMemory, root, run, tiendo } from './measure.mjs';

const TWENTY = 20_000_000;
const POPULATION = join(root, 'fixtures', 'quang-ngai', 'dan-so.csv');
const folder = join(tmpdir(), 'tiendo-bench');
const bench = (name) => join(root, 'bench', name);
const level = ['--level', 'commune'];
const json = ['--format', 'json', '--no-progress'];

/** What counts a file in the same way: the project's own first, then what it is compared with. */
const counting = (file) => ({
  'tiendo rank': [
    ...[tiendo, 'rank', file, '--population', POPULATION, '--by', 'portal-residents'],
    ...['--count', 'accounts', ...json],
  ],
  DuckDB: [bench('against-duckdb.mjs'), 'counts', file],
  Polars: [bench('against-polars.mjs'), file],
});
const learning = (file) => ({
  'tiendo learners': [tiendo, 'learners', file, '--count', 'people', ...level, ...json],
  DuckDB: [bench('against-duckdb.mjs'), 'learners', file],
});
const withoutPeople = (file) => [
  tiendo,
  'learners',
  file,
  '--count',
  'accounts',
  ...level,
  ...json,
];

function install() {
  if (existsSync(bench('node_modules'))) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--prefix', bench(''), '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(npm, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('DuckDB and Polars could not be installed');
}

const hasLearners = () =>
  spawnSync(process.execPath, [tiendo, 'learners', '--help'], { cwd: root }).status === 0;

const readJson = (args) => JSON.parse(run(args).stdout);
const agree = (what, wrong) => {
  if (wrong.length === 0) return;
  throw new Error(`${what} disagrees with what was planted:\n${wrong.slice(0, 20).join('\n')}`);
};

/** Registered and certified of each commune and kind, one a line. */
const lines = (counts) =>
  counts
    .filter((it) => it.registered > 0)
    .map((it) => `${it.code} ${it.employee} ${it.registered} ${it.certified}`)
    .sort();
const kindsOf = (code, registered, certified) => [
  { code, employee: true, registered: registered[0], certified: certified[0] },
  { code, employee: false, registered: registered[1], certified: certified[1] },
];
const fromTruth = ({ communes }) =>
  communes.flatMap(({ code, ofAccounts: { publicEmployee, resident } }) =>
    kindsOf(
      code,
      [publicEmployee.accounts, resident.accounts],
      [publicEmployee.certified, resident.certified],
    ),
  );
const fromRank = ({ rows }) =>
  rows.flatMap(({ unit, counts: { registered, certified } }) =>
    kindsOf(
      unit.code,
      [registered.publicEmployees, registered.residents],
      [certified.publicEmployees, certified.residents],
    ),
  );

function checkCounts(commands, truth) {
  const wanted = new Set(lines(fromTruth(truth)));
  for (const [name, args] of Object.entries(commands)) {
    const said = readJson(args);
    const its = lines(Array.isArray(said) ? said : fromRank(said));
    agree(name, [
      ...its.filter((it) => !wanted.has(it)),
      ...(its.length === wanted.size ? [] : [`${its.length} counts, planted ${wanted.size}`]),
    ]);
  }
}

const SAME = ['accounts', 'people'];
const OF_PEOPLE = ['adults', 'minors', 'certified', 'eligibleForFinal', 'finalPassed'];
const MODULES = [1, 2, 3, 4, 5].map((it) => `module${it}`);

/** What DuckDB counts of a commune otherwise than was planted. */
function wrongOfDuckDb(row, planted) {
  const of = (measure) =>
    Object.values(planted.ofPeople).reduce((sum, kind) => sum + kind[measure], 0);
  const wanted = {
    ...Object.fromEntries(SAME.map((it) => [it, planted[it]])),
    ...Object.fromEntries([...OF_PEOPLE, ...MODULES].map((it) => [it, of(it)])),
    employees: planted.ofPeople.publicEmployee.accounts,
    certifiedEmployees: planted.ofPeople.publicEmployee.certified,
    ...planted.ruleBreaches,
  };
  const keys = Object.keys(wanted).filter((it) => row?.[it] !== wanted[it]);
  return keys.map((it) => `${planted.name} ${it}: ${row?.[it]}, planted ${wanted[it]}`);
}

function checkLearners(commands, truth) {
  for (const [name, args] of Object.entries(commands)) {
    const said = readJson(args);
    if (!Array.isArray(said)) agree(name, wrongIn(said, truth, 'people'));
    else {
      const byCode = new Map(said.map((row) => [row.code, row]));
      const planted = truth.communes.filter((it) => it.accounts > 0);
      agree(
        name,
        planted.flatMap((it) => wrongOfDuckDb(byCode.get(it.code), it)),
      );
    }
  }
}

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2).padStart(8);
const megabytes = (it) => it.toFixed(0).padStart(6);

/** Prints medians and peaks, and how many times as long the others take as the first. */
function time(title, commands, runs) {
  const names = Object.keys(commands);
  const taken = new Map(names.map((name) => [name, []]));
  for (let i = 0; i < runs; i++) {
    for (const name of names) taken.get(name).push(run(commands[name]).milliseconds);
  }
  console.log(`\n${title}\n${' '.repeat(18)}       s     MB  times`);
  const first = median(taken.get(names[0]));
  for (const name of names) {
    const its = median(taken.get(name));
    const peak = peakMemory(commands[name]);
    const ratio = (its / first).toFixed(2).padStart(6);
    console.log(`${name.padEnd(18)}${seconds(its)} ${megabytes(peak)} ${ratio}`);
  }
}

/** Makes a file, has it used while the system still holds it in memory, and deletes it. */
async function withFile(rows, use) {
  const file = join(folder, `hoc-vien-${rows}.csv`);
  try {
    const truth = await makeLearners({ file, rows, seed: 1, tidy: true });
    const megabytesLong = Math.round(truth.bytes / 1e6);
    console.log(
      `\n${rows} rows, ${megabytesLong} MB, ${Math.round(truth.bytes / rows)} bytes a row`,
    );
    if (truth.bytes < 2 ** 30) readFileSync(file);
    await use(file, truth);
  } finally {
    rmSync(file, { force: true });
  }
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,5000000' },
    runs: { type: 'string', default: '5' },
    twenty: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
install();
const ready = hasLearners();
if (!ready) console.log('tiendo has no command "learners": the others alone');
const known = (commands) =>
  Object.fromEntries(
    Object.entries(commands).filter(([name]) => ready || !name.startsWith('tiendo')),
  );
mkdirSync(folder, { recursive: true });
try {
  console.log(
    `Node alone: ${seconds(run(IDLE).milliseconds)} s, ${megabytes(peakMemory(IDLE))} MB`,
  );
  for (const rows of values.rows.split(',').map(Number)) {
    await withFile(rows, (file, truth) => {
      checkCounts(known(counting(file)), truth);
      checkLearners(known(learning(file)), truth);
      console.log('all count what was planted');
      time('registered and certified by unit and kind', known(counting(file)), runs);
      time('all that tiendo learners counts', known(learning(file)), runs);
      if (ready) time('without duplicates', { 'tiendo learners': withoutPeople(file) }, runs);
    });
  }
  if (values.twenty && ready) {
    await withFile(TWENTY, (file, truth) => {
      const tools = { 'tiendo rank': counting(file)['tiendo rank'] };
      checkCounts(tools, truth);
      const { 'tiendo learners': people } = learning(file);
      checkLearners({ 'tiendo learners': people }, truth);
      const commands = { ...tools, accounts: withoutPeople(file), people };
      time('tiendo: rank, learners by accounts, learners by people', commands, 1);
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
