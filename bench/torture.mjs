// Kills imports at random, hundreds of times, and looks after each at what is kept:
// node bench/torture.mjs [times]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TIMES = 500;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const times = Math.max(1, Math.floor(Number(process.argv[2]) || TIMES));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/history/kill'], {
  cwd: root,
  env: { ...process.env, TORTURE: String(times) },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
