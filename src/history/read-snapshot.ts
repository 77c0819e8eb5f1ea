import type { Moment } from '../domain/calendar.ts';
import type { Damage } from '../domain/damage.ts';
import type { FigureName } from '../domain/figure.ts';
import { COUNT_BY } from '../domain/learner-counts.ts';
import type { Level, Unit } from '../domain/unit.ts';
import type { Kept, KeptRow, KeptSource } from './kept.ts';
import { CLOSING, COUNTED, FIRST_LINE, NAMING, SEAL, type Sha256 } from './write-snapshot.ts';

/** Units by key, so that those of several snapshots are the same objects. */
export type SharedUnits = Map<string, Unit>;

const HEX = 64;
const SEAL_LENGTH = SEAL.length + HEX + 1;
const OTHER_VERSION = /^tiendo snapshot \d{1,9}\n/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for.
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/;
const LEVELS: Readonly<Record<string, Level | undefined>> = {
  province: 'province',
  commune: 'commune',
  village: 'village',
  organisation: 'organisation',
};

/**
 * Reads the bytes of a snapshot's file that its name says to be of a moment, or says why they cannot be
 * trusted. Never throws. Any byte that changed is found, whichever it is.
 */
export function readSnapshot(
  bytes: Uint8Array,
  asOf: Moment,
  sha256: Sha256,
  shared: SharedUnits = new Map(),
): Kept | Damage {
  if (bytes.length === 0) return 'empty';
  if (!isSealed(bytes, sha256)) return brokenAs(bytes, sha256);
  if (isOtherVersion(bytes)) return 'version';
  const text = viewOf(bodyOf(bytes)).toString('utf8');
  if (CONTROL.test(text)) return 'content';
  try {
    return readLines(text.split('\n'), asOf, shared) ?? 'content';
  } catch {
    // What stands in its JSON is none.
    return 'content';
  }
}

const HEADER = `\n${NAMING.join('\t')}\t`;

/** The figures that the header of a file names, unverified; `null` where the bytes end before it does. */
export function figuresIn(bytes: Uint8Array): readonly string[] | null {
  const text = latin1(bytes);
  const from = text.indexOf(HEADER);
  const to = text.indexOf('\n', from + 1);
  if (from < 0 || to < 0) return null;
  return text
    .slice(from + HEADER.length, to)
    .split('\t')
    .slice(0, -CLOSING.length);
}

const bodyOf = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, Math.max(0, bytes.length - SEAL_LENGTH));
const sealOf = (bytes: Uint8Array): string => latin1(bytes.subarray(bodyOf(bytes).length));

const isSealed = (bytes: Uint8Array, sha256: Sha256): boolean =>
  sealOf(bytes) === `${SEAL}${sha256(bodyOf(bytes))}\n`;

const latin1 = (bytes: Uint8Array): string => viewOf(bytes).toString('latin1');
const viewOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

const isOtherVersion = (bytes: Uint8Array): boolean => {
  const start = latin1(bytes.subarray(0, 40));
  return OTHER_VERSION.test(start) && !start.startsWith(`${FIRST_LINE}\n`);
};

/** What has happened to a file whose checksum differs. */
function brokenAs(bytes: Uint8Array, sha256: Sha256): Damage {
  if (bytes.includes(0)) return 'zeros';
  const text = latin1(bytes);
  if (text.includes('\r\n')) {
    const plain = Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
    if (isSealed(plain, sha256)) return 'line-ends';
  }
  const looksSealed = /^sha256\t[0-9a-f]{64}\n$/.test(sealOf(bytes));
  if (!looksSealed && isOtherVersion(bytes)) return 'version';
  if (looksSealed) return 'changed';
  return isSoundBefore(bytes, text, sha256) ? 'appended' : 'cut';
}

/** Whether all that was written is there, with something behind it. */
function isSoundBefore(bytes: Uint8Array, text: string, sha256: Sha256): boolean {
  const at = text.lastIndexOf(`\n${SEAL}`) + 1;
  return at > 0 && isSealed(bytes.subarray(0, at + SEAL_LENGTH), sha256);
}

/** `null` where what they say cannot be; `moment` where another moment stands there. */
function readLines(
  lines: readonly string[],
  asOf: Moment,
  shared: SharedUnits,
): Kept | Damage | null {
  if (lines[0] !== FIRST_LINE || !lines[1]?.startsWith('asOf\t')) return null;
  if (lines[1] !== `asOf\t${asOf}`) return 'moment';
  const sources: KeptSource[] = [];
  let at = 2;
  for (; lines[at]?.startsWith('file\t'); at++) {
    const source = readSource(lines[at] as string, sources.length + 1);
    if (source === null) return null;
    sources.push(source);
  }
  const header = (lines[at] ?? '').split('\t');
  const figures = header.slice(NAMING.length, -CLOSING.length) as string[] as FigureName[];
  if ([...NAMING, ...figures, ...CLOSING].join('\t') !== lines[at]) return null;
  const rows: KeptRow[] = [];
  const own: SharedUnits = new Map();
  // The last line is ended too, so that behind it stands one that is empty.
  const end = lines.length - 1;
  if (lines[end] !== '') return null;
  for (at++; at < end; at++) {
    const row = readRow(lines[at] as string, figures.length, own, shared);
    if (row === null) return null;
    rows.push(row);
  }
  return { asOf, sources, figures, rows };
}

function readSource(line: string, number: number): KeptSource | null {
  const [, at, sha256 = '', file = '', json = ''] = line.split('\t');
  if (at !== String(number) || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  const headings: unknown = JSON.parse(json);
  if (typeof headings !== 'object' || headings === null) return null;
  const texts = new Map(Object.entries(headings).filter(([, it]) => typeof it === 'string'));
  const counted = COUNT_BY.find((it) => it === texts.get(COUNTED));
  texts.delete(COUNTED);
  return { sha256, file: unmarked(file), headings: texts, ...(counted && { counted }) };
}

function readRow(
  line: string,
  figures: number,
  own: SharedUnits,
  shared: SharedUnits,
): KeptRow | null {
  const cells = line.split('\t');
  const behind = NAMING.length + figures;
  if (cells.length !== behind + CLOSING.length) return null;
  const values: (number | null)[] = [];
  for (let at = NAMING.length; at < behind; at++) {
    const cell = cells[at] as string;
    const value = cell === '' ? null : Number(cell);
    if (value !== null && !(Number.isSafeInteger(value) && value >= 0)) return null;
    values.push(value);
  }
  const key = unescaped(cells[behind + 1] as string);
  const within = unescaped(cells[behind + 2] as string);
  const unit = readUnit(cells, key, within, own, shared);
  return unit && { unit, values, from: cells[behind] as string };
}

function readUnit(
  cells: readonly string[],
  key: string,
  within: string,
  own: SharedUnits,
  shared: SharedUnits,
): Unit | null {
  const parent = within === '' ? null : own.get(within);
  const name = unmarked(cells[0] as string);
  const code = unmarked(cells[1] as string) || null;
  const level = LEVELS[cells[2] as string];
  if (parent === undefined || level === undefined || key === '' || name === '') return null;
  if (own.has(key)) return null;
  let unit = shared.get(key);
  if (unit?.name !== name || unit.code !== code || unit.level !== level || unit.parent !== parent) {
    unit = { key, name, code, level, parent };
    shared.set(key, unit);
  }
  own.set(key, unit);
  return unit;
}

const unmarked = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
const unescaped = (cell: string): string => (cell.includes('\\') ? JSON.parse(`"${cell}"`) : cell);
