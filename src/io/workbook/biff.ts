import { Refusal } from './refusal.ts';

const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;
const LOCKED = 0x002f;
const SHEET = 0x0085;
const WORKSHEET = 0;

/**
 * Whether an XLS stream is whole: its records follow each other to the end of the last sheet, and every
 * worksheet that it announces is there. SheetJS reads what it finds and does not tell what is missing.
 * Throws a refusal where it is not whole, or locked with a password.
 */
export function checkBiff(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = new Set<number>();
  const announced: number[] = [];
  let depth = 0;
  let at = 0;
  while (at + 4 <= bytes.length) {
    const type = view.getUint16(at, true);
    const body = at + 4;
    const next = body + view.getUint16(at + 2, true);
    // Behind the last sheet the stream may be filled up with zeros.
    if (depth === 0 && !BEGIN.has(type)) break;
    if (next > bytes.length) throw new Refusal('damaged');
    if (type === LOCKED) throw new Refusal('protected');
    if (BEGIN.has(type)) {
      begins.add(at);
      depth += 1;
    }
    if (type === END) depth -= 1;
    if (type === SHEET && next >= body + 6 && bytes[body + 5] === WORKSHEET) {
      announced.push(view.getUint32(body, true));
    }
    at = next;
  }
  if (depth !== 0 || begins.size === 0 || !announced.every((it) => begins.has(it))) {
    throw new Refusal('damaged');
  }
}
