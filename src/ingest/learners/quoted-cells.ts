import { COMPLETE, INCOMPLETE, UNCLOSED, WRONG_QUOTE } from './scan-result.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Where the bounds of cells are written down. */
interface CellRoom {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
  readonly grow: () => void;
}

/** Finds the cells of records that have quotes, byte by byte. */
export class QuotedCells {
  /** Where the reading ended: at a line end, at what a wrong quote stands before, or at the end of all. */
  stop = 0;

  readonly #room: CellRoom;
  readonly #delimiter: number;
  /** 1 where a byte ends a cell outside quotes. */
  readonly #endsCell = new Uint8Array(256);
  #doubled = false;

  constructor(delimiter: number, room: CellRoom) {
    this.#room = room;
    this.#delimiter = delimiter;
    for (const byte of [delimiter, LF, CR]) this.#endsCell[byte] = 1;
  }

  /** Finds the cells up to the line end of the record, which `stop` is; `INCOMPLETE` where `end` comes first. */
  find(bytes: Buffer, from: number, end: number): number {
    const room = this.#room;
    let at = from;
    room.count = 0;
    this.#doubled = false;
    for (;;) {
      if (room.count === room.starts.length) room.grow();
      const cell = room.count++;
      let close: number;
      if (at < end && bytes[at] === QUOTE) {
        room.starts[cell] = at + 1;
        close = this.#closingQuote(bytes, at + 1, end);
        if (close < 0) return UNCLOSED;
        at = close + 1;
      } else {
        room.starts[cell] = at;
        while (at < end && this.#endsCell[bytes[at] as number] === 0 && bytes[at] !== QUOTE) at++;
        close = at;
      }
      room.ends[cell] = close;
      this.stop = at;
      if (at === end) return INCOMPLETE;
      if (this.#endsCell[bytes[at] as number] === 0) {
        return WRONG_QUOTE;
      }
      if (bytes[at] !== this.#delimiter) return COMPLETE;
      at++;
    }
  }

  #closingQuote(bytes: Buffer, from: number, end: number): number {
    for (let at = from; at < end; at++) {
      if (bytes[at] !== QUOTE) continue;
      if (at + 1 === end || bytes[at + 1] !== QUOTE) return at;
      this.#doubled = true;
      at++;
    }
    return -1;
  }

  /** Writes one quote for two, over the cells themselves: they are read but once. */
  undouble(bytes: Buffer): void {
    if (!this.#doubled) return;
    const { starts, ends, count } = this.#room;
    for (let cell = 0; cell < count; cell++) {
      const start = starts[cell] as number;
      const end = ends[cell] as number;
      if (start === 0 || bytes[start - 1] !== QUOTE) continue;
      let to = start;
      for (let at = start; at < end; at++) {
        if (bytes[at] === QUOTE) at++;
        bytes[to++] = bytes[at] as number;
      }
      ends[cell] = to;
    }
  }
}

/** Line ends (LF, CR LF or CR) in `bytes[from..end)`. */
export function lineEndsAmid(bytes: Buffer, from: number, end: number): number {
  let ends = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    if (byte === LF ? at === from || bytes[at - 1] !== CR : byte === CR) ends++;
  }
  return ends;
}
