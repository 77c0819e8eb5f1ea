// Reads files with things wrong with them for some minutes: node bench/fuzz.mjs [minutes] [seed]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MINUTES = 3;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const minutes = Number(process.argv[2]) || MINUTES;
const seed = Number(process.argv[3]) || Date.now() % 2 ** 31;
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz.test.ts'], {
  cwd: root,
  env: { ...process.env, FUZZ_SECONDS: `${minutes * 60}`, FUZZ_SEED: `${seed}` },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
