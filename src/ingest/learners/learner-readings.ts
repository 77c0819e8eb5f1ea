import type { FigureName } from '../../domain/figure.ts';
import type { CountBy } from '../../domain/learner-counts.ts';
import type { LearnerGroup, LearnerTally } from '../../domain/learner-tally.ts';
import type { Level, Unit } from '../../domain/unit.ts';
import type { FileRecord } from '../file-record.ts';
import type { Reading } from '../ingest.ts';
import type { Layout } from '../layout.ts';
import type { PeopleFile, PeopleTable } from '../people-table.ts';
import { UNPLACED } from '../placed.ts';
import { countedFigures, type FiguresOf } from './counted-figures.ts';

type RowLevel = Exclude<Level, 'province'>;
const LEVELS: readonly RowLevel[] = ['commune', 'village', 'organisation'];

/** The places that learner files name, as records that can be named as those of statistics are. */
export interface LearnerPlaces {
  /** Of each file one for each level that it names. */
  readonly readings: readonly Reading[];
  /** The records of a group, in the first of its files: of its commune, and of the village or organisation. */
  readonly recordsOf: ReadonlyMap<LearnerGroup, PlaceRecords>;
}

interface PlaceRecords {
  readonly commune: FileRecord | null;
  readonly within: FileRecord | null;
}

/** The places of a tally, each writing once: they have no figures yet, as units may be written in several ways. */
export function placesOf(tally: LearnerTally, files: readonly PeopleFile[]): LearnerPlaces {
  const recordsOf = new Map<LearnerGroup, PlaceRecords>();
  const readings: Reading[] = [];
  for (const file of files) {
    const records = new Map<RowLevel, Map<string, FileRecord>>();
    const recordOf = (level: RowLevel, group: LearnerGroup, line: number): FileRecord | null => {
      const made = recordAt(level, group, line);
      if (made === null) return null;
      const ofLevel = records.get(level) ?? new Map<string, FileRecord>();
      records.set(level, ofLevel);
      const key = JSON.stringify([made.name, made.code, made.placed.within]);
      const known = ofLevel.get(key) ?? made;
      ofLevel.set(key, known);
      return known;
    };
    for (const group of tally.groups) {
      const place = group.places.find((it) => it.file === file.table.file);
      if (place === undefined) continue;
      const { organisation } = group.written;
      const commune = recordOf('commune', group, place.line);
      const level = organisation === null ? 'village' : 'organisation';
      const within = recordOf(level, group, place.line);
      if (!recordsOf.has(group)) recordsOf.set(group, { commune, within });
    }
    for (const level of LEVELS) {
      const ofLevel = records.get(level);
      if (ofLevel) readings.push(readingAt(level, [...ofLevel.values()], file));
    }
  }
  return { readings, recordsOf };
}

function recordAt(level: RowLevel, { written }: LearnerGroup, line: number): FileRecord | null {
  const { commune, communeCode, village, organisation } = written;
  const base = { line, figures: new Map<FigureName, number>(), own: [], issues: [] };
  if (level === 'commune') {
    const name = commune ?? communeCode;
    if (name === null) return null;
    const placed = { ...UNPLACED, level };
    return { ...base, name, code: communeCode, placed, withoutFigures: false };
  }
  const name = level === 'village' ? village : organisation;
  if (name === null) return null;
  const placed = { level, within: commune ?? communeCode, withinCode: communeCode };
  return { ...base, name, code: null, placed, withoutFigures: false };
}

function readingAt(
  level: RowLevel,
  units: readonly FileRecord[],
  { table, format }: PeopleFile,
): Reading {
  return {
    file: table.file,
    format,
    layout: layoutAt(level, table),
    groupings: new Map(),
    above: 0,
    from: null,
    asOf: table.asOf,
    asOfIssues: table.asOfIssues,
    units,
    total: null,
    totals: 0,
    unlabelled: [],
    blank: 0,
    headings: 0,
    remarks: [],
    faults: [],
  };
}

function layoutAt(level: RowLevel, { columns, headings, headerLine }: PeopleTable): Layout {
  const isWithin = level !== 'commune';
  const name = columns[level];
  const who = columns.name ?? columns.account ?? 0;
  const certified = columns.certifiedAt ?? columns.certificate ?? who;
  const figures = new Map<FigureName, number>(
    countedFigures.map((it) => [it, it.includes('certified') ? certified : who]),
  );
  return {
    kind: 'statistics',
    header: { at: 0, rows: [], line: headerLine, cells: headings, score: 0 },
    name: name ?? columns.communeCode,
    code: isWithin ? null : columns.communeCode,
    level,
    parent: isWithin ? columns.commune : null,
    parentCode: isWithin ? columns.communeCode : null,
    levelOf: null,
    figures,
    understood: new Set(),
    own: [],
  };
}

/**
 * The same readings with the figures of each unit, which stand at the first of its records. `unitOf`:
 * what a record was named; `figuresOf`: what is counted of a unit.
 */
export function withFigures(
  { readings }: LearnerPlaces,
  unitOf: (record: FileRecord) => Unit | null,
  figuresOf: FiguresOf,
  counted: CountBy,
): readonly Reading[] {
  const given = new Set<string>();
  return readings.map((reading) => ({
    ...reading,
    counted,
    units: reading.units.map((record) => {
      const unit = unitOf(record);
      if (unit === null || given.has(unit.key)) return record;
      given.add(unit.key);
      return { ...record, figures: figuresOf(unit) };
    }),
  }));
}
