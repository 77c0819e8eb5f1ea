import { type Basis, basisOf } from '../domain/basis.ts';
import { labelOf, type OwnCount } from '../domain/campaign.ts';
import type { FigureName, Origin } from '../domain/figure.ts';
import { type Issue, issue, type Place } from '../domain/issue.ts';
import { isLearnerCount } from '../domain/learner-counts.ts';
import { isDenominator, type Unit } from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import type { NamedRecord } from './name-units.ts';

/** A figure and the record that gave it. */
interface Given {
  readonly value: number;
  readonly by: NamedRecord;
}

/** All figures of one unit, each with the record that gave it. */
export interface MergedUnit {
  readonly unit: Unit;
  readonly figures: Map<FigureName, Given>;
  /** The first row of the unit in each file. */
  readonly rows: Map<string, Place>;
  /** The first row of the unit in each file of which its rows were counted. */
  readonly countedIn: Map<string, Place>;
}

export interface Merge {
  /** By unit key. */
  readonly units: ReadonlyMap<string, MergedUnit>;
  readonly issues: readonly Issue[];
}

/**
 * Joins records that speak of one moment: pages of one export complete each other. The same unit
 * with other figures is refused, for nobody but the user knows which are right.
 */
export function mergeRecords(
  records: readonly NamedRecord[],
  ownCounts: readonly OwnCount[],
): Merge {
  const units = new Map<string, MergedUnit>();
  const issues: Issue[] = [];
  for (const it of records) {
    const { unit } = it;
    const merged = units.get(unit.key) ?? emptyUnit(unit);
    units.set(unit.key, merged);
    issues.push(...addRecord(merged, it, ownCounts));
  }
  return { units, issues };
}

const emptyUnit = (unit: Unit): MergedUnit => ({
  unit,
  figures: new Map(),
  rows: new Map(),
  countedIn: new Map(),
});

function addRecord(
  merged: MergedUnit,
  it: NamedRecord,
  ownCounts: readonly OwnCount[],
): readonly Issue[] {
  const { unit, record, reading } = it;
  const place: Place = { file: reading.file, line: record.line, column: null };
  if (reading.counted) {
    if (!merged.countedIn.has(reading.file)) merged.countedIn.set(reading.file, place);
    // Another writing of a unit whose figures stand elsewhere.
    if (record.figures.size === 0) return [];
  }
  let news = 0;
  const conflicts: Issue[] = [];
  // `forEach`, as a loop over a map makes two objects for each of its entries.
  record.figures.forEach((value, figure) => {
    // One message says enough of a row that disagrees.
    if (conflicts.length > 0) return;
    const other = merged.figures.get(figure);
    if (other === undefined) {
      news++;
      merged.figures.set(figure, { value, by: it });
    } else if (other.value !== value) {
      const settled = it.how === 'settled' && other.by.how === 'settled';
      const label = labelOf(ownCounts, figure);
      const facts = { unit: unit.name, figure, label, value, otherValue: other.value, settled };
      const places = { ...facts, other: placeOf(other.by, figure) };
      conflicts.push(issue('unit-conflict', placeOf(it, figure), places));
    }
  });
  if (conflicts.length > 0) return conflicts;
  const seen = merged.rows.get(reading.file);
  if (seen && news === 0) return [issue('unit-twice', place, { unit: unit.name, other: seen })];
  if (!seen) merged.rows.set(reading.file, place);
  return [];
}

/** Where a figure of a unit stands; one that no file gives stands where the unit first does. */
export function placeIn({ figures, rows }: MergedUnit, figure: FigureName): Place {
  const given = figures.get(figure);
  return given ? placeOf(given.by, figure) : ([...rows.values()][0] as Place);
}

/** Where a figure was written; `null` where no file gives it. */
export function originIn(unit: MergedUnit, figure: FigureName): Origin | null {
  const given = unit.figures.get(figure);
  if (given === undefined) return null;
  const { value, by } = given;
  const { file, counted } = by.reading;
  const { line } = by.record;
  if (!counted) return { value, file, line, column: placeOf(by, figure).column, sha256: null };
  const others = [...unit.countedIn.values()].filter((it) => it.file !== file);
  const alsoIn = others.map((it) => ({ file: it.file as string, line: it.line as number }));
  return {
    ...{ value, file, line, column: null, sha256: null, counted },
    ...(alsoIn.length > 0 && { alsoIn: alsoIn.map((it) => ({ ...it, sha256: null })) }),
  };
}

/** What the counts of a unit count; what learner exports alone can tell decides nothing. */
export const basisIn = ({ figures }: MergedUnit): Basis | undefined =>
  basisOf(
    [...figures].flatMap(([figure, { by }]) =>
      isDenominator(figure) || isLearnerCount(figure) ? [] : [by.reading.counted],
    ),
  );

/** What was counted stands in no cell. */
function placeOf({ reading, record }: NamedRecord, figure: FigureName): Place {
  if (reading.counted) return { file: reading.file, line: null, column: null };
  const { header, figures } = reading.layout;
  const column = tidy(header.cells[figures.get(figure) as number] ?? '');
  return { file: reading.file, line: record.line, column };
}
