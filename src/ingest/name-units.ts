import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import {
  codeKey,
  makeRegistry,
  quangNgaiRegistry,
  type Registry,
  unitAsWritten,
} from '../units/registry.ts';
import { type Understanding, understandName } from '../units/understand.ts';
import type { Reading } from './ingest.ts';
import type { FileRecord } from './records.ts';

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
      const { unit, issues: naming } = nameRecord(record, reading, registry, understand);
      if (unit === null && record.withoutFigures) continue;
      found.push(...naming, ...record.issues);
      if (unit !== null) records.push({ unit, record, reading });
      else if (naming.every((it) => it.severity !== 'error')) {
        const own = unitAsWritten(record.name, null, reading.layout.level);
        records.push({ unit: own, record, reading });
      }
    }
  }
  return { registry, records, issues: found };
}

const ENOUGH = 0.5;

/** Names alone do not tell a province: several have a Bình Minh. Half of a list must be known. */
function chooseRegistry(readings: readonly Reading[]): {
  readonly registry: Registry;
  readonly understand: Understand;
  readonly issues: readonly Issue[];
} {
  const populations = readings.filter((it) => it.layout.kind === 'population');
  const telling = populations.length > 0 ? populations : readings;
  const rows = telling.flatMap((reading) => reading.units.filter((it) => !it.withoutFigures));
  const shipped = quangNgaiRegistry();
  const understand = understandingIn(shipped);
  const found = rows.filter((row) => isShipped(row, shipped, understand)).length;
  if (found >= rows.length * ENOUGH) return { registry: shipped, understand, issues: [] };
  const own = populations.flatMap((reading) =>
    reading.units
      .filter((row) => !row.withoutFigures)
      .map((row) => unitAsWritten(row.name, row.code, reading.layout.level)),
  );
  const unique = [...new Map(own.map((unit) => [unit.key, unit])).values()];
  const unused = issue('shipped-list-unused', {}, { found, of: rows.length });
  const registry = makeRegistry(unique);
  return { registry, understand: understandingIn(registry), issues: [unused] };
}

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
    const suggestions = [...(coded ? [coded] : []), ...understood.suggestions].map((it) => it.name);
    const names = [...new Set(suggestions)];
    // Without a list there is nothing to compare with: every name stands as written.
    if (registry.units.length === 0 || value === '') return { unit: null, issues: [] };
    return { unit: null, issues: [issue('name-unknown', place(), { value, suggestions: names })] };
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
