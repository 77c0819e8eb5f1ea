import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consistencyWordings } from '../src/i18n/consistency-wordings.ts';
import { fileWordings } from '../src/i18n/file-wordings.ts';
import { recordWordings } from '../src/i18n/record-wordings.ts';
import { ROOT, run } from './transcript.ts';

const all = readdirSync(join(ROOT, 'fixtures', 'broken'));
// `<code>.previous.csv` is the earlier snapshot, `<code>.population.csv` stands in for `dan-so.csv`.
const COMPANION = /\.(previous|population)\.csv$/;
const files = all.filter((it) => !COMPANION.test(it));
const codeOf = (file: string) => file.replace(/(-\d{4}-\d\d-\d\d)?\.csv$/, '');

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string | null;
}

async function told(
  file: string,
): Promise<{ readonly code: number; readonly issues: readonly Told[] }> {
  // One issue is about a file that stands without the province's own list.
  const alone = codeOf(file) === 'shipped-list-unused';
  const beside = (kind: string) => all.filter((it) => it === `${codeOf(file)}.${kind}.csv`);
  const own = beside('population');
  const broken = [...beside('previous'), file, ...own].map((it) => `fixtures/broken/${it}`);
  const read = own.length > 0 || alone ? broken : [...broken, 'fixtures/quang-ngai/dan-so.csv'];
  const { out, err, code } = await run(['rank', ...read, '--by', 'certified', '--format', 'json']);
  const issues = out === '' ? JSON.parse(err).issues : JSON.parse(out).warnings;
  return { code, issues };
}

describe('each broken file is named for the issue that it shows', () => {
  for (const file of files) {
    it(file, async () => {
      const { code, issues } = await told(file);
      const mine = issues.find((it) => it.code === codeOf(file));
      expect(issues.map((it) => it.code)).toContain(codeOf(file));
      expect(code).toBe(issues.some((it) => it.severity === 'error') ? 3 : 0);
      expect(mine?.message).not.toMatch(/undefined|\[object/);
    });
  }
});

it('each companion stands beside a broken file', () => {
  const shown = new Set(files.map(codeOf));
  const companions = all.filter((it) => COMPANION.test(it));
  expect(companions.filter((it) => !shown.has(it.replace(COMPANION, '')))).toEqual([]);
});

it('no issue that a file can have is without a broken file', () => {
  // These are shown elsewhere: a missing file, a folder, and a file that the system refuses to read
  // need no content; the last needs a forced population file.
  const elsewhere = ['file-missing', 'file-is-folder', 'file-unreadable', 'denominators-missing'];
  const wordings = { ...fileWordings, ...recordWordings, ...consistencyWordings };
  const codes = Object.keys(wordings);
  const shown = new Set(files.map(codeOf));
  expect(codes.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
});
