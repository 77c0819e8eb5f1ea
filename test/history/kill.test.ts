import { existsSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, newCampaign, start, verify, writeExport } from './campaign.ts';

// `npm run torture` kills many more.
const RANDOM = Number(process.env['TORTURE'] ?? 20);

const folders: string[] = [];
const campaign = () => {
  const folder = newCampaign();
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/**
 * What a folder must hold by now: for each moment that an import said it had kept, its figure, and those
 * of imports that were killed since then before they said so: they may have been through as well.
 */
interface Ledger {
  readonly folder: string;
  readonly said: Map<string, readonly number[]>;
}

const momentOf = (number: number) => {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `2025-12-04T${pad(Math.floor(number / 60))}:${pad(number % 60)}:00+07:00`;
};

/** After so many milliseconds, or as soon as anything changes in the folder of the history. */
type Kill = number | 'first-sign' | null;

/** Imports the export of a number, which may be killed on the way, and looks at what is kept then. */
async function importOne(
  { folder, said }: Ledger,
  number: number,
  figures: number,
  env: Record<string, string>,
  killAt: Kill = null,
): Promise<Ended> {
  const file = writeExport(folder, figures);
  const args = ['import', file, '--replace', '--as-of', momentOf(number).slice(0, 16)];
  const { child, ended } = start(folder, args, env);
  const kill = () => child.kill('SIGKILL');
  const timer = typeof killAt === 'number' ? setTimeout(kill, killAt) : undefined;
  const watcher = killAt === 'first-sign' ? watch(join(folder, 'lich-su'), kill) : null;
  const end = await ended;
  clearTimeout(timer);
  watcher?.close();
  const isSaid = end.out.includes('Đã ghi vào') || end.out.includes('Đã có');
  const figure = 1000 + figures;
  const before = said.get(momentOf(number));
  if (isSaid) said.set(momentOf(number), [figure]);
  else if (before) said.set(momentOf(number), [...before, figure]);
  const { code, damaged, kept } = await verify(folder);
  expect([code, damaged]).toEqual([0, 0]);
  for (const [moment, figures] of said) expect(figures).toContain(kept.get(moment));
  return end;
}

describe.each([
  ['with hard links', {}],
  ['where files have one name each', { NO_LINKS: '1' }],
] as const)('kill -9 at each call to the disk, %s', (_, env: Record<string, string>) => {
  const count = 'count';
  let points = 0;
  beforeAll(async () => {
    const folder = campaign();
    const file = writeExport(folder, 1);
    const end = await start(folder, ['import', file], { ...env, COUNT_TO: join(folder, count) })
      .ended;
    expect(end.code).toBe(0);
    points = Number(readFileSync(join(folder, count), 'utf8'));
    expect(points).toBeGreaterThan(10);
  });

  it('a first import', { timeout: 120_000 }, async () => {
    let saidSo = 0;
    for (let point = 1; point <= points; point++) {
      const ledger: Ledger = { folder: campaign(), said: new Map() };
      const end = await importOne(ledger, 1, 1, { ...env, KILL_AT: String(point) });
      expect(end.code).toBeNull();
      saidSo += ledger.said.size;
      // The same command again ends well, whatever the killed one left.
      const again = await importOne(ledger, 1, 1, {});
      expect(again.code).toBe(0);
    }
    expect(saidSo).toBeLessThan(points);
  });

  it('one more, and one that replaces another', { timeout: 120_000 }, async () => {
    const ledger: Ledger = { folder: campaign(), said: new Map() };
    await importOne(ledger, 1, 1, {});
    for (let point = 1; point <= points; point += 2) {
      await importOne(ledger, 100 + point, 5, { ...env, KILL_AT: String(point) });
      await importOne(ledger, 1, 100 + point, { ...env, KILL_AT: String(point) });
    }
    expect((await importOne(ledger, 1, 1, env)).code).toBe(0);
  });
});

it(`kill -9 ${RANDOM} times at random`, { timeout: 60_000 + RANDOM * 3000 }, async () => {
  const ledger: Ledger = { folder: campaign(), said: new Map() };
  const { milliseconds } = await importOne(ledger, 0, 0, {});
  let killed = 0;
  for (let turn = 1; turn <= RANDOM; turn++) {
    // Most of an import is reading: the end of it is where there is something to lose.
    const moment = milliseconds * (0.4 + 0.8 * Math.random());
    const kill = turn % 2 === 0 ? moment : 'first-sign';
    const end = await importOne(ledger, turn % 1440, turn % 1440, {}, kill);
    if (end.code === null) killed++;
  }
  expect(killed).toBeGreaterThan(0);
  expect(existsSync(join(ledger.folder, 'lich-su'))).toBe(true);
});
