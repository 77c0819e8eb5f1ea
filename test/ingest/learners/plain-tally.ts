import { CsvError, parse } from 'csv-parse/sync';
import { type Day, daysBetween, type Moment } from '../../../src/domain/calendar.ts';
import {
  ACCOUNT_SLOTS,
  breachSlot,
  type LearnerMeasure,
  PERSON,
  REJECTED_SLOT,
  slotOf,
  type TableFault,
  type WrittenPlace,
} from '../../../src/domain/learner-tally.ts';
import { type AccountReading, readAccount } from '../../../src/ingest/learners/read-account.ts';
import type { PeopleTable } from '../../../src/ingest/people-table.ts';
import { isBad, readerOf } from '../../../src/text/bytes-to-text.ts';
import { fold, losesLetters } from '../../../src/text/fold.ts';
import { lineEndsIn } from '../../../src/text/line-ends.ts';

interface Found {
  readonly cells: readonly string[];
  readonly line: number;
  readonly ended: boolean;
}

/** What is counted, in a form that two readers can be compared by. */
export interface Counted {
  readonly fault: TableFault | null;
  readonly rows: number;
  readonly lines: number;
  readonly incomparable: number;
  readonly groups: readonly unknown[];
  readonly faults: readonly unknown[];
  readonly births: Readonly<Record<number, number>>;
  readonly patterns: Readonly<Record<string, number>>;
  readonly people: readonly string[];
}

const FIRST_DAY = '1900-01-01' as Day;

/** The text of a record's own bytes, told by csv-parse. */
function split(text: string, delimiter: string) {
  const bytes = Buffer.from(text);
  const found: Found[] = [];
  let from = 0;
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    info: true,
    on_record: (it: { record: string[]; info: { bytes: number } }) => {
      const line = lineEndsIn(bytes.toString('utf8', 0, from)) + 1;
      from = it.info.bytes;
      found.push({ cells: it.record, line, ended: /[\r\n]/.test(lastOf(bytes, from)) });
      return it;
    },
  };
  try {
    // @ts-expect-error: its types know on_record without info alone.
    parse(text, options);
    return { found, wrong: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineEndsIn(bytes.toString('utf8', 0, from)) + 1;
    return { found, wrong: { line, unclosed: error.code === 'CSV_QUOTE_NOT_CLOSED' } };
  }
}

/** Whether most of the whole lines in a cell, three line ends at least, look like rows. */
function holdsRows(cell: string, { delimiter, headings }: PeopleTable): boolean {
  const amid = cell.split(/\r\n|\r|\n/).slice(1, -1);
  const rows = amid.filter((it) => it.split(delimiter).length === headings.length);
  return amid.length >= 2 && rows.length > amid.length / 2;
}

const lastOf = (bytes: Buffer, end: number): string => bytes.toString('latin1', end - 1, end);

/** The text up to the first byte that is none, and whether that is only a letter cut at the end. */
function textOf(bytes: Buffer) {
  const read = readerOf('utf-8');
  const whole = read(bytes, false);
  const rest = read(Buffer.alloc(0), true);
  const nul = isBad(whole) ? whole.before.indexOf('\0') : -1;
  if (isBad(whole)) return { text: nul < 0 ? whole.before : whole.before.slice(0, nul), bad: true };
  return { text: isBad(rest) ? `${whole}\ufffd` : whole, bad: false, cut: isBad(rest) };
}

/** What the bytes of a learner table hold, as csv-parse and `readAccount` have it. */
export function plainTally(
  bytes: Buffer,
  table: PeopleTable,
  asOf: Moment,
  firstLine: number,
): Counted {
  const { text, bad, cut } = textOf(bytes);
  const { found, wrong } = split(text, table.delimiter);
  const lines = lineEndsIn(text);
  const tally = new Tally(table, asOf);
  const swallowing = found.find(
    (it) =>
      it.line >= firstLine && (it.ended || !bad) && it.cells.some((cell) => holdsRows(cell, table)),
  );
  if (swallowing) {
    return tally.end({ code: 'bad-quotes', line: swallowing.line, unclosed: true }, lines);
  }
  const badBytes: TableFault = { code: 'bad-bytes', line: lines + 1 };
  // The record of a bad byte has no end in what comes before it.
  if (bad) {
    if (wrong !== null && !wrong.unclosed)
      return tally.end({ code: 'bad-quotes', ...wrong }, lines);
    return tally.end(badBytes, lines);
  }
  for (const record of found) {
    if (record.line < firstLine) continue;
    const filled = record.cells.some((it) => it.trim() !== '');
    if (!record.ended && filled && record.cells.length < table.headings.length) {
      return tally.end({ code: 'cut', line: record.line }, lines);
    }
    tally.add(record);
  }
  if (wrong !== null) return tally.end({ code: 'bad-quotes', ...wrong }, lines);
  return tally.end(cut ? badBytes : null, lines);
}

