const END_SIZE = 22;
const ENTRY = {
  signature: 0x02014b50,
  time: 12,
  name: 28,
  extra: 30,
  comment: 32,
  local: 42,
  size: 46,
};
const LOCAL_TIME = 10;
/** 01/01/1980 00:00, the first moment that an archive can tell. */
const FIRST_MOMENT = 0x00210000;

/**
 * The same archive, as if all in it were of one moment: a report's bytes depend on its figures alone. It
 * must end with its directory, without a comment.
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== ENTRY.signature) throw new Error('no directory of an archive');
    view.setUint32(at + ENTRY.time, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(at + ENTRY.local, true) + LOCAL_TIME, FIRST_MOMENT, true);
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((it) =>
      view.getUint16(at + it, true),
    );
    at += ENTRY.size + lengths.reduce((a, b) => a + b, 0);
  }
  return bytes;
}
