import { type Issue, issue, type Place } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import type { FigureName } from './layout.ts';
import type { NamedRecord } from './name-units.ts';

interface Placed {
  readonly value: number;
  readonly place: Place;
}

/** All figures of one unit, each with the place that gave it. */
export interface MergedUnit {
  readonly unit: Unit;
  readonly figures: Map<FigureName, Placed>;
  /** The first row of the unit in each file. */
  readonly rows: Map<string, Place>;
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
export function mergeRecords(records: readonly NamedRecord[]): Merge {
  const units = new Map<string, MergedUnit>();
  const issues: Issue[] = [];
  for (const it of records) {
    const { unit } = it;
    const merged = units.get(unit.key) ?? { unit, figures: new Map(), rows: new Map() };
    units.set(unit.key, merged);
    issues.push(...addRecord(merged, it));
  }
  return { units, issues };
}

function addRecord(merged: MergedUnit, { unit, record, reading }: NamedRecord): readonly Issue[] {
  const issues: Issue[] = [];
  const { file, layout } = reading;
  let news = 0;
  for (const [figure, value] of record.figures) {
    const column = tidy(layout.header.cells[layout.figures.get(figure) as number] ?? '');
    const place: Place = { file, line: record.line, column };
    const other = merged.figures.get(figure);
    if (other === undefined) {
      news++;
      merged.figures.set(figure, { value, place });
    } else if (other.value !== value) {
      const facts = { unit: unit.name, figure, value, otherValue: other.value, other: other.place };
      issues.push(issue('unit-conflict', place, facts));
    }
  }
  const place: Place = { file, line: record.line, column: null };
  const seen = merged.rows.get(file);
  if (seen && news === 0 && issues.length === 0) {
    issues.push(issue('unit-twice', place, { unit: unit.name, other: seen }));
  }
  if (!seen) merged.rows.set(file, place);
  // One message says enough of a row that disagrees.
  return issues.slice(0, 1);
}
