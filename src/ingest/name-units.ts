import type { NameUse } from '../domain/checked-file.ts';
import { type Issue, issue, type Place } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { beginsAsUnit } from '../units/kinds.ts';
import {
  codeKey,
  listsLevel,
  type Registry,
  unitAsWritten,
  writingKey,
} from '../units/registry.ts';
import type { Decision } from '../units/settle-names.ts';
import { type CodeConflict, understandingNote } from '../units/understand.ts';
import { chooseRegistry, type Understand } from './choose-registry.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import { nameplace } from './nameplace.ts';
import { type Named, openDecisions } from './open-decisions.ts';
import { isSubtotal } from './row-labels.ts';

/** A file's record with the unit that it speaks of. */
export interface NamedRecord {
  readonly unit: Unit;
  readonly record: FileRecord;
  readonly reading: Reading;
  /** `null`: the record is a subtotal or a remark. */
  readonly how: NameUse | null;
}

/** What became of a record's name. */
export type Outcome = Omit<NamedRecord, 'unit'> & { readonly unit: Unit | null };

export interface Naming {
  readonly registry: Registry;
  /** One for each record of each file. */
  readonly outcomes: readonly Outcome[];
  readonly issues: readonly Issue[];
}

/**
 * Says which unit each record speaks of. The units are the 96 of Quảng Ngãi where the files speak
 * of those, else the ones that the user's population file lists, else what the files name. What a
 * decision settles outranks all else that a name may be, but not an official code beside it.
 */
export function nameUnits(readings: readonly Reading[], decisions: readonly Decision[]): Naming {
  const choice = chooseRegistry(readings, decisions);
  const { registry, understand } = choice;
  const open = openDecisions(choice);
  const outcomes: Outcome[] = [];
  const found: Issue[] = [...choice.issues];
  for (const reading of readings) {
    const isNews = settledOnce();
    const rowsWritten = writingsOf(reading);
    for (const record of reading.units) {
      const decided = open.name(record, reading);
      if (!decided && mayBeRemark(record, reading, understand) && isRemark(record, reading)) {
        found.push(...leftOut(record, reading));
        outcomes.push({ record, reading, unit: null, how: null });
        continue;
      }
      const named = decided ?? nameRecord(record, reading, { registry, understand, rowsWritten });
      for (const it of [...named.issues, ...record.issues]) if (isNews(it)) found.push(it);
      outcomes.push({ record, reading, unit: named.unit, how: named.how });
    }
  }
  const { registry: known, issues } = open.outcome();
  return { registry: known, outcomes, issues: [...found, ...issues] };
}

/** A remark that holds figures is a subtotal, and is told of. */
function leftOut(record: FileRecord, reading: Reading): readonly Issue[] {
  if (record.figures.size === 0) return [];
  return [issue('subtotal-left-out', nameplace(record, reading), { value: record.name })];
}

/** How many records of a file have a writing; counted when first asked for. */
function writingsOf({ units }: Reading): (name: string) => number {
  let counts: Map<string, number> | undefined;
  return (name) => {
    if (counts === undefined) {
      counts = new Map();
      for (const it of units) {
        const key = writingKey(it.name);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return counts.get(writingKey(name)) ?? 0;
  };
}

/** A line such as "UBND xã Bờ Y" without figures is a signature. */
function mayBeRemark(record: FileRecord, reading: Reading, understand: Understand): boolean {
  const { as } = understand(record.name, reading.layout.level);
  return as === 'unknown' || (as === 'trimmed' && record.withoutFigures);
}

/** Passes the note on a settled name where a file first has that writing, and all other issues. */
function settledOnce(): (it: Issue) => boolean {
  const told = new Set<string>();
  return (it) => {
    if (it.code !== 'name-settled') return true;
    const isNew = !told.has(it.value);
    told.add(it.value);
    return isNew;
  };
}

const MOST_WORDS = 5;

/**
 * Whether a record of unknown name is none: what stands below the total, a line such as "Nơi nhận:",
 * a subtotal. What begins as a unit's name and is as short may be a unit of which all is unknown, or
 * the end of a file that was cut off.
 */
function isRemark(record: FileRecord, { units, total, remarks }: Reading): boolean {
  const [first] = units;
  const below = total !== null && record.line > total.line;
  if (below && first !== undefined && first.line < total.line) return true;
  if (isSubtotal(record.name)) return true;
  const mayBeUnit = beginsAsUnit(record.name) && record.name.split(' ').length <= MOST_WORDS;
  return record.withoutFigures && !(mayBeUnit && remarks.length === 0);
}

interface Known {
  readonly registry: Registry;
  readonly understand: Understand;
  readonly rowsWritten: (name: string) => number;
}

function nameRecord(
  record: FileRecord,
  reading: Reading,
  { registry, understand, rowsWritten }: Known,
): Named {
  const value = record.name;
  const place = () => nameplace(record, reading);
  const coded = record.code === null ? undefined : registry.byCode.get(codeKey(record.code));
  const understood = understand(value, reading.layout.level);
  if (understood.as === 'unknown') {
    if (value === '') return { unit: null, how: 'missing', issues: [] };
    const unit = unitAsWritten(value, null, reading.layout.level);
    if (!listsLevel(registry, unit.level)) return { unit, how: 'as-written', issues: [] };
    // What is left of it is no name to compare.
    if (record.issues.some((it) => it.code === 'name-too-long')) {
      return { unit, how: 'unknown', issues: [] };
    }
    if (understood.conflict) return conflictOf(understood.conflict, place());
    const near = [...(coded ? [coded] : []), ...understood.suggestions].map((it) => it.name);
    const suggestions = [...new Set(near)];
    return {
      unit,
      how: 'unknown',
      issues: [issue('name-unknown', place(), { value, suggestions })],
    };
  }
  if (understood.as === 'ambiguous') {
    if (coded && understood.candidates.includes(coded)) {
      return { unit: coded, how: 'code', issues: [] };
    }
    const candidates = understood.candidates.map((it) => it.name);
    const issues = [
      issue('name-ambiguous', place(), { value, candidates, rows: rowsWritten(value) }),
    ];
    return { unit: null, how: 'ambiguous', issues };
  }
  const { unit } = understood;
  if (coded && coded !== unit) {
    return conflictOf({ code: record.code as string, named: unit, coded }, place());
  }
  const note = understandingNote(value, understood, place);
  return { unit, how: understood.as, issues: note ? [note] : [] };
}

function conflictOf({ code: value, named, coded }: CodeConflict, place: Place): Named {
  const facts = { value, named: named.name, coded: coded.name };
  return { unit: null, how: 'conflict', issues: [issue('code-conflict', place, facts)] };
}
