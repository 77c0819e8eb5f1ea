import { type Issue, issue, type Place } from '../domain/issue.ts';
import { isWithinCommune, type Level, type Unit } from '../domain/unit.ts';
import { spell } from '../text/spelling.ts';
import { levelOfName } from '../units/kinds.ts';
import {
  makeRegistry,
  quangNgaiRegistry,
  type Registry,
  unitAsWritten,
  writingKey,
} from '../units/registry.ts';
import { understandName } from '../units/understand.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import { nameplace, parentplace } from './nameplace.ts';

/** The units that a campaign lists, and what each row of its list stands for. */
export interface UnitList {
  readonly units: readonly Unit[];
  /** Those beside which the listed ones are known: the 96, where the list speaks of them. */
  readonly beside: readonly Unit[];
  readonly unitOf: ReadonlyMap<FileRecord, Unit | null>;
  readonly issues: readonly Issue[];
}

interface Row {
  readonly record: FileRecord;
  readonly reading: Reading;
  readonly level: Level;
}

const ENOUGH = 0.5;

/**
 * Reads lists of units: communes, and what lies in them. `home`: the commune in which everything lies
 * that names no other. A name of which level or commune is not told is refused.
 */
export function listUnits(readings: readonly Reading[], home: Unit | null): UnitList {
  const issues: Issue[] = [];
  const unitOf = new Map<FileRecord, Unit | null>();
  const rows = readings.flatMap((reading) =>
    reading.units.flatMap((record): readonly Row[] => {
      issues.push(...record.issues);
      const level = levelOf(record, reading);
      if (level !== null) return [{ record, reading, level }];
      unitOf.set(record, null);
      if (record.name !== '' && record.issues.length === 0)
        issues.push(levelMissing(record, reading));
      return [];
    }),
  );
  const communes = communesOf(rows, home);
  const isTwice = twiceWithCodes(rows);
  const seen = new Map<string, { readonly unit: Unit; readonly place: Place }>();
  const add = ({ record, reading }: Row, found: Unit | Issue): void => {
    const isFault = 'severity' in found;
    unitOf.set(record, isFault ? null : found);
    if (isFault) {
      issues.push(found);
      return;
    }
    const place = { ...nameplace(record, reading), column: null };
    const first = seen.get(found.key);
    if (first === undefined) seen.set(found.key, { unit: found, place });
    else {
      const code = first.unit.level === found.level ? 'unit-twice' : 'unit-listed-twice';
      issues.push(issue(code, place, { unit: found.name, other: first.place }));
    }
  };
  for (const row of rows)
    add(
      row,
      isWithinCommune(row.level)
        ? lowerUnit(row, communes, home, isTwice(row.record))
        : upperUnit(row, communes),
    );
  return {
    units: [...seen.values()].map((it) => it.unit),
    beside: communes.isShipped ? quangNgaiRegistry().units : [],
    unitOf,
    issues,
  };
}

const levelOf = ({ name, placed }: FileRecord, { layout }: Reading): Level | null =>
  levelOfName(spell(name), placed.level ?? layout.level);

const levelMissing = (record: FileRecord, reading: Reading): Issue =>
  issue('level-missing', nameplace(record, reading), { value: record.name });

interface Communes {
  readonly registry: Registry;
  readonly isShipped: boolean;
  /** The list has communes of its own, and not merely names them beside what lies in them. */
  readonly areListed: boolean;
}

/** The communes that a list speaks of: the 96 where half of those that it names are among them. */
function communesOf(rows: readonly Row[], home: Unit | null): Communes {
  const shipped = quangNgaiRegistry();
  const own = rows.filter((it) => it.level === 'commune');
  const named = new Set([
    ...own.map((it) => it.record.name),
    ...rows.flatMap((it) => it.record.placed.within ?? []),
    ...(home?.level === 'commune' ? [home.name] : []),
  ]);
  const found = [...named].filter((it) => understandName(it, shipped).as !== 'unknown');
  const isShipped = found.length >= named.size * ENOUGH;
  const listed = own.map(({ record }) => unitAsWritten(record.name, record.code, 'commune'));
  const homes = home?.level === 'commune' ? [home] : [];
  const units = new Map([...homes, ...listed].map((it) => [it.key, it]));
  const registry = isShipped ? shipped : makeRegistry([...units.values()]);
  return { registry, isShipped, areListed: isShipped || own.length > 0 };
}

function upperUnit({ record, reading, level }: Row, communes: Communes): Unit | Issue {
  if (level !== 'commune') return unitAsWritten(record.name, record.code, level);
  return communeNamed(record.name, record.code, communes, nameplace(record, reading));
}

/** Names that several rows of one commune have, which their codes alone tell apart. */
function twiceWithCodes(rows: readonly Row[]): (record: FileRecord) => boolean {
  const key = ({ name, placed: { within, withinCode } }: FileRecord) =>
    [writingKey(name), writingKey(within ?? withinCode ?? '')].join(' @ ');
  const codes = new Map<string, Set<string | null>>();
  for (const { record } of rows) {
    const known = codes.get(key(record)) ?? new Set();
    codes.set(key(record), known.add(record.code));
  }
  return (record) => (codes.get(key(record))?.size ?? 0) > 1;
}

/**
 * A code plays no part in what the unit is: a list that is given codes later speaks of the same units.
 * `byCode`: unless these alone tell it from another.
 */
function lowerUnit(row: Row, communes: Communes, home: Unit | null, byCode: boolean): Unit | Issue {
  const { record, reading, level } = row;
  const { within, withinCode } = record.placed;
  const written = within ?? withinCode;
  const place = parentplace(record, reading);
  if (written === null && home?.level !== 'commune') {
    return issue('commune-missing', place, { value: record.name });
  }
  const commune = written === null ? home : communeNamed(written, withinCode, communes, place);
  if (commune !== null && 'severity' in commune) return commune;
  const unit = unitAsWritten(record.name, byCode ? record.code : null, level, commune);
  return { ...unit, code: record.code };
}

function communeNamed(
  value: string,
  code: string | null,
  { registry, areListed }: Communes,
  place: Place,
): Unit | Issue {
  const understood = understandName(value, registry);
  if ('unit' in understood) return understood.unit;
  if (understood.as === 'ambiguous') {
    const candidates = understood.candidates.map((it) => it.name);
    return issue('name-ambiguous', place, { value, candidates, rows: 1, placed: false });
  }
  if (!areListed) return unitAsWritten(value, code, 'commune');
  const suggestions = understood.suggestions.map((it) => it.name);
  return issue('name-not-listed', place, { value, suggestions });
}
