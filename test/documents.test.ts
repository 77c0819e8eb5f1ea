import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimalText, hundredthsText, integerText, letterCount } from '../src/i18n/number-text.ts';
import { numbersBelow, tablesOfDocx, tablesOfHtml, tablesOfMarkdown } from './document-tables.ts';
import { ROOT, words } from './transcript.ts';

// The week's papers of the five shipped campaigns, made by the program as it is built and read back.

const CAMPAIGNS = ['ba-to', 'bo-y', 'dak-cam', 'kon-braih', 'tinh-quang-ngai'] as const;
const FORMATS = ['docx', 'html', 'md', 'png', 'svg', 'txt', 'xlsx'] as const;
const LETTER_FORMATS = ['docx', 'html', 'md', 'xlsx'] as const;

const parent = mkdtempSync(join(tmpdir(), 'tiendo-documents-'));
afterAll(() => rmSync(parent, { recursive: true }));

const folderOf = (name: string) => join(parent, 'campaigns', name);

function tiendo(folder: string, args: readonly string[], env: Record<string, string> = {}): void {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'tiendo.js'), ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
}

/** Keeps what the campaign's own session imports. */
function importAll(name: string): void {
  const session = readFileSync(join(ROOT, 'test', 'campaigns', `${name}.txt`), 'utf8');
  for (const [, line = ''] of session.matchAll(/^\$ (tiendo import .*)$/gm)) {
    tiendo(folderOf(name), words(line).args);
  }
}

beforeAll(() => {
  for (const folder of ['quang-ngai', 'campaigns']) {
    cpSync(join(ROOT, 'fixtures', folder), join(parent, folder), { recursive: true });
  }
});

/** A report of a campaign in each format, beside its JSON. */
function write(
  name: string,
  base: string,
  flags: readonly string[],
  env = {},
  formats: readonly string[] = FORMATS,
): void {
  const outputs = ['json', ...formats].flatMap((it) => ['-o', `${base}.${it}`]);
  tiendo(folderOf(name), ['report', ...flags, ...outputs], env);
}

const fileOf = (name: string, file: string): Buffer => readFileSync(join(folderOf(name), file));

const DAYS =
  /(?<![\d.,/])(?:0\d|[12]\d|3[01])\/(?:0\d|1[0-2])(?:\/\d{4})?(?![\d.,])|\d{1,2}h\d{2}/g;
const FIGURE = /\d+(?:\.\d{3})*(?:,\d+)?%?/g;

/** The scale of a chart: from nothing upwards on a picture, before a stroke on a screen. */
const SCALES = /\b0%(?:\s+[\d,]+%)+|[\d,]+% ┤/g;

/** The figures of a text, as they are written; days, hours and scales are none. */
const figuresIn = (text: string): readonly string[] =>
  text.replace(DAYS, ' ').replace(SCALES, ' ').match(FIGURE) ?? [];

/** All numbers of a JSON document in every way in which a Vietnamese document may write them. */
function writings(json: unknown): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (value: number) => {
    const size = Math.abs(value);
    all.add(decimalText(size, 'vi'));
    const hundredths = Math.round(size * 100);
    all.add(hundredthsText(hundredths, 'vi')).add(`${hundredthsText(hundredths, 'vi')}%`);
    all.add(`${String(size).replace('.', ',')}%`);
    if (Number.isInteger(size)) all.add(integerText(size, 'vi')).add(letterCount(size, 'vi'));
  };
  const visit = (value: unknown) => {
    if (typeof value === 'number') add(value);
    // What is said of figures cannot vouch for them; names, files and days can.
    else if (typeof value === 'string' && value.length < 60) {
      for (const it of figuresIn(value)) all.add(it);
    } else if (Array.isArray(value)) {
      add(value.length);
      value.forEach(visit);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(json);
  return all;
}

/** All that a JSON document says of each unit, by name. */
function unitWritings(json: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return;
    const name = nameIn(value);
    if (name !== null) {
      const known = all.get(name) ?? new Set();
      for (const it of writings(value)) known.add(it);
      all.set(name, known);
    }
    Object.values(value).forEach(visit);
  };
  visit(json);
  return all;
}

function nameIn(value: object): string | null {
  if (!('unit' in value)) return null;
  const { unit } = value;
  if (typeof unit === 'string') return unit;
  if (typeof unit !== 'object' || unit === null || !('name' in unit)) return null;
  return typeof unit.name === 'string' ? unit.name : null;
}

const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<(style|script|desc|title)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#?\w+;/g, ' ');

const textOf: Readonly<Record<string, (bytes: Buffer) => Promise<string>>> = {
  docx: async (buffer) => (await mammoth.extractRawText({ buffer })).value,
  html: async (bytes) => textOfMarkup(bytes.toString()),
  svg: async (bytes) => textOfMarkup(bytes.toString()),
  md: async (bytes) => bytes.toString(),
  txt: async (bytes) => bytes.toString(),
};

