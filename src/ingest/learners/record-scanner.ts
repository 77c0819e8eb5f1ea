import type { ByteRecord } from './byte-record.ts';
import { lastMarksIn, marksIn, STEP } from './cell-marks.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Bytes whose marks are looked for at once. */
const BLOCK = 1 << 15;

/** A record of more bytes is no row of a table: a quote was left open. */
export const LONGEST_RECORD = 1 << 20;

/** What `RecordScanner.scan` found. */
const COMPLETE = 0;
/** The record goes on behind the bytes at hand. */
export const INCOMPLETE = 1;
/** A quote stands where none may, at `wrongAt`. */
export const WRONG_QUOTE = 2;
/** A quote is not closed, up to the end of all or for longer than a record may be. */
export const UNCLOSED = 3;
/** No quote, and no line end for longer than a record may be. */
export const TOO_LONG = 4;

/**
 * Finds the cells of one record after another in bytes, as RFC 4180 has it, without making a string.
 * A cell is `bytes[starts[i]..ends[i])`; both arrays are used again for the next record.
 */
export class RecordScanner implements ByteRecord {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  bytes: Buffer = Buffer.alloc(0);
  /** Cells of the record. */
  count = 0;
  /** Where the record begins, from 1; kept by whoever reads. */
  line = 1;
  /** Where the next record begins. */
  next = 0;
  /** Whether the record has a line end. */
  ended = false;
  /** Line ends in the record, its own with them. */
  lineEnds = 0;
  wrongAt = 0;

  readonly #delimiter: number;
  /** 1 where a byte ends a cell outside quotes. */
  readonly #endsCell = new Uint8Array(256);
  /** 1 there and for quotes. */
  readonly #marks = new Uint8Array(256);
  /** Where marks stand in a block of the bytes, up to `#found`; those before `#met` are done with. */
  readonly #places = new Int32Array(BLOCK + 1);
  #found = 0;
  #met = 0;
  #blockEnd = 0;
  #doubled = false;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
    for (const byte of [delimiter, LF, CR]) this.#endsCell[byte] = 1;
    for (const byte of [delimiter, LF, CR, QUOTE]) this.#marks[byte] = 1;
  }

  /** To be called when other bytes stand in the buffer, before the first record is looked for there. */
  begin(bytes: Buffer, from: number): void {
    this.bytes = bytes;
    this.#found = 0;
    this.#met = 0;
    this.#blockEnd = from;
  }

  /** Finds the record that begins at `from`; `last`: nothing follows `bytes[..end)`. */
  scan(bytes: Buffer, from: number, end: number, last: boolean): number {
    const close = this.#scanPlain(bytes, from, end);
    if (close < 0) return this.#scanQuoted(bytes, from, end, last);
    if (close - from > LONGEST_RECORD + (close === end && !last ? 2 : 0)) return TOO_LONG;
    if (close === end) {
      this.#finish(end, end);
      return last ? COMPLETE : INCOMPLETE;
    }
    const known = bytes[close] === LF || close + 1 < end || last;
    this.#finish(close, this.#behindLineEnd(bytes, close, end));
    return known ? COMPLETE : INCOMPLETE;
  }

  /** Cells up to the line end; answers where that is, or `end`, or -1 where a quote stands before it. */
  #scanPlain(bytes: Buffer, from: number, end: number): number {
    const delimiter = this.#delimiter;
    const places = this.#places;
    let { starts, ends } = this;
    let found = this.#found;
    let met = this.#met;
    let count = 0;
    let close = end;
    starts[0] = from;
    for (;;) {
      if (met === found) {
        if (this.#blockEnd >= end) break;
        this.#findMarks(bytes, end);
        met = 0;
        found = this.#found;
        continue;
      }
      const at = places[met] as number;
      met++;
      // Of a line end of two bytes the second, and what stood in quotes.
      if (at < from) continue;
      const byte = bytes[at];
      if (byte !== delimiter) {
        close = byte === QUOTE ? -1 : at;
        break;
      }
      ends[count] = at;
      count++;
      if (count === starts.length) {
        this.#grow();
        starts = this.starts;
        ends = this.ends;
      }
      starts[count] = at + 1;
    }
    this.#met = met;
    ends[count] = close;
    this.count = count + 1;
    this.lineEnds = 1;
    return close;
  }

  /** Looks for marks in the next block. */
  #findMarks(bytes: Buffer, end: number): void {
    const from = this.#blockEnd;
    const to = Math.min(end, from + BLOCK);
    const whole = to - ((to - from) % STEP);
    this.#found = marksIn(bytes, from, whole, this.#marks, this.#places, 0);
    this.#found = lastMarksIn(bytes, whole, to, this.#marks, this.#places, this.#found);
    this.#blockEnd = to;
  }

  #finish(close: number, next: number): void {
    this.ended = next > close;
    if (!this.ended) this.lineEnds--;
    this.next = next;
  }

  #behindLineEnd(bytes: Buffer, at: number, end: number): number {
    return bytes[at] === CR && at + 1 < end && bytes[at + 1] === LF ? at + 2 : at + 1;
  }

  #grow(): void {
    const { starts, ends } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  #scanQuoted(bytes: Buffer, from: number, end: number, last: boolean): number {
    const limit = Math.min(end, from + LONGEST_RECORD + 2);
    const found = this.#quotedCells(bytes, from, limit);
    if (found === UNCLOSED || (found === INCOMPLETE && limit < end)) {
      return limit < end || last ? UNCLOSED : INCOMPLETE;
    }
    if (found === WRONG_QUOTE) return WRONG_QUOTE;
    const close = this.ends[this.count - 1] as number;
    const stop = this.#stop;
    if (close - from > LONGEST_RECORD) return UNCLOSED;
    if (found === INCOMPLETE && !last) return INCOMPLETE;
    const next = stop === end ? end : this.#behindLineEnd(bytes, stop, end);
    if (!last && next === end && bytes[end - 1] === CR) return INCOMPLETE;
    this.lineEnds = lineEndsAmid(bytes, from, stop) + 1;
    this.#finish(stop, next);
    if (this.#doubled) this.#undouble(bytes);
    return COMPLETE;
  }

  #stop = 0;

  /** Cells up to the line end of the record, which `#stop` is; `INCOMPLETE` where `end` comes first. */
  #quotedCells(bytes: Buffer, from: number, end: number): number {
    let at = from;
    this.count = 0;
    this.#doubled = false;
    for (;;) {
      if (this.count === this.starts.length) this.#grow();
      const cell = this.count++;
      let close: number;
      if (at < end && bytes[at] === QUOTE) {
        this.starts[cell] = at + 1;
        close = this.#closingQuote(bytes, at + 1, end);
        if (close < 0) return UNCLOSED;
        at = close + 1;
      } else {
        this.starts[cell] = at;
        while (at < end && this.#endsCell[bytes[at] as number] === 0 && bytes[at] !== QUOTE) at++;
        close = at;
      }
      this.ends[cell] = close;
      this.#stop = at;
      if (at === end) return INCOMPLETE;
      if (this.#endsCell[bytes[at] as number] === 0) {
        this.wrongAt = at;
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
  #undouble(bytes: Buffer): void {
    for (let cell = 0; cell < this.count; cell++) {
      const start = this.starts[cell] as number;
      const end = this.ends[cell] as number;
      if (start === 0 || bytes[start - 1] !== QUOTE) continue;
      let to = start;
      for (let at = start; at < end; at++) {
        if (bytes[at] === QUOTE) at++;
        bytes[to++] = bytes[at] as number;
      }
      this.ends[cell] = to;
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
