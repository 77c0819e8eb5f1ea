// The main job on the files that come with the project: the ranking of the 96 units, and what each
// still lacks.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = ['thong-ke-2025-11-11-0900.csv', 'thong-ke-2025-12-04-1000.csv', 'dan-so.csv'].map(
  (name) => `fixtures/quang-ngai/${name}`,
);
for (const command of ['rank', 'shortfall']) {
  console.log(`> tiendo ${command} ${files.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['bin/tiendo.js', command, ...files], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
