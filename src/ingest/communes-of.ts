import { type Issue, issue } from '../domain/issue.ts';
import { isWithinCommune, type Unit } from '../domain/unit.ts';
import { levelAsWritten } from '../units/registry.ts';
import type { Choice } from './choose-registry.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import { nameRecord } from './name-record.ts';
import { parentplace } from './nameplace.ts';
import type { Named } from './writing.ts';

/** The commune that a record lies in, if it is of a village or an organisation. */
interface Within {
  readonly unit: Unit | null;
  /** Where it cannot be told: the record is nobody's. */
  readonly refused: Named | null;
  /** Told once for each writing. */
  readonly issues: readonly Issue[];
}

/** Says in which commune each record of a file lies: as the file tells, else in that whose campaign it is. */
export function communesOf(reading: Reading, choice: Choice): (record: FileRecord) => Within {
  const { parent, parentCode, level } = reading.layout;
  const unit = choice.home?.level === 'commune' ? choice.home : null;
  const home: Within = { unit, refused: null, issues: [] };
  if (parent === null && parentCode === null) return () => home;
  const known = new Map<string, Within>();
  return (record) => {
    const { within, withinCode } = record.placed;
    const told = record.placed.level ?? level;
    const isLower = isWithinCommune(levelAsWritten(record.name, told));
    const value = within ?? withinCode;
    if (!isLower || (value === null && record.withoutFigures)) return home;
    const place = () => parentplace(record, reading);
    if (value === null) {
      const issues = [issue('commune-missing', place(), { value: record.name })];
      return { unit: null, refused: NOBODYS, issues };
    }
    const key = `${withinCode ?? ''} ${value}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const writing = { value, code: withinCode, told: 'commune', within: null } as const;
    const named = nameRecord({ ...writing, isCut: false, place, rows: () => 1 }, choice);
    const refused = named.unit === null ? { ...named, issues: [] } : null;
    known.set(key, { unit: named.unit, refused, issues: [] });
    return { unit: named.unit, refused, issues: named.issues };
  };
}

const NOBODYS: Named = { unit: null, how: 'nowhere', issues: [] };
