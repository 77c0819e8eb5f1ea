import { isUtf8 } from 'node:buffer';
import type { Moment } from '../../../src/domain/calendar.ts';
import { accountReader } from '../../../src/ingest/learners/make-reader.ts';
import type { PeopleSink } from '../../../src/ingest/learners/part.ts';
import type { PeopleTable } from '../../../src/ingest/people-table.ts';
import type { Counted } from './plain-tally.ts';

/** What `accountReader` counts of bytes that are handed to it piece by piece. */
export function readBytes(
  bytes: Buffer,
  table: PeopleTable,
  asOf: Moment,
  firstLine: number,
  pieces: readonly number[],
): Counted {
  const people: string[] = [];
  const sink: PeopleSink = {
    add: (from, start, end, _hash, birth, group, bits) => {
      people.push(`${Buffer.from(from.slice(start, end))} ${birth} ${group} ${bits}`);
    },
    alone: (group, bits) => {
      people.push(`${group} ${bits}`);
    },
  };
  const reader = accountReader(table, { asOf, people: sink, firstLine, isUtf8 });
  // What it reads it may write over, and what lies outside is none of its business.
  const around = Buffer.from('"\n;,"x\r');
  let rest: Buffer = Buffer.alloc(0);
  let from = 0;
  for (let i = 0; ; i++) {
    const size = pieces[i % pieces.length] as number;
    const piece = bytes.subarray(from, from + size);
    from += piece.length;
    const last = from === bytes.length;
    const all = Buffer.concat([around, rest, piece, around]);
    const end = all.length - around.length;
    const at = reader.read(all, around.length, end, last);
    rest = Buffer.from(all.subarray(at, end));
    if (last) break;
  }
  const part = reader.part();
  return {
    ...{ fault: part.fault, rows: part.rows, lines: part.lines, incomparable: part.incomparable },
    groups: part.groups.map(({ accounts, ...it }) => ({ ...it, slots: [...accounts] })),
    faults: part.faults.map(({ code, column, ...it }) => ({ key: `${code} ${column}`, ...it })),
    births: Object.fromEntries([...part.births.entries()].filter(([, count]) => count > 0)),
    patterns: Object.fromEntries(part.patterns),
    people,
  };
}
