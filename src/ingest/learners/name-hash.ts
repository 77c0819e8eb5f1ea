/** The hash of a name with one byte more; of no name it is 0. */
export function nameHashWith(hash: number, byte: number): number {
  const more = Math.imul(hash ^ byte, 0x9e3779b1);
  return more ^ (more >>> 15);
}

/** The hash of a name whose bytes were all taken in. */
export const nameHashEnd = (hash: number, length: number): number => mixed(hash ^ length);

/** Mixes all bits of a hash with each other: tables use some of them only. Answers a signed number. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a folded name's bytes, 32 bits well mixed. */
export function nameHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = nameHashWith(hash, bytes[at] as number);
  return nameHashEnd(hash, to - from);
}
