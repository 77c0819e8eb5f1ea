import type { Unit } from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import { isGiven, type Kept, type KeptRow, type KeptSource } from './kept.ts';

export const FIRST_LINE = 'tiendo snapshot 1';
/** What begins the last line. */
export const SEAL = 'sha256\t';
export const NAMING = ['unit', 'code', 'level', 'within'] as const;
export const CLOSING = ['from', 'key', 'withinKey'] as const;

/** Of bytes, as 64 hexadecimal digits. */
export type Sha256 = (bytes: Uint8Array) => string;

/** The bytes of a snapshot's file; the same for the same content. */
export function writeSnapshot(kept: Kept, sha256: Sha256): Uint8Array {
  const lines = [
    [FIRST_LINE],
    ['asOf', kept.asOf],
    ...kept.sources.map(sourceCells),
    [...NAMING, ...kept.figures, ...CLOSING],
    ...inOrder(kept.rows).map(rowCells),
  ];
  const body = `${lines.map((cells) => cells.join('\t')).join('\n')}\n`;
  return Buffer.from(`${body}${SEAL}${sha256(Buffer.from(body))}\n`);
}

/** Beside the headings of a source, which no figure is called: what of its rows was counted. */
export const COUNTED = 'counted';

const sourceCells = (source: KeptSource, at: number): readonly string[] => [
  'file',
  String(at + 1),
  source.sha256,
  cell(source.file),
  // Within JSON no tab and no line end stands as itself.
  JSON.stringify({
    ...Object.fromEntries(source.headings),
    ...(source.counted && { [COUNTED]: source.counted }),
  }),
];

const rowCells = ({ unit, values, from }: KeptRow): readonly string[] => [
  ...[unit.name, unit.code ?? '', unit.level, unit.parent?.name ?? ''].map(cell),
  ...values.map((it) => (it === null ? '' : String(it))),
  from,
  escaped(unit.key),
  escaped(unit.parent?.key ?? ''),
];

/** A key is kept to the letter, also one that is not composed. */
const escaped = (key: string): string => JSON.stringify(key).slice(1, -1);

/** What Excel would run as a formula, and what begins as if it had been marked so already. */
const TO_MARK = /^[=+\-@']/;

/** One line of text, which no tab and no line end parts. */
function cell(text: string): string {
  const line = tidy(text);
  return TO_MARK.test(line) ? `'${line}` : line;
}

/** The same for the same units, whatever the order of the files: those below a unit come right behind it. */
function inOrder(all: readonly KeptRow[]): readonly KeptRow[] {
  const given = all.filter(isGiven);
  const keys = new Set(given.map((it) => it.unit.key));
  const above = new Map<string, Unit>();
  for (const { unit } of given) {
    for (let it = unit.parent; it !== null; it = it.parent) {
      if (!keys.has(it.key)) above.set(it.key, it);
    }
  }
  const width = given[0]?.values.length ?? 0;
  const nothing = Array.from({ length: width }, () => null);
  const rows = [
    ...given,
    ...[...above.values()].map((unit): KeptRow => ({ unit, values: nothing, from: '' })),
  ];
  const paths = new Map(rows.map((row) => [row, pathOf(row.unit)]));
  const path = (row: KeptRow) => paths.get(row) as string;
  // By code units, as no collation changes them.
  return rows.sort((a, b) => (path(a) < path(b) ? -1 : 1));
}

const pathOf = ({ key, parent }: Unit): string => (parent ? `${pathOf(parent)}\t${key}` : key);
