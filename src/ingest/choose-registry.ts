import { type Issue, issue } from '../domain/issue.ts';
import type { Level, Unit } from '../domain/unit.ts';
import {
  codeKey,
  listsLevel,
  makeRegistry,
  quangNgaiRegistry,
  type Registry,
  unitAsWritten,
  writingKey,
} from '../units/registry.ts';
import { type Decision, type Settling, settleNames } from '../units/settle-names.ts';
import { type Understanding, understandName, understandPlain } from '../units/understand.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import { isSubtotal } from './row-labels.ts';

/** `told`: the level that the file tells of its rows. */
export type Understand = (written: string, told: Level | null) => Understanding;

/** Files of one run write the same names again and again. */
function understandingIn(registry: Registry): Understand {
  const plains = new Map<string, Understanding>();
  const trimmed = new Map<string, Understanding>();
  return (written, told) => {
    const plain = plains.get(written) ?? understandPlain(written, registry);
    plains.set(written, plain);
    if (plain.as !== 'unknown') return plain;
    // A list of offices speaks of "UBND xã Bờ Y" itself, and one of villages of its own numbers.
    if (!listsLevel(registry, unitAsWritten(written, null, told).level)) return plain;
    const understood = trimmed.get(written) ?? understandName(written, registry);
    trimmed.set(written, understood);
    return understood;
  };
}

export interface Choice extends Settling {
  readonly understand: Understand;
}

const ENOUGH = 0.5;

/**
 * Which units a run knows. Names alone do not tell a province, for several have a Bình Minh: half of
 * the communes that the files name must be among the 96. Else the population file's units are known.
 * Decisions hold for whichever units are chosen, and names settled to one of the 96 count as theirs.
 */
export function chooseRegistry(
  readings: readonly Reading[],
  decisions: readonly Decision[],
): Choice {
  const settling = settleNames(quangNgaiRegistry(), decisions);
  const shipped = settling.registry;
  const understand = understandingIn(shipped);
  const rows = readings.flatMap((reading) => unitRows(reading, settling, understand));
  const found = rows.filter((it) => it.own === null).length;
  const communes = rows.filter((it) => it.own?.level === 'commune').length;
  const listed = rows.filter((it) => it.reading.layout.kind === 'population');
  if (found >= (found + communes) * ENOUGH) {
    // A commune's own villages are known beside the communes.
    const own = listed.flatMap(({ own }) => (own && own.level !== 'commune' ? [own] : []));
    if (own.length === 0) return { ...settling, understand };
    return chosen([...shipped.units, ...own], shipped.byName, decisions, []);
  }
  const units = listed.map(({ own, row, reading }) => own ?? asWritten(row, reading));
  const unused = issue('shipped-list-unused', {}, { found, of: found + communes });
  return chosen(units, new Map(), decisions, [unused]);
}

function chosen(
  units: readonly Unit[],
  byName: Registry['byName'],
  decisions: readonly Decision[],
  issues: readonly Issue[],
): Choice {
  const unique = new Map(units.map((unit) => [unit.key, unit]));
  const settling = settleNames(makeRegistry([...unique.values()], byName), decisions);
  const understand = understandingIn(settling.registry);
  return { ...settling, understand, issues: [...issues, ...settling.issues] };
}

const asWritten = (row: FileRecord, { layout }: Reading): Unit =>
  unitAsWritten(row.name, row.code, layout.level);

/** A unit that is none of the 96, of the level of what its name is settled to. */
function ownUnit(row: FileRecord, reading: Reading, { undecided }: Settling): Unit {
  const unit = asWritten(row, reading);
  const settled = undecided.size === 0 ? undefined : undecided.get(writingKey(row.name));
  if (settled === undefined) return unit;
  return { ...unit, level: unitAsWritten(settled.unit, null, reading.layout.level).level };
}

interface UnitRow {
  readonly row: FileRecord;
  readonly reading: Reading;
  /** The unit as written; `null` for one of the 96. */
  readonly own: Unit | null;
}

/** The rows of a file that name a unit and give a figure. */
function unitRows(
  reading: Reading,
  settling: Settling,
  understand: Understand,
): readonly UnitRow[] {
  return reading.units.flatMap((row): readonly UnitRow[] => {
    if (row.withoutFigures) return [];
    if (isShipped(row, reading, settling.registry, understand))
      return [{ row, reading, own: null }];
    return isSubtotal(row.name) ? [] : [{ row, reading, own: ownUnit(row, reading, settling) }];
  });
}

function isShipped(
  row: FileRecord,
  { layout }: Reading,
  shipped: Registry,
  understand: Understand,
): boolean {
  const name = understand(row.name, layout.level);
  if (name.as === 'unknown') return false;
  const units = name.as === 'ambiguous' ? name.candidates : [name.unit];
  // The portal numbers communes in its own way, so that a strange code proves nothing by itself.
  const code = row.code === null ? undefined : shipped.byCode.get(codeKey(row.code));
  return code === undefined || units.includes(code);
}
