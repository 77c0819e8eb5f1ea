const END_SIZE = 22;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const DEFLATED = 8;
const UTF8 = 0x0800;
const VERSION = 20;
/** 01/01/1980 00:00, the first moment that an archive can tell. */
const FIRST_MOMENT = 0x00210000;

interface Part {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** As it lies in the archive. */
  readonly packed: Uint8Array;
}

/**
 * The same archive, with the text of some parts written anew: `amend` gets each part's path and text. All
 * parts are of one moment. For archives that end with their directory and have no comments.
 */
export async function amendArchive(
  archive: Uint8Array,
  amend: (path: string, text: string) => string,
): Promise<Uint8Array> {
  const parts: Part[] = [];
  for (const part of partsOf(archive)) {
    const text = new TextDecoder().decode(await unpack(part));
    const amended = amend(part.path, text);
    parts.push(amended === text ? part : await pack(part.path, amended));
  }
  return joined(parts);
}

function partsOf(archive: Uint8Array): readonly Part[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - END_SIZE;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((it) => view.getUint16(at + it, true));
    const local = view.getUint32(at + 42, true);
    const start =
      local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = archive.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + (nameLength ?? 0));
    parts.push({
      path: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: archive.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += CENTRAL_SIZE + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

const unpack = async ({ method, packed }: Part): Promise<Uint8Array> =>
  method === DEFLATED ? through(packed, new DecompressionStream('deflate-raw')) : packed;

async function pack(path: string, text: string): Promise<Part> {
  const bytes = new TextEncoder().encode(text);
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  return { path, method: DEFLATED, crc: crc32(bytes), size: bytes.length, packed };
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.readable) chunks.push(chunk);
  await written;
  return concatenated(chunks);
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, it) => length + it.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function joined(parts: readonly Part[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.path);
    const head = new DataView(new ArrayBuffer(LOCAL_SIZE));
    head.setUint32(0, 0x04034b50, true);
    describe(head, 4, part, name);
    locals.push(bytesOf(head), name, part.packed);
    const entry = new DataView(new ArrayBuffer(CENTRAL_SIZE));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(4, VERSION, true);
    describe(entry, 6, part, name);
    entry.setUint32(42, offset, true);
    directory.push(bytesOf(entry), name);
    offset += LOCAL_SIZE + name.length + part.packed.length;
  }
  const entries = concatenated(directory);
  const end = new DataView(new ArrayBuffer(END_SIZE));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, entries.length, true);
  end.setUint32(16, offset, true);
  return concatenated([...locals, entries, bytesOf(end)]);
}

/** The fields that a part's head and its line in the directory have in common. */
function describe(view: DataView, at: number, part: Part, name: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, FIRST_MOMENT, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer);

function crc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] as number);
  return ~crc >>> 0;
}
