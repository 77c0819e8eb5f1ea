import type { TableFault } from '../../domain/learner-tally.ts';
import type { AccountReader } from '../../ingest/learners/part.ts';
import type { PeopleTable } from '../../ingest/people-table.ts';
import type { OpenFile } from '../../io/open-file.ts';
import { type Decoder, decoderOf } from '../../text/decoder.ts';

/** A byte order mark in UTF-8. */
const MARK_LENGTH = 3;
const NOTHING = new Uint8Array();

/**
 * Hands a source to a reader as it comes, in UTF-8 whatever it is written in, and tells after each
 * piece how many bytes it took. Ends with the fault of its bytes, if any.
 */
export async function* readPieces(
  reader: AccountReader,
  { head, rest }: OpenFile,
  table: PeopleTable,
): AsyncGenerator<number, TableFault | null> {
  const decode = utf8Of(table);
  const give = giving(reader);
  let taken = 0;
  for (let piece: Uint8Array | null = head; piece !== null; ) {
    taken += piece.length;
    const bytes = decode(piece, false);
    if ('code' in bytes) return bytes;
    give(bytes, false);
    if (reader.hasFailed()) return null;
    yield taken;
    const more: IteratorResult<Uint8Array> | undefined = await rest?.next();
    piece = more === undefined || more.done === true ? null : more.value;
  }
  const bytes = decode(NOTHING, true);
  if ('code' in bytes) return bytes;
  give(bytes, true);
  return null;
}

/** Bytes as they are in UTF-8, without a byte order mark, or what is wrong with them. */
function utf8Of({
  encoding,
  marked,
}: PeopleTable): (bytes: Uint8Array, last: boolean) => Uint8Array | TableFault {
  if (encoding === 'utf-8') {
    let begun = false;
    return (bytes) => {
      const from = begun || !marked ? 0 : MARK_LENGTH;
      begun = true;
      return bytes.subarray(from);
    };
  }
  const decoder: Decoder = decoderOf({ encoding, bom: marked });
  return (bytes, last) => {
    const text = decoder.decode(bytes, last);
    return text === null
      ? { code: 'bad-bytes', line: decoder.badLine() ?? 1 }
      : Buffer.from(text, 'utf8');
  };
}

/** Hands bytes to a reader; what is unfinished is handed in again with what follows. */
function giving(reader: AccountReader): (bytes: Uint8Array, last: boolean) => void {
  let room = Buffer.allocUnsafeSlow(0);
  let kept = 0;
  return (bytes, last) => {
    const filled = kept + bytes.length;
    if (filled > room.length) {
      const larger = Buffer.allocUnsafeSlow(filled);
      room.copy(larger, 0, 0, kept);
      room = larger;
    }
    room.set(bytes, kept);
    const next = reader.read(room, 0, filled, last);
    room.copyWithin(0, next, filled);
    kept = filled - next;
  };
}
