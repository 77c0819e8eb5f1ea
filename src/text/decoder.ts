import type { Encoding } from '../domain/encoding.ts';
import { isBad, readerOf } from './bytes-to-text.ts';
import { composer } from './compose.ts';
import { lineEndsIn } from './line-ends.ts';

const BYTE_ORDER_MARK = '\ufeff';

export interface Decoder {
  /**
   * Text of the next chunk, composed (NFC), without the byte order mark; `null` where the bytes are
   * no text of this encoding. What may still grow with the next chunk (a base letter awaiting
   * combining marks, half of a letter's bytes, half of a line's end) is held back until then; `last`
   * gives it all.
   */
  decode(chunk: Uint8Array, last: boolean): string | null;
  /** The line, from 1, of the first byte that is no text, once there was one. */
  badLine(): number | null;
}

/** Reads a file of a known encoding, whole or chunk by chunk. */
export function decoderOf(recognised: {
  readonly encoding: Encoding;
  readonly bom: boolean;
}): Decoder {
  const read = readerOf(recognised.encoding);
  const compose = composer();
  let markAhead = recognised.bom;
  let linesBefore = 0;
  let badLine: number | null = null;
  return {
    decode: (chunk, last) => {
      const raw = read(chunk, last);
      if (isBad(raw)) {
        badLine = linesBefore + lineEndsIn(compose(raw.before, true)) + 1;
        return null;
      }
      const marked = markAhead && raw.startsWith(BYTE_ORDER_MARK);
      if (raw !== '') markAhead = false;
      const text = compose(marked ? raw.slice(1) : raw, last);
      if (!last) linesBefore += lineEndsIn(text);
      return text;
    },
    badLine: () => badLine,
  };
}