describe.each(CAMPAIGNS)('the papers of %s', (name) => {
  beforeAll(() => {
    importAll(name);
    write(name, 'bao-cao', []);
    write(name, 'cong-van', ['--letter']);
    tiendo(folderOf(name), ['messages', '-o', 'tin-nhan']);
  });

  it.each(['bao-cao', 'cong-van'])('%s: no figure that the JSON does not have', async (base) => {
    const known = writings(JSON.parse(fileOf(name, `${base}.json`).toString()));
    for (const [format, read] of Object.entries(textOf)) {
      const text = await read(fileOf(name, `${base}.${format}`));
      // Places in a list are no figures of anybody.
      const strange = figuresIn(text).filter((it) => !known.has(it) && !/^0?\d$/.test(it));
      const quoted = strange.map((it) =>
        text.slice(Math.max(0, text.indexOf(it) - 40)).slice(0, 60),
      );
      expect({ format, quoted }).toEqual({ format, quoted: [] });
    }
  });

  it.each(['bao-cao', 'cong-van'])('%s: the same in workbooks, as numbers', (base) => {
    const known = writings(JSON.parse(fileOf(name, `${base}.json`).toString()));
    const { Sheets } = read(fileOf(name, `${base}.xlsx`), { cellNF: true });
    const numbers = Object.values(Sheets).flatMap((sheet) =>
      Object.values(sheet).filter((cell) => cell?.t === 'n' && !/[dmy]{2}/.test(String(cell.z))),
    );
    expect(numbers.length).toBeGreaterThan(10);
    const strange = numbers.filter(({ v, z }) => {
      const value = Math.abs(String(z).includes('%') ? Math.round(v * 10_000) / 100 : v);
      return !known.has(`${String(value).replace('.', ',')}%`);
    });
    expect(strange.map((it) => it.v)).toEqual([]);
  });

  it.each(['bao-cao', 'cong-van'])(
    '%s: every table has the same cells in every file',
    async (base) => {
      const tables = tablesOfMarkdown(fileOf(name, `${base}.md`).toString());
      expect(tables.length).toBeGreaterThan(0);
      expect(tablesOfHtml(fileOf(name, `${base}.html`))).toEqual(tables);
      const headings = new Set(tables.map(([first]) => JSON.stringify(first)));
      const inWord = (await tablesOfDocx(fileOf(name, `${base}.docx`))).filter(([first]) =>
        headings.has(JSON.stringify(first)),
      );
      expect(inWord).toEqual(tables);
      for (const [heading = [], ...rows] of tables) {
        const below = numbersBelow(fileOf(name, `${base}.xlsx`), heading) ?? [];
        const asNumbers = rows.map((row, at) => row.map((it, column) => below[at]?.[column] ?? it));
        expect(asNumbers).toEqual(rows);
        expect(below.length).toBeGreaterThanOrEqual(rows.length);
      }
    },
  );

  it.each(['bao-cao', 'cong-van'])(
    '%s: what a row says of a unit, JSON says of that unit',
    (base) => {
      const json = JSON.parse(fileOf(name, `${base}.json`).toString());
      const ofUnits = unitWritings(json);
      let looked = 0;
      for (const [heading = [], ...rows] of tablesOfMarkdown(
        fileOf(name, `${base}.md`).toString(),
      )) {
        const at = heading.indexOf('Đơn vị');
        const counted = heading.indexOf('STT');
        for (const row of rows) {
          const known = ofUnits.get(row[at] ?? '');
          // All together is told by the totals.
          if (known === undefined || row[at] === json.places?.[0]?.unit.name) continue;
          const others = row.filter((_, it) => it !== at && it !== counted).join(' | ');
          const strange = figuresIn(others).filter((it) => !known.has(it));
          expect([row, strange]).toEqual([row, []]);
          looked++;
        }
      }
      expect(looked).toBeGreaterThan(10);
    },
  );

  it('are the same bytes again, on another day of another land', () => {
    const env = {
      TZ: 'America/New_York',
      LANG: 'C',
      LC_ALL: 'C',
      NODE_OPTIONS: `--require=${JSON.stringify(join(import.meta.dirname, 'another-day.cjs'))}`,
    };
    write(name, 'bao-cao-2', [], env);
    write(name, 'cong-van-2', ['--letter'], env, LETTER_FORMATS);
    tiendo(folderOf(name), ['messages', '-o', 'tin-nhan-2'], env);
    tiendo(folderOf(name), ['calendar', '-o', 'lich.ics']);
    tiendo(folderOf(name), ['calendar', '-o', 'lich-2.ics'], env);
    const files = [
      ...['json', ...FORMATS].map((it) => [`bao-cao.${it}`, `bao-cao-2.${it}`] as const),
      ...['json', ...LETTER_FORMATS].map((it) => [`cong-van.${it}`, `cong-van-2.${it}`] as const),
    ];
    const texts = readdirSync(join(folderOf(name), 'tin-nhan'));
    expect(readdirSync(join(folderOf(name), 'tin-nhan-2'))).toEqual(texts);
    for (const [first, again] of [
      ...files,
      ...texts.map((it) => [join('tin-nhan', it), join('tin-nhan-2', it)] as const),
      ['lich.ics', 'lich-2.ics'] as const,
    ]) {
      const same = fileOf(name, first).equals(fileOf(name, again));
      expect({ first, same }).toEqual({ first, same: true });
    }
  });
});
