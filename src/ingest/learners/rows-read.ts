import type { RowFaultCode } from '../../domain/learner-tally.ts';
import { REJECTS } from './fault-issues.ts';
import type { FileParts } from './join-parts.ts';
import type { PassedOver } from './part.ts';

/** What became of the rows below a header. */
export interface RowsRead {
  readonly read: number;
  readonly rejected: number;
  readonly passedOver: Readonly<PassedOver>;
}

/** Counts the rows of a file by what became of them. Of a list only who has no name is not on it. */
export function rowsRead({ table, parts }: Pick<FileParts, 'table' | 'parts'>): RowsRead {
  const rejects = (code: RowFaultCode): boolean =>
    table.kind === 'learners' ? REJECTS[code] : code === 'identity-missing';
  const tallies = parts.map(({ tally }) => tally);
  const rows = sum(tallies.map((it) => it.rows));
  const faults = tallies.flatMap((it) => it.faults).filter(({ code }) => rejects(code));
  const rejected = sum(faults.map((it) => it.rows));
  const passed = (why: keyof PassedOver) => sum(tallies.map((it) => it.passedOver[why]));
  return {
    read: rows - rejected,
    rejected,
    passedOver: { blank: passed('blank'), remark: passed('remark'), header: passed('header') },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0);
