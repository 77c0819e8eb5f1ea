import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRAVITY, type IssueCode } from '../src/domain/issue.ts';
import { consistencyWordings } from '../src/i18n/consistency-wordings.ts';
import { fileWordings } from '../src/i18n/file-wordings.ts';
import { learnerWordings } from '../src/i18n/learner-wordings.ts';
import { namesWordings } from '../src/i18n/names-wordings.ts';
import { recordWordings } from '../src/i18n/record-wordings.ts';
import { ROOT, run, transcript } from './transcript.ts';

const all = readdirSync(join(ROOT, 'fixtures', 'broken'));
// `<code>.previous.csv` is the earlier snapshot, `<code>.population.csv` stands in for `dan-so.csv`.
const COMPANION = /\.(previous|population)\.csv$/;
const files = all.filter((it) => !COMPANION.test(it));
const codeOf = (file: string) => file.replace(/(-\d{4}-\d\d-\d\d)?\.(csv|xlsx)$/, '');

const namesFiles = readdirSync(join(ROOT, 'fixtures', 'ten-goi'));

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** A broken file with its companions, and the population unless it brings its own. */
function argumentsFor(file: string): readonly string[] {
  const beside = (kind: string) => all.filter((it) => it === `${codeOf(file)}.${kind}.csv`);
  const own = beside('population');
  const broken = [...beside('previous'), file, ...own].map((it) => `fixtures/broken/${it}`);
  // One issue is about a file that stands without the province's own list.
  const alone = codeOf(file) === 'shipped-list-unused';
  return own.length > 0 || alone ? broken : [...broken, 'fixtures/quang-ngai/dan-so.csv'];
}

async function told(
  file: string,
): Promise<{ readonly code: number; readonly issues: readonly Told[] }> {
  return rank(...argumentsFor(file));
}

async function rank(...args: readonly string[]) {
  const { out, err, code } = await run(['rank', ...args, '--by', 'certified', '--format', 'json']);
  const issues: readonly Told[] = out === '' ? JSON.parse(err).issues : JSON.parse(out).warnings;
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

    it(`${file}, as a check shows it`, async () => {
      const line = `tiendo check ${argumentsFor(file).join(' ')} --width 100`;
      await expect(await transcript(line)).toMatchFileSnapshot(`broken/${file}.txt`);
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
  const elsewhere = [
    'file-missing',
    'file-twice',
    'file-is-folder',
    'file-unreadable',
    'file-too-large',
    'rows-too-many',
    'columns-too-many',
    'decimals-stored',
    'sheet-unknown',
    'denominators-missing',
    // These need a campaign with a list of its units, or with dated denominators.
    'name-not-listed',
    'level-missing',
    'unit-listed-twice',
    'denominators-differ',
    'denominators-later',
    // It needs two files.
    'part-fell',
    // Of lists of people: it is written while it is read, or names too many places for a fixture.
    'file-changed',
    'places-too-many',
    'record-too-long',
    // See doubtful-lists.test.ts and which-list.test.ts.
    'place-doubtful',
    'accounts-or-count',
    'people-heading-unclear',
    'nobody-listed',
    'list-twice',
    'people-in-several-files',
  ];
  const wordings = {
    ...fileWordings,
    ...recordWordings,
    ...learnerWordings,
    ...consistencyWordings,
  };
  const codes = Object.keys(wordings);
  const shown = new Set(files.map(codeOf));
  expect(codes.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
});

describe('each broken file of settled names is named for its issue', () => {
  for (const file of namesFiles) {
    it(file, async () => {
      const path = `fixtures/ten-goi/${file}`;
      const { code, issues } = await rank('fixtures/cases/ten-cu-2025-12-04.csv', '--names', path);
      const mine = issues.find((it) => it.code === codeOf(file));
      expect(issues.map((it) => it.code)).toContain(codeOf(file));
      expect(code).toBe(issues.some((it) => it.severity === 'error') ? 3 : 0);
      expect(mine?.message).not.toMatch(/undefined|\[object/);
      // What is no text has no lines.
      expect(mine?.line === null).toBe(codeOf(file) === 'names-not-csv');
      // A note stands where the name does; a fault where it is to be mended.
      expect(mine?.file === path).toBe(mine?.severity !== 'note');
    });
  }

  it('no issue that such a file can have is without one', () => {
    const codes = (Object.keys(namesWordings) as IssueCode[]).filter(
      (code) => GRAVITY[code] !== 'usage',
    );
    expect(codes.filter((code) => !namesFiles.includes(`${code}.csv`))).toEqual([]);
  });
});

it('each transcript is of a broken file that there is', () => {
  const transcripts = readdirSync(join(import.meta.dirname, 'broken'));
  expect(transcripts.filter((it) => !files.includes(it.replace(/\.txt$/, '')))).toEqual([]);
});
