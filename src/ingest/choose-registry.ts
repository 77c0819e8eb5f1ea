import { type Issue, issue } from '../domain/issue.ts';
import { isWithinCommune, type Level, type Unit } from '../domain/unit.ts';
import { isOfQuangNgai } from '../units/province.ts';
import {
  codeKey,
  levelAsWritten,
  makeRegistry,
  quangNgaiRegistry,
  type Registry,
  unitAsWritten,
  writingKey,
} from '../units/registry.ts';
import { type Decision, type Settling, settleNames } from '../units/settle-names.ts';
import type { FileRecord } from './file-record.ts';
import { homeUnit } from './home-unit.ts';
import type { Reading } from './ingest.ts';
import { listUnits, type UnitList } from './list-units.ts';
import { isSubtotal } from './row-labels.ts';
import { type Understand, understandingIn } from './understanding-in.ts';

export interface Choice extends Settling {
  readonly understand: Understand;
  /** The province or commune whose campaign it is, where that is said. */
  readonly home: Unit | null;
  /** The campaign's list of its units, if it has one: a name that it lacks is refused. */
  readonly list: UnitList | null;
}

const ENOUGH = 0.5;

/**
 * Which units a run knows: those that the campaign lists. Else, as names alone do not tell a province,
 * for several have a Bình Minh: the 96 where the campaign is of Quảng Ngãi, and outside a campaign where
 * half of the communes that the files name are among them. Else the population file's. Decisions hold for whichever units are chosen, and names settled to one
 * of the 96 count as theirs.
 */
export function chooseRegistry(
  readings: readonly Reading[],
  decisions: readonly Decision[],
  homeName: string | null,
): Choice {
  const home = homeUnit(homeName, quangNgaiRegistry());
  const lists = readings.filter((it) => it.layout.kind === 'units');
  if (lists.length > 0) {
    const list = listUnits(lists, home.unit);
    const issues = [...home.issues, ...list.issues];
    const byName = list.beside.length > 0 ? quangNgaiRegistry().byName : new Map();
    return chosen(
      [...list.beside, ...list.units],
      byName,
      decisions,
      { home: home.unit, list },
      issues,
    );
  }
  const settling = settleNames(quangNgaiRegistry(), decisions);
  const shipped = settling.registry;
  const understand = understandingIn(shipped);
  const beginning = { home: home.unit, settling, understand };
  const rows = readings.flatMap((reading) => unitRows(reading, beginning));
  const parents = communesNamed(rows);
  const found = countNamed(rows.filter((it) => it.own === null)) + parents.found;
  const communes = countNamed(rows.filter((it) => it.own?.level === 'commune')) + parents.others;
  const listed = rows.filter((it) => it.reading.layout.kind === 'population');
  const beside = { home: home.unit, list: null };
  const isOurs = home.unit && isOfQuangNgai(home.unit.name, home.unit.key);
  if (isOurs ?? found >= (found + communes) * ENOUGH) {
    // A commune's own villages are known beside the communes.
    const own = listed.flatMap(({ own }) => (own && own.level !== 'commune' ? [own] : []));
    if (own.length === 0) {
      return { ...settling, understand, ...beside, issues: [...home.issues, ...settling.issues] };
    }
    return chosen([...shipped.units, ...own], shipped.byName, decisions, beside, home.issues);
  }
  const units = listed.flatMap(({ own, row, reading }) => {
    const unit = own ?? asWritten(row, reading, null);
    return unit.parent === null ? [unit] : [unit.parent, unit];
  });
  const facts = { found, of: found + communes, campaign: homeName !== null };
  const unused = isOurs === false ? [] : [issue('shipped-list-unused', {}, facts)];
  // What is called alike here lies in another province.
  const elsewhere = homeUnit(homeName, makeRegistry(units));
  return chosen(units, new Map(), decisions, { home: elsewhere.unit, list: null }, [
    ...unused,
    ...elsewhere.issues,
  ]);
}

