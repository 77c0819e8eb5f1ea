// Reads learner exports with things wrong with them for some minutes, by bytes and by csv-parse:
// node bench/fuzz-learners.mjs [minutes] [seed]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MINUTES = 3;
/** Tables as written, and tables spoilt. */
const PARTS = 2;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const minutes = Number(process.argv[2]) || MINUTES;
const seed = Number(process.argv[3]) || Date.now() % 2 ** 31;
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/ingest/learners/account-reader.test.ts'],
  {
    cwd: root,
    env: { ...process.env, FUZZ_SECONDS: `${(minutes * 60) / PARTS}`, FUZZ_SEED: `${seed}` },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
