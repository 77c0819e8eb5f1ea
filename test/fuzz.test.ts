import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chanceFrom, mutate, pick } from './mutate.ts';
import { ROOT, run } from './transcript.ts';

// More with bench/fuzz.mjs, which goes on for minutes from another seed.
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_251_204);
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0);
const FEWEST = 300;
const SLOW = 5000;

const SEEDS = ['quang-ngai', 'cases', 'broken'].flatMap((folder) =>
  readdirSync(join(ROOT, 'fixtures', folder))
    .filter((name) => !name.endsWith('.md'))
    .map((name) => readFileSync(join(ROOT, 'fixtures', folder, name)))
    .filter((bytes) => bytes.length < 20_000),
);

const COMMANDS = [
  ['rank', '-', '--by', 'certified'],
  ['status', '-', 'fixtures/quang-ngai/dan-so.csv'],
  ['compare', 'fixtures/quang-ngai/thong-ke-2025-10-21-1700.csv', '-'],
] as const;

interface Row {
  readonly file: string;
  readonly rows: { inFile: number; read: number; leftOut: number; refused: number } | null;
}

/** What went wrong with one file, or nothing. */
async function faultOf(input: Uint8Array, command: readonly string[]): Promise<string | null> {
  const checked = await run(['check', '-', '--format', 'json'], { input });
  if (checked.code !== 0 && checked.code !== 3)
    return `check ends with ${checked.code}: ${checked.err}`;
  const { rows, warnings } = JSON.parse(checked.out || '{"rows":[],"warnings":[]}');
  for (const { rows: account } of rows as readonly Row[]) {
    if (account === null) continue;
    const { inFile, read, leftOut, refused } = account;
    if (read + leftOut + refused !== inFile)
      return `rows do not add up: ${JSON.stringify(account)}`;
    if (checked.code === 0 && refused > 0) return 'rows are refused and the file is not';
  }
  const reported = await run(command, { input });
  // A file that has come to hold denominators alone is no statistics file.
  const noStatistics = reported.code === 2 && /chưa có tệp thống kê/.test(reported.err);
  if (reported.code !== 0 && reported.code !== 3 && !noStatistics) {
    return `${command[0]} ends with ${reported.code}: ${reported.err}`;
  }
  const said = checked.out + reported.out + reported.err;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
  if (/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(said))
    return 'a control character is printed';
  if (/undefined|NaN|\[object|\n\s+at /.test(said)) return `a fault shows: ${said.slice(0, 500)}`;
  if (reported.code === 3 && !/Lỗi/.test(reported.err)) return 'refused without a word';
  if (checked.code === 3 && !warnings.some((w: { severity: string }) => w.severity === 'error')) {
    return 'check refuses without an error';
  }
  return null;
}

it(
  'no file with things wrong with it crashes, hangs, steers the terminal or loses a row',
  async () => {
    const end = Date.now() + SECONDS * 1000;
    let cases = 0;
    for (let seed = SEED; cases < FEWEST || Date.now() < end; seed++, cases++) {
      const chance = chanceFrom(seed);
      const input = mutate(pick(chance, SEEDS), chance);
      const start = Date.now();
      const fault = await faultOf(input, pick(chance, COMMANDS));
      const slow = Date.now() - start > SLOW ? 'it takes too long' : null;
      expect(fault ?? slow, `seed ${seed}`).toBeNull();
    }
    if (SECONDS > 0) process.stdout.write(`${cases} files from seed ${SEED}\n`);
  },
  (SECONDS + 120) * 1000,
);
