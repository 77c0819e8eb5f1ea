/** What a name's hash begins with. */
export const NAME_HASH_START = 0x811c9dc5 | 0;

/** The hash with one byte more. */
export const nameHashWith = (hash: number, byte: number): number =>
  Math.imul(hash ^ byte, 0x01000193);

/** Mixes all bits of a hash with each other: tables use some of them only. Answers a signed number. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a folded name's bytes. */
export function nameHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = NAME_HASH_START;
  for (let at = from; at < to; at++) hash = nameHashWith(hash, bytes[at] as number);
  return mixed(hash);
}
