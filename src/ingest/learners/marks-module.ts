// The machine code of `MarkFinder`, sixteen bytes at a time: WebAssembly as its specification numbers
// it, written by hand because it is one loop.

/** Bytes that are looked at in one call, at the beginning of the memory. */
export const BLOCK = 1 << 15;
/** Where the places of marks are written, in the memory. */
export const PLACES_AT = 1 << 16;
/** And behind them the numbers of those that are no delimiters. */
export const STOPS_AT = 1 << 18;
const PAGES = 7;

// Parameters, then locals: whole numbers, then vectors of sixteen bytes.
const [LENGTH, BASE, DELIMITER, AT, OUT, STOP, MARKS, STOPS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [OF_DELIMITER, OF_LF, OF_CR, OF_QUOTE, BYTES] = [8, 9, 10, 11, 12] as const;

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const number = (value: number) => [0x41, ...signed(value)];
const [EQZ, AT_LEAST, CTZ, COUNT_BITS, ADD, SUBTRACT] = [0x45, 0x4f, 0x68, 0x69, 0x6a, 0x6b];
const [AND, EITHER, XOR, LEFT, RIGHT] = [0x71, 0x72, 0x73, 0x74, 0x76];
const ALL_BITS = [0x41, 0x7f];
const STORE = [0x36, 2, 0];
const LOAD_16 = [0xfd, 0, 0, 0];
const SPLAT = [0xfd, 0x0f];
const EQUAL = [0xfd, 0x23];
const OR = [0xfd, 0x50];
const BITS = [0xfd, 0x64];
const block = (...code: readonly number[]) => [0x02, 0x40, ...code, 0x0b];
const loop = (...code: readonly number[]) => [0x03, 0x40, ...code, 0x0c, 0, 0x0b];
const leaveIf = (...condition: readonly number[]) => [...condition, 0x0d, 1];
const step = (local: number, by: number) => [...get(local), ...number(by), ADD, ...set(local)];
const written = (local: number, from: number) => [
  ...[...get(local), ...number(from), SUBTRACT, ...number(2), RIGHT],
];
const isAny = (byte: number) => [...get(BYTES), ...get(byte), ...EQUAL];
/** The lowest bit is done with. */
const withoutLowest = (bits: number) => [
  ...[...get(bits), ...get(bits), ...number(1), SUBTRACT, AND, ...set(bits)],
];

const CODE = [
  ...[...get(DELIMITER), ...SPLAT, ...set(OF_DELIMITER)],
  ...[...number(0x0a), ...SPLAT, ...set(OF_LF)],
  ...[...number(0x0d), ...SPLAT, ...set(OF_CR)],
  ...[...number(0x22), ...SPLAT, ...set(OF_QUOTE)],
  ...[...number(PLACES_AT), ...set(OUT), ...number(STOPS_AT), ...set(STOP)],
  ...block(
    ...loop(
      ...leaveIf(...get(AT), ...get(LENGTH), AT_LEAST),
      ...[...get(AT), ...LOAD_16, ...tee(BYTES), ...get(OF_LF), ...EQUAL],
      ...[...isAny(OF_CR), ...OR, ...isAny(OF_QUOTE), ...OR, ...BITS, ...tee(STOPS)],
      ...[...isAny(OF_DELIMITER), ...BITS, EITHER, ...set(MARKS)],
      ...block(
        ...loop(
          ...leaveIf(...get(STOPS), EQZ),
          // How many marks there are below its own bit, and were before.
          ...[...get(STOP), ...written(OUT, PLACES_AT), ...get(MARKS)],
          ...[...get(STOPS), ...number(1), SUBTRACT, ...get(STOPS), ...ALL_BITS, XOR, AND, AND],
          ...[COUNT_BITS, ADD, ...STORE],
          ...[...step(STOP, 4), ...withoutLowest(STOPS)],
        ),
      ),
      ...block(
        ...loop(
          ...leaveIf(...get(MARKS), EQZ),
          ...[...get(OUT), ...get(BASE), ...get(AT), ADD, ...get(MARKS), CTZ, ADD, ...STORE],
          ...[...step(OUT, 4), ...withoutLowest(MARKS)],
        ),
      ),
      ...step(AT, 16),
    ),
  ),
  ...[...written(STOP, STOPS_AT), ...number(16), LEFT, ...written(OUT, PLACES_AT), EITHER],
];

const I32 = 0x7f;
const V128 = 0x7b;
const LOCALS = [2, 5, I32, 5, V128];
const name = (text: string) => [text.length, ...Buffer.from(text)];
const section = (id: number, ...content: readonly number[]) => [
  id,
  ...unsigned(content.length),
  ...content,
];
const BODY = [...LOCALS, ...CODE, 0x0b];

/**
 * Exports `memory`, and `marks(length, base, delimiter)`: how many marks there are among so many bytes,
 * and above sixteen bits how many of them are no delimiters.
 */
export const marksModule = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 3, I32, I32, I32, 1, I32),
  ...section(3, 1, 0),
  ...section(5, 1, 0, PAGES),
  ...section(7, 2, ...name('marks'), 0, 0, ...name('memory'), 2, 0),
  ...section(10, 1, ...unsigned(BODY.length), ...BODY),
]);

/** Seven bits a byte, the lowest first. */
function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): readonly number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}
