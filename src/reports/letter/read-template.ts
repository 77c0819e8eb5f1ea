import { type Issue, issue } from '../../domain/issue.ts';
import { edits } from '../../text/edits.ts';
import { fold } from '../../text/fold.ts';
import { tidy } from '../../text/tidy.ts';
import type { LetterWords } from '../definition.ts';
import { PART_NAMES, type PartName } from './letter-parts.ts';
import { DEFAULT_WORDS, FIELD_NAMES, type FieldName } from './template-fields.ts';

/** An office's own words for parts of a letter; no lines leave a part out. */
export type Template = ReadonlyMap<PartName, readonly TemplateLine[]>;

export interface TemplateLine {
  /** It begins with a dash. */
  readonly isItem: boolean;
  readonly pieces: readonly Piece[];
}

/** Words as they stand, or the name of what takes its place. */
type Piece = { readonly text: string } | { readonly field: FieldName | typeof DEFAULT_WORDS };

interface Reading {
  readonly file: string;
  readonly parts: Map<PartName, { readonly line: number; readonly lines: TemplateLine[] }>;
  readonly issues: Issue[];
}

/**
 * Reads what a clerk wrote in Notepad: `[ket-qua]` begins a part, `#` a remark, `{dang-ky}` is a field,
 * `{{` a brace. Names count whatever their case, spaces and diacritics. All faults are found at once.
 */
export function readTemplate({ file, text }: LetterWords): Template | readonly Issue[] {
  const reading: Reading = { file, parts: new Map(), issues: [] };
  let into: TemplateLine[] | null = null;
  let isTold = false;
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trimEnd();
    if (/^\s*(?:#|$|[-–•]$)/.test(line)) continue;
    const head = headIn(line);
    if (head !== null) {
      into = beginPart(head, line, at + 1, reading);
      isTold = true;
      if (head.length < line.length) into.push(readLine(line, head.length, at + 1, reading));
    } else if (into !== null) {
      into.push(readLine(line, 0, at + 1, reading));
    } else if (!isTold) {
      isTold = true;
      reading.issues.push(issue('letter-text-outside', { file, line: at + 1 }, seen(line, 0)));
    }
  }
  if (reading.issues.length > 0) return reading.issues;
  return new Map([...reading.parts].map(([name, { lines }]) => [name, lines]));
}

const BRACKET = /^\s*\[([^\]]*)\]?\s*/;

/**
 * What names a part at the beginning of a line; its words may stand behind it. Text may begin with a
 * bracket too, but not with one that nothing closes, nor with what is nearly the name of a part.
 */
function headIn(line: string): string | null {
  const [head, name] = BRACKET.exec(line) ?? [];
  if (head === undefined || name === undefined) return null;
  const isAlone = head.length === line.length;
  return isAlone || partIn(name) || nearest(name, PART_NAMES).length > 0 ? head : null;
}

const partIn = (written: string): PartName | undefined =>
  PART_NAMES.find((it) => it === keyOf(written));

/** What is told of a fault: where on its line it begins, and what stands there. */
const seen = (line: string, at: number) => {
  const start = at + (line.slice(at).length - line.slice(at).trimStart().length);
  return { character: start + 1, value: tidy(line.slice(start)) };
};

/** Where the lines of a part go; those of one that is faulty are read too, for their own faults. */
function beginPart(
  head: string,
  line: string,
  number: number,
  { file, parts, issues }: Reading,
): TemplateLine[] {
  const place = { file, line: number };
  const at = seen(line, 0);
  if (!head.includes(']')) {
    issues.push(issue('letter-part-unclosed', place, at));
    return [];
  }
  const value = tidy(head.trim().slice(1, -1));
  const name = partIn(value);
  if (name === undefined) {
    const facts = { ...at, value, near: nearest(value, PART_NAMES), known: PART_NAMES };
    issues.push(issue('letter-part-unknown', place, facts));
    return [];
  }
  const first = parts.get(name);
  if (first !== undefined) {
    issues.push(issue('letter-part-twice', place, { ...at, value, firstLine: first.line }));
    return [];
  }
  const lines: TemplateLine[] = [];
  parts.set(name, { line: number, lines });
  return lines;
}

const ITEM = /^\s*[-–•]\s+/;

/** Reads a line from a place on it. */
function readLine(line: string, from: number, number: number, reading: Reading): TemplateLine {
  const pieces: Piece[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') pieces.push({ text: words });
    words = '';
  };
  const dash = ITEM.exec(line.slice(from))?.[0] ?? '';
  let at = from + dash.length;
  while (at < line.length) {
    const two = line.slice(at, at + 2);
    const isDoubled = two === '{{' || two === '}}';
    if (line[at] === '}' && !isDoubled) {
      const place = { file: reading.file, line: number };
      reading.issues.push(issue('letter-field-unopened', place, seen(line, at)));
      break;
    }
    if (isDoubled || line[at] !== '{') {
      words += line[at];
      at += isDoubled ? 2 : 1;
      continue;
    }
    const end = line.slice(at + 1).search(/[{}]/) + at + 1;
    const place = { file: reading.file, line: number };
    if (end === at || line[end] === '{') {
      reading.issues.push(issue('letter-field-unclosed', place, seen(line, at)));
      break;
    }
    flush();
    const written = line.slice(at + 1, end);
    const field = fieldIn(written);
    if (field !== null) pieces.push({ field });
    else {
      const value = tidy(written);
      const near = nearest(value, ALL_FIELDS);
      const facts = { character: at + 1, value, near, known: ALL_FIELDS };
      reading.issues.push(issue('letter-field-unknown', place, facts));
    }
    at = end + 1;
  }
  flush();
  return { isItem: dash !== '', pieces };
}

const ALL_FIELDS = [...FIELD_NAMES, DEFAULT_WORDS] as const;

const fieldIn = (written: string) => ALL_FIELDS.find((it) => it === keyOf(written)) ?? null;

const keyOf = (written: string): string => fold(written).replaceAll(' ', '-');

const LONGEST = 60;
const MOST_NEAR = 3;

const begins = (name: string, key: string): boolean => key.length > 3 && name.startsWith(`${key}-`);

/** The names that somebody may have meant, nearest first. */
function nearest(written: string, names: readonly string[]): readonly string[] {
  const key = keyOf(written.slice(0, LONGEST));
  if (key === '') return [];
  const farthest = key.length < 5 ? 1 : key.length < 9 ? 2 : 3;
  return names
    .map((name) => ({ name, distance: begins(name, key) ? 0 : edits(key, name) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}
