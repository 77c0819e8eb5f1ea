// Compares every figure of `tiendo learners` with what the generator planted: a thousand rows in each
// encoding, layout and delimiter, and a million in two encodings. Build first.
//   node bench/check-planted.mjs [--rows 1000000] [--seed 1]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENCODINGS } from './learner-encodings.mjs';
import { wrongIn } from './learner-figures.mjs';
import { makeLearners } from './make-learners.mjs';
import { run, tiendo } from './measure.mjs';

const FEW = 1000;
const SHOWN = 20;

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const many = Number(values.rows);
const seed = Number(values.seed);

const CASES = [
  ...ENCODINGS.map((encoding) => ({ rows: FEW, encoding })),
  { rows: FEW, encoding: 'utf-8', bom: true },
  { rows: FEW, encoding: 'utf-8', english: true },
  { rows: FEW, encoding: 'utf-16le', delimiter: '\t' },
  { rows: FEW, encoding: 'utf-8', delimiter: ',', lineEnd: '\n' },
  { rows: FEW, encoding: 'utf-8', lineEnd: '\r' },
  { rows: FEW, encoding: 'utf-8', tidy: true },
  { rows: many, encoding: 'utf-8' },
  { rows: many, encoding: 'utf-16le' },
];

/** What the report says otherwise than was planted, by accounts and by people. */
function wrong(file, truth, rows) {
  return ['accounts', 'people'].flatMap((countBy) => {
    const args = [tiendo, 'learners', file, '--count', countBy, '--level', 'commune'];
    // The portal's English exports have no title that says the moment.
    const told = ['--as-of', truth.asOf.slice(0, 16), '--format', 'json', '--no-progress'];
    const { stdout } = run([...args, ...told]);
    const all = wrongIn(JSON.parse(stdout), truth, countBy);
    return all.map((it) => `${rows} rows by ${countBy}: ${it}`);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'tiendo-planted-'));
let failed = 0;
try {
  for (const it of CASES) {
    const file = join(folder, 'hoc-vien.csv');
    const truth = await makeLearners({ file, seed, ...it });
    const found = wrong(file, truth, it.rows);
    console.log(`${found.length === 0 ? 'as planted' : 'WRONG'}: ${JSON.stringify(it)}`);
    for (const line of found.slice(0, SHOWN)) console.log(`  ${line}`);
    if (found.length > SHOWN) console.log(`  … ${found.length} in all`);
    if (found.length > 0) failed++;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
