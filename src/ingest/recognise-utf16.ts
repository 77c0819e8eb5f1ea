import type { Encoding } from '../domain/encoding.ts';

// Of the letters, digits and marks of a table more than half are ASCII, and those have a NUL.
const LEAST_SHARE = 0.3;
// Fewer may be anything: no header is so short.
const LEAST_NULS = 4;
const MOST_ON_OTHER_SIDE = 0.01;

/** Which UTF-16 the NULs tell: one in many pairs of bytes, always on one side. */
export function utf16Of(head: Uint8Array): Encoding | null {
  const nuls = [0, 0] as [number, number];
  for (let at = 0; at < head.length; at++) {
    // The grave accent of a decomposed letter is U+0300, with a NUL on the other side.
    const graveAccent = head[at ^ 1] === 0x03;
    if (head[at] === 0 && !graveAccent) nuls[(at & 1) as 0 | 1]++;
  }
  const pairs = head.length >> 1;
  const side = nuls[1] > nuls[0] ? 1 : 0;
  const enough = nuls[side] >= Math.max(LEAST_NULS, LEAST_SHARE * pairs);
  const oneSided = nuls[(1 - side) as 0 | 1] <= MOST_ON_OTHER_SIDE * pairs;
  if (!enough || !oneSided || hasControls(head, side)) return null;
  return side === 1 ? 'utf-16le' : 'utf-16be';
}

/** Whether small numbers stand there, as in programs and pictures, rather than ASCII. */
function hasControls(head: Uint8Array, side: 0 | 1): boolean {
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [letter, other] = [head[at + 1 - side] as number, head[at + side] as number];
    if (other === 0 && isControl(letter)) return true;
  }
  return false;
}

/** Below the space, and no tab, line end or page break. */
const isControl = (code: number): boolean => code < 0x20 && (code < 0x09 || code > 0x0d);