function chosen(
  units: readonly Unit[],
  byName: Registry['byName'],
  decisions: readonly Decision[],
  beside: Pick<Choice, 'home' | 'list'>,
  issues: readonly Issue[],
): Choice {
  const unique = new Map(units.map((unit) => [unit.key, unit]));
  const settling = settleNames(makeRegistry([...unique.values()], byName), decisions);
  const understand = understandingIn(settling.registry);
  return { ...settling, understand, ...beside, issues: [...issues, ...settling.issues] };
}

const toldOf = ({ placed }: FileRecord, { layout }: Reading): Level | null =>
  placed.level ?? layout.level;

const asWritten = (row: FileRecord, reading: Reading, within: Unit | null): Unit =>
  unitAsWritten(row.name, row.code, toldOf(row, reading), within);

interface Beginning {
  readonly home: Unit | null;
  readonly settling: Settling;
  readonly understand: Understand;
}

/** A unit that is none of the 96, of the level of what its name is settled to. */
function ownUnit(row: FileRecord, reading: Reading, within: Unit | null, settling: Settling): Unit {
  const unit = asWritten(row, reading, within);
  const { undecided } = settling;
  const settled = undecided.size === 0 ? undefined : undecided.get(writingKey(row.name));
  if (settled === undefined) return unit;
  return { ...unit, level: levelAsWritten(settled.unit, toldOf(row, reading)) };
}

/** How many names rows have: that of one unit stands in several files. */
const countNamed = (rows: readonly UnitRow[]): number =>
  new Set(rows.map(({ row }) => writingKey(row.name))).size;

interface UnitRow {
  readonly row: FileRecord;
  readonly reading: Reading;
  /** The unit as written; `null` for one of the 96. */
  readonly own: Unit | null;
}

/** The rows of a file that name a unit and give a figure. */
function unitRows(reading: Reading, beginning: Beginning): readonly UnitRow[] {
  const { settling, understand, home } = beginning;
  return reading.units.flatMap((row): readonly UnitRow[] => {
    if (row.withoutFigures) return [];
    const isLower =
      !settling.registry.byName.has(row.name) &&
      isWithinCommune(levelAsWritten(row.name, toldOf(row, reading)));
    const within = isLower ? (communeAsWritten(row, understand) ?? home) : null;
    if (within === null && isShipped(row, reading, settling.registry, understand))
      return [{ row, reading, own: null }];
    return isSubtotal(row.name)
      ? []
      : [{ row, reading, own: ownUnit(row, reading, within, settling) }];
  });
}

/** The commune that a row says it lies in: one of the 96, or as it is written. */
function communeAsWritten({ placed }: FileRecord, understand: Understand): Unit | null {
  const { within, withinCode } = placed;
  const written = within ?? withinCode;
  if (written === null) return null;
  const understood = understand(written, 'commune');
  return 'unit' in understood ? understood.unit : unitAsWritten(written, withinCode, 'commune');
}

/** How many communes that rows lie in are among the 96, and how many are not. */
function communesNamed(rows: readonly UnitRow[]) {
  const named = new Map(
    rows.flatMap(({ row, own }) => {
      const isNamed = row.placed.within !== null || row.placed.withinCode !== null;
      return isNamed && own?.parent ? [[own.parent.key, own.parent] as const] : [];
    }),
  );
  const shipped = quangNgaiRegistry();
  const found = [...named.values()].filter((it) => shipped.units.includes(it)).length;
  return { found, others: named.size - found };
}

function isShipped(
  row: FileRecord,
  reading: Reading,
  shipped: Registry,
  understand: Understand,
): boolean {
  const name = understand(row.name, toldOf(row, reading));
  if (name.as === 'unknown') return false;
  const units = name.as === 'ambiguous' ? name.candidates : [name.unit];
  // The portal numbers communes in its own way, so that a strange code proves nothing by itself.
  const code = row.code === null ? undefined : shipped.byCode.get(codeKey(row.code));
  return code === undefined || units.includes(code);
}
