import { tidy } from '../../text/tidy.ts';
import { peopleRole } from '../people/people-heading.ts';
import type { PeopleTable } from '../people-table.ts';
import { type ByteRecord, cellText } from './byte-record.ts';

interface OwnHeading {
  readonly column: number;
  readonly heading: string;
}

/** The columns in which everybody is named, and their headings. */
const namingColumns = ({ columns, headings }: PeopleTable): readonly OwnHeading[] =>
  [columns.name, columns.account].flatMap((column) =>
    column === null ? [] : [{ column, heading: headings[column] ?? '' }],
  );

/** Whether a record is the header once more, as where files were joined one behind the other. */
export function repeatsHeader(cells: readonly string[], table: PeopleTable): boolean {
  const naming = namingColumns(table);
  const isSame =
    naming.length > 0 &&
    naming.every(({ column, heading }) => tidy(cells[column] ?? '') === heading);
  const { name, account } = table.columns;
  return (
    isSame ||
    (name !== null &&
      account !== null &&
      isHeaderInOtherWords((cells[name] ?? '').trim(), (cells[account] ?? '').trim()))
  );
}

/** Where files of two kinds were joined, the second's header has words of its own. */
const isHeaderInOtherWords = (name: string, account: string): boolean =>
  !DIGIT.test(account) && peopleRole(account) === 'account' && peopleRole(name) === 'name';

const DIGIT = /[0-9]/;

/** The same of a record in bytes. Nearly every record is told by one byte. */
export function headerRepetition(table: PeopleTable): (record: ByteRecord) => boolean {
  const naming = namingColumns(table).map((it) => {
    const bytes = Buffer.from(it.heading);
    return { ...it, first: bytes[0] ?? 0, last: bytes.at(-1) ?? 0 };
  });
  const { name, account } = table.columns;
  const isOther = (record: ByteRecord): boolean =>
    name !== null &&
    account !== null &&
    !holdsDigit(record, account) &&
    isHeaderInOtherWords(cellText(record, name), cellText(record, account));
  const isSame = (record: ByteRecord): boolean => {
    for (const { column, first, last } of naming) {
      const start = record.starts[column] as number;
      const end = record.ends[column] as number;
      if (start === end) return false;
      if (differs(record.bytes[start] as number, first)) return false;
      if (differs(record.bytes[end - 1] as number, last)) return false;
    }
    return (
      naming.length > 0 &&
      naming.every(({ column, heading }) => tidy(cellText(record, column)) === heading)
    );
  };
  return (record) => isSame(record) || isOther(record);
}

/** As nearly every account does. */
function holdsDigit({ bytes, starts, ends }: ByteRecord, column: number): boolean {
  for (let at = (ends[column] as number) - 1; at >= (starts[column] as number); at--) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) return true;
  }
  return false;
}

/** Whether letters differ however they are composed; beyond ASCII a byte does not tell. */
const differs = (byte: number, other: number): boolean =>
  byte !== other && byte > 0x20 && byte < 0x7f && other < 0x7f;
