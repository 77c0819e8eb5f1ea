import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { beginsAsUnit } from '../units/kinds.ts';
import {
  codeKey,
  makeRegistry,
  quangNgaiRegistry,
  type Registry,
  unitAsWritten,
} from '../units/registry.ts';
import { type Understanding, understandName } from '../units/understand.ts';
import type { Reading } from './ingest.ts';
import { type FileRecord, isSubtotal } from './records.ts';

/** A file's record with the unit that it speaks of. */
export interface NamedRecord {
  readonly unit: Unit;
  readonly record: FileRecord;
  readonly reading: Reading;
}

type Understand = (written: string) => Understanding;

/** Files of one run write the same names again and again. */
function understandingIn(registry: Registry): Understand {
  const known = new Map<string, Understanding>();
  return (written) => {
    const understood = known.get(written) ?? understandName(written, registry);
    known.set(written, understood);
    return understood;
  };
}

export interface Naming {
  readonly registry: Registry;
  readonly records: readonly NamedRecord[];
  readonly issues: readonly Issue[];
}

/**
 * Says which unit each record speaks of. The units are the 96 of Quảng Ngãi where the files speak
 * of those, else the ones that the user's population file lists, else what the files name.
 */
export function nameUnits(readings: readonly Reading[]): Naming {
  const { registry, understand, issues } = chooseRegistry(readings);
  const records: NamedRecord[] = [];
  const found: Issue[] = [...issues];
  for (const reading of readings) {
    for (const record of reading.units) {
      if (understand(record.name).as === 'unknown' && isRemark(record, reading)) {
        if (record.figures.size > 0) found.push(leftOut(record, reading));
        continue;
      }
      const named = nameRecord(record, reading, registry, understand);
      for (const it of [...named.issues, ...record.issues]) found.push(it);
      if (named.unit !== null) records.push({ unit: named.unit, record, reading });
    }
  }
  return { registry, records, issues: found };
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

function leftOut(record: FileRecord, reading: Reading): Issue {
  const { header, name, code } = reading.layout;
  const column = (header.cells[name ?? code ?? 0] ?? '').trim();
  const place = { file: reading.file, line: record.line, column };
  return issue('subtotal-left-out', place, { value: record.name });
}

const ENOUGH = 0.5;

/** Names alone do not tell a province: several have a Bình Minh. Half of the communes must be known. */
function chooseRegistry(readings: readonly Reading[]): {
  readonly registry: Registry;
  readonly understand: Understand;
  readonly issues: readonly Issue[];
} {
  const shipped = quangNgaiRegistry();
  const understand = understandingIn(shipped);
  const others: { unit: Unit; reading: Reading }[] = [];
  let found = 0;
  for (const reading of readings) {
    for (const row of reading.units) {
      if (row.withoutFigures) continue;
      if (isShipped(row, shipped, understand)) found++;
      else if (!isSubtotal(row.name)) {
        others.push({ unit: unitAsWritten(row.name, row.code, reading.layout.level), reading });
      }
    }
  }
  const communes = others.filter((it) => it.unit.level === 'commune').length;
  const isProvince = found >= (found + communes) * ENOUGH;
  const listed = others.filter((it) => it.reading.layout.kind === 'population');
  if (isProvince) {
    // A commune's own villages are known beside the communes.
    const own = listed.map((it) => it.unit).filter((unit) => unit.level !== 'commune');
    if (own.length === 0) return { registry: shipped, understand, issues: [] };
    const registry = makeRegistry([...shipped.units, ...unique(own)], shipped.byName);
    return { registry, understand: understandingIn(registry), issues: [] };
  }
  const whole = readings
    .filter((it) => it.layout.kind === 'population')
    .flatMap((reading) =>
      reading.units
        .filter((row) => !row.withoutFigures && !isSubtotal(row.name))
        .map((row) => unitAsWritten(row.name, row.code, reading.layout.level)),
    );
  const registry = makeRegistry(unique(whole));
  const unused = issue('shipped-list-unused', {}, { found, of: found + communes });
  return { registry, understand: understandingIn(registry), issues: [unused] };
}

const unique = (units: readonly Unit[]): readonly Unit[] => [
  ...new Map(units.map((unit) => [unit.key, unit])).values(),
];

function isShipped(row: FileRecord, shipped: Registry, understand: Understand): boolean {
  const name = understand(row.name);
  if (name.as === 'unknown') return false;
  const units = name.as === 'ambiguous' ? name.candidates : [name.unit];
  // The portal numbers communes in its own way, so that a strange code proves nothing by itself.
  const code = row.code === null ? undefined : shipped.byCode.get(codeKey(row.code));
  return code === undefined || units.includes(code);
}

function nameRecord(
  record: FileRecord,
  reading: Reading,
  registry: Registry,
  understand: Understand,
): { readonly unit: Unit | null; readonly issues: readonly Issue[] } {
  const { header, name, code } = reading.layout;
  const value = record.name;
  const place = () => ({
    file: reading.file,
    line: record.line,
    column: (header.cells[name ?? code ?? 0] ?? '').trim(),
  });
  const coded = record.code === null ? undefined : registry.byCode.get(codeKey(record.code));
  const understood = understand(value);
  if (understood.as === 'unknown') {
    if (value === '') return { unit: null, issues: [] };
    const unit = unitAsWritten(value, null, reading.layout.level);
    // Without a list of its level there is nothing to compare a name with: it stands as written.
    if (!registry.units.some((it) => it.level === unit.level)) return { unit, issues: [] };
    const near = [...(coded ? [coded] : []), ...understood.suggestions].map((it) => it.name);
    const suggestions = [...new Set(near)];
    return { unit, issues: [issue('name-unknown', place(), { value, suggestions })] };
  }
  if (understood.as === 'ambiguous') {
    if (coded && understood.candidates.includes(coded)) return { unit: coded, issues: [] };
    const candidates = understood.candidates.map((it) => it.name);
    return { unit: null, issues: [issue('name-ambiguous', place(), { value, candidates })] };
  }
  const { unit } = understood;
  if (coded && coded !== unit) {
    const conflict = { value: record.code as string, named: unit.name, coded: coded.name };
    return { unit: null, issues: [issue('code-conflict', place(), conflict)] };
  }
  const noted = understood.as === 'marks-left-out';
  return {
    unit,
    issues: noted ? [issue('marks-left-out', place(), { value, unit: unit.name })] : [],
  };
}
