import type { ByteRecord } from './byte-record.ts';
import { BLOCK, MarkFinder } from './mark-finder.ts';
import { lineEndsAmid, QuotedCells } from './quoted-cells.ts';
import {
  COMPLETE,
  INCOMPLETE,
  LONGEST_RECORD,
  TOO_LONG,
  UNCLOSED,
  WRONG_QUOTE,
} from './scan-result.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

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
  readonly #quoted: QuotedCells;
  /** Where marks stand in a block of the bytes: `#found` of them, of which `#met` are done with. */
  readonly #finder: MarkFinder;
  readonly #places: Int32Array;
  readonly #stops: Int32Array;
  /** The stop that is to be met next. */
  #nextStop = 0;
  /** Columns of the cells to be found at once, ascending. */
  readonly #wanted: readonly number[];
  /** The mark behind the first cell, where others than the wanted are not found yet; else below 0. */
  #first = -1;
  #from = 0;
  #found = 0;
  #met = 0;
  #blockEnd = 0;

  constructor(delimiter: number, wanted: readonly number[]) {
    this.#delimiter = delimiter;
    this.#quoted = new QuotedCells(delimiter, this);
    this.#finder = new MarkFinder(delimiter);
    this.#places = this.#finder.places;
    this.#stops = this.#finder.stops;
    this.#wanted = [...new Set(wanted)].sort((a, b) => a - b);
    const widest = this.#wanted.at(-1) ?? 0;
    while (this.starts.length <= widest) this.grow();
  }

  /** To be called when other bytes stand in the buffer, before the first record is looked for there. */
  begin(bytes: Buffer, from: number): void {
    this.bytes = bytes;
    this.#found = 0;
    this.#met = 0;
    this.#nextStop = 0;
    this.#finder.stopped = 0;
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

  /**
   * Cells up to the line end; answers where that is, or `end`, or -1 where a quote stands before it. Of
   * the cells those that are wanted are found.
   */
  #scanPlain(bytes: Buffer, from: number, end: number): number {
    const places = this.#places;
    const stops = this.#stops;
    const found = this.#found;
    let met = this.#met;
    let stop = this.#nextStop;
    // Of a line end of two bytes the second, and what stood in quotes.
    while (met < found && (places[met] as number) < from) met++;
    while (stop < this.#finder.stopped && (stops[stop] as number) < met) stop++;
    this.#met = met;
    this.#nextStop = stop;
    if (stop >= this.#finder.stopped) return this.#scanAcross(bytes, from, end);
    const last = stops[stop] as number;
    const close = places[last] as number;
    if (bytes[close] === QUOTE) return -1;
    this.#from = from;
    this.count = last - met + 1;
    this.lineEnds = 1;
    this.#findWanted(met);
    this.#nextStop = stop + 1;
    this.#met = last + 1;
    return close;
  }

  /** The last cell ends where the record does, and every other where the next one begins. */
  #findWanted(first: number): void {
    const { count } = this;
    const wanted = this.#wanted;
    const places = this.#places;
    const { starts, ends } = this;
    this.#first = first;
    for (let i = 0; i < wanted.length; i++) {
      const cell = wanted[i] as number;
      if (cell >= count) break;
      const before = first + cell - 1;
      starts[cell] = cell === 0 ? this.#from : (places[before] as number) + 1;
      ends[cell] = places[before + 1] as number;
    }
  }

  complete(): void {
    if (this.#first < 0) return;
    while (this.count > this.starts.length) this.grow();
    const places = this.#places;
    for (let cell = 0; cell < this.count; cell++) {
      if (this.#wanted.includes(cell)) continue;
      const before = this.#first + cell - 1;
      this.starts[cell] = cell === 0 ? this.#from : (places[before] as number) + 1;
      this.ends[cell] = places[before + 1] as number;
    }
    this.#first = -1;
  }

  /** The same where marks of more than one block are needed: of all cells. */
  #scanAcross(bytes: Buffer, from: number, end: number): number {
    const delimiter = this.#delimiter;
    const places = this.#places;
    this.#first = -1;
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
        this.grow();
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
    this.#found = this.#finder.find(bytes, from, to);
    this.#nextStop = 0;
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

  grow(): void {
    const { starts, ends } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  #scanQuoted(bytes: Buffer, from: number, end: number, last: boolean): number {
    const limit = Math.min(end, from + LONGEST_RECORD + 2);
    this.#first = -1;
    const quoted = this.#quoted;
    const found = quoted.find(bytes, from, limit);
    if (found === UNCLOSED || (found === INCOMPLETE && limit < end)) {
      return limit < end || last ? UNCLOSED : INCOMPLETE;
    }
    const { stop } = quoted;
    if (found === WRONG_QUOTE) {
      this.wrongAt = stop;
      return WRONG_QUOTE;
    }
    const close = this.ends[this.count - 1] as number;
    if (close - from > LONGEST_RECORD) return UNCLOSED;
    if (found === INCOMPLETE && !last) return INCOMPLETE;
    const next = stop === end ? end : this.#behindLineEnd(bytes, stop, end);
    if (!last && next === end && bytes[end - 1] === CR) return INCOMPLETE;
    this.lineEnds = lineEndsAmid(bytes, from, stop) + 1;
    this.#finish(stop, next);
    quoted.undouble(bytes);
    return COMPLETE;
  }
}
