import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from './refusal.ts';

/** What the parts of a workbook may unfold to, together. */
export const MOST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/**
 * The wanted parts of a zip by name. The sizes that it declares are not believed: unfolding ends where
 * the limit is reached. A part whose checksum is wrong, or two of one name, make it damaged.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (zip.entryCount > MOST_ENTRIES) throw new Refusal('too-large');
  const parts = new Map<string, Buffer>();
  let room = MOST_BYTES;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new Refusal('protected');
    if (parts.has(entry.fileName)) throw new Refusal('damaged');
    const part = await unfold(zip, entry, room);
    room -= part.length;
    parts.set(entry.fileName, part);
  }
  return parts;
}

async function unfold(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > room) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  const part = Buffer.concat(chunks, length);
  if (crc32(part) !== entry.crc32) throw new Refusal('damaged');
  return part;
}
