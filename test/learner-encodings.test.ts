import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Encoding } from '../src/domain/encoding.ts';
import { saved, sheetOf } from './io/workbook/samples.ts';
import { asHeldBy, encodeAs } from './text/legacy-encoders.ts';
import { ROOT, run } from './transcript.ts';

// One export as every program might have written it: the figures are the same each time.
const [title = '', headings = '', ...rows] = readFileSync(
  join(ROOT, 'fixtures', 'hoc-vien', 'bo-y-2025-12-04-1000.csv'),
  'utf8',
)
  .replace(/^\ufeff/, '')
  .trimEnd()
  .split('\r\n');
const table = [headings, ...rows].map((line) => line.split(';'));

/** The portal's own field names, in the order of the columns. */
const ENGLISH = [
  ...['Username', 'FullName', 'DateOfBirth', 'Kind', 'CommuneName', 'CommuneCode', 'Village'],
  ...['Organisation', 'RegisteredAt'],
  ...[1, 2, 3, 4, 5].flatMap((it) => [`Module${it}Progress`, `Module${it}Quiz`]),
  ...['FinalTest', 'CertifiedAt', 'CertificateNo'],
];

const folder = mkdtempSync(join(tmpdir(), 'tiendo-encodings-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The report on a file: all but what names the file. */
async function learnersIn(content: string | Uint8Array, name = 'hv.csv') {
  writeFileSync(join(folder, name), content);
  const { out, err, code } = await run(['learners', name, '--format', 'json'], { folder });
  expect(code, err).toBe(0);
  const { warnings, ...report } = JSON.parse(out);
  const told = warnings.map(({ code: which, severity }: Record<string, string>) => [
    which,
    severity,
  ]);
  return { ...report, told };
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The export with a delimiter and line ends of its own. */
function written(cells: readonly (readonly string[])[], delimiter = ';', lineEnd = '\n'): string {
  const lines = cells.map((row) => row.map((it) => quoted(it, delimiter)).join(delimiter));
  return [quoted(title, delimiter), ...lines, ''].join(lineEnd);
}

let expected: unknown;
beforeAll(async () => {
  expected = await learnersIn(written(table));
});

it('the figures are those of the export', () => {
  expect(expected).toMatchObject({
    asOf: '2025-12-04T10:00:00+07:00',
    totals: { accounts: 2354, people: 2336, counts: { certified: { total: 1901 } } },
    told: [['learner-cell-unclear', 'warning']],
  });
});

describe('encodings', () => {
  const given: readonly (readonly [string, Encoding, boolean])[] = [
    ['UTF-8', 'utf-8', false],
    ['UTF-8 with a byte order mark', 'utf-8', true],
    ['UTF-16LE with a byte order mark', 'utf-16le', true],
    ['UTF-16BE with a byte order mark', 'utf-16be', true],
    ['UTF-16BE without', 'utf-16be', false],
    ['Windows-1258', 'windows-1258', false],
    ['TCVN3', 'tcvn3', false],
    ['VNI', 'vni', false],
  ];
  it.each(given)('%s', async (_, encoding, bom) => {
    const text = asHeldBy(written(table), encoding);
    expect(await learnersIn(encodeAs(text, encoding, bom))).toEqual(expected);
  });

  it('decomposed letters', async () => {
    expect(await learnersIn(written(table).normalize('NFD'))).toEqual(expected);
  });
});

describe('delimiters and line ends', () => {
  it.each([',', '\t', '|'])('%j', async (delimiter) => {
    expect(await learnersIn(written(table, delimiter))).toEqual(expected);
  });

  it.each(['\r\n', '\r'])('%j', async (lineEnd) => {
    expect(await learnersIn(written(table, ';', lineEnd))).toEqual(expected);
  });

  it('every cell in quotes', async () => {
    const text = table.map((row) => row.map((it) => `"${it}"`).join(';')).join('\n');
    expect(await learnersIn(`${title}\n${text}\n`)).toEqual(expected);
  });
});

describe('columns', () => {
  it('in another order', async () => {
    const order = table[0]?.map((_, at) => (at * 5 + 3) % ENGLISH.length) ?? [];
    expect(new Set(order).size).toBe(ENGLISH.length);
    const shuffled = table.map((row) => order.map((at) => row[at] ?? ''));
    expect(await learnersIn(written(shuffled))).toEqual(expected);
  });

  it('with English headings', async () => {
    expect(await learnersIn(written([ENGLISH, ...table.slice(1)]))).toEqual(expected);
  });

  it("with the portal's flag instead of words", async () => {
    const flagged = table
      .slice(1)
      .map((row) =>
        row.map((cell, at) => (at !== 3 ? cell : cell === 'Người dân' ? 'false' : 'true')),
      );
    const header = ENGLISH.map((it) => (it === 'Kind' ? 'IsPublicEmployee' : it));
    expect(await learnersIn(written([header, ...flagged], ','))).toEqual(expected);
  });
});

it.each(['xlsx', 'ods'] as const)('as a workbook: %s', async (type) => {
  const content = saved(sheetOf([[title], ...table]), type);
  expect(await learnersIn(content, `hv.${type}`)).toEqual(expected);
});