class Tally {
  readonly #groups = new Map<string, Group>();
  readonly #faults = new Map<string, { rows: number; lines: number[]; example: string | null }>();
  readonly #births: Record<number, number> = {};
  readonly #patterns: Record<string, number> = {};
  readonly #people: string[] = [];
  #rows = 0;
  #incomparable = 0;
  readonly #table: PeopleTable;
  readonly #asOf: Moment;

  constructor(table: PeopleTable, asOf: Moment) {
    this.#table = table;
    this.#asOf = asOf;
  }

  add({ cells, line }: Found): void {
    const account = readAccount(cells, this.#table, this.#asOf);
    if (account === null) return;
    this.#rows++;
    for (const fault of account.faults) {
      const key = `${fault.code} ${fault.column}`;
      const known = this.#faults.get(key) ?? { rows: 0, lines: [], example: fault.example };
      known.rows++;
      if (known.lines.length < 10) known.lines.push(line);
      this.#faults.set(key, known);
    }
    const [reason] = account.faults;
    if (account.rejected && /^(row|place)/.test(reason?.code ?? '')) return;
    const group = this.#groupOf(account.place, line);
    group.rows++;
    if (account.rejected) group.slots[REJECTED_SLOT]++;
    else this.#count(account, group);
  }

  #groupOf(written: WrittenPlace, line: number): Group {
    const key = JSON.stringify(Object.values(written));
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const slots = Array.from({ length: ACCOUNT_SLOTS }, () => 0);
    const group: Group = { number: this.#groups.size, written, line, rows: 0, slots };
    this.#groups.set(key, group);
    return group;
  }

  #count(it: AccountReading, group: Group): void {
    for (const measure of measuresOf(it)) group.slots[slotOf(it.kind, measure)]++;
    for (const breach of it.breaches) group.slots[breachSlot(breach)]++;
    const born = it.birth === null ? null : daysBetween(FIRST_DAY, it.birth);
    if (born !== null) this.#births[born] = (this.#births[born] ?? 0) + 1;
    const bits =
      (it.kind === 'unknown' ? 0 : PERSON[it.kind]) +
      (it.certified ? PERSON.certified : 0) +
      it.modules.reduce((sum, complete, i) => sum + (complete ? 8 * 2 ** i : 0), 0) +
      (isEligible(it) ? PERSON.eligibleForFinal : 0) +
      (hasPassed(it) ? PERSON.finalPassed : 0) +
      (it.age === 'unknown' ? 0 : PERSON[it.age]);
    const name = fold(it.name ?? '');
    const alone = name === '' || losesLetters(it.name ?? '') || born === null;
    if (alone) this.#incomparable++;
    this.#people.push(
      alone ? `${group.number} ${bits}` : `${name} ${born} ${group.number} ${bits}`,
    );
    this.#pattern(name, it, group);
  }

  #pattern(name: string, { registeredAt }: AccountReading, group: Group): void {
    if (!registeredAt?.timed || !(/\d/.test(name) || /(^| )[a-z]$/.test(name))) return;
    const minutes = (Date.parse(registeredAt.moment) - Date.parse('1900-01-01T00:00+07:00')) / 60e3;
    const pattern = name.replace(/\d+/g, '#').replace(/(^| )[a-z]$/, '$1#');
    const place = Object.values(group.written)
      .map((it) => it ?? '')
      .join('\0');
    const key = `${Math.floor(minutes / 10)} ${pattern} ${place}`;
    this.#patterns[key] = (this.#patterns[key] ?? 0) + 1;
  }

  end(fault: TableFault | null, lines: number): Counted {
    return {
      ...{ fault, lines, rows: this.#rows, incomparable: this.#incomparable },
      groups: Array.from(this.#groups.values(), ({ written, line, rows, slots }) => ({
        ...{ written, line, rows, slots },
      })),
      faults: Array.from(this.#faults, ([key, it]) => ({ key, ...it })),
      births: this.#births,
      patterns: this.#patterns,
      people: this.#people,
    };
  }
}

function measuresOf(it: AccountReading): readonly LearnerMeasure[] {
  const { certified, age } = it;
  const ages = age === 'unknown' ? [] : ([`${age}s`] as const);
  const holders = { minor: 'certifiedMinors', adult: 'certifiedAdults', unknown: null } as const;
  return [
    'accounts',
    ...ages,
    ...(certified ? (['certified', holders[age]] as const) : []),
    ...MODULES.filter((_, i) => it.modules[i]),
    ...(isEligible(it) ? (['eligibleForFinal'] as const) : []),
    ...(hasPassed(it) ? (['finalPassed'] as const) : []),
  ].filter((measure): measure is LearnerMeasure => measure !== null);
}

const hasPassed = (it: AccountReading): boolean => (it.final ?? 0) >= 21;
const isEligible = (it: AccountReading): boolean => it.modules.every((complete) => complete);

interface Group {
  readonly number: number;
  readonly written: WrittenPlace;
  readonly line: number;
  rows: number;
  // Slots are many and all there.
  // biome-ignore lint/suspicious/noExplicitAny: a plain array whose every index is known.
  readonly slots: any[];
}

const MODULES = ['module1', 'module2', 'module3', 'module4', 'module5'] as const;
