/** A source of numbers from 0 to 1 that a seed decides: a failing case can be run again. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (chance: Chance, end: number): number => Math.floor(chance() * end);
export const pick = <T>(chance: Chance, all: readonly T[]): T =>
  all[below(chance, all.length)] as T;

const SNIPPETS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\ufeff',
  'sep=;\n',
  '\u001b[31m',
  '\u202e',
  '=1+1',
  '__proto__',
  'constructor',
  'Tổng cộng',
  'Cộng',
  'Nơi nhận:',
  'Xã Ba Tô',
  'Ba To',
  'Xã Sơn Hà',
  '(1)',
  'TT',
  'Xã, phường',
  'Tổng số học viên',
  'Dân số',
  'CBCCVC',
  'Người dân',
  'Xếp hạng',
  'Tỷ lệ %',
  'Ngày sinh',
  'Tính đến 10h00 ngày 04/12/2025',
  'tính đến 31/11/2025',
  '2.354',
  '2,354',
  '2 354',
  '-5',
  '1e9',
  '125.000',
  '3,20%',
  '300%',
  '#REF!',
  '999999999999999999',
  'x',
  '…',
  '\u0300',
  '\ud800',
  'Xã '.repeat(500),
].map((it) => Buffer.from(it));

type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

const cutAt = (bytes: Buffer, chance: Chance) => below(chance, bytes.length + 1);

const linesOf = (bytes: Buffer) => bytes.toString('latin1').split('\n');
const joinLines = (lines: readonly string[]) => Buffer.from(lines.join('\n'), 'latin1');

const MUTATIONS: readonly Mutation[] = [
  (bytes, chance) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[below(chance, copy.length)] = below(chance, 256);
    return copy;
  },
  (bytes, chance) => {
    const at = cutAt(bytes, chance);
    return Buffer.concat([bytes.subarray(0, at), pick(chance, SNIPPETS), bytes.subarray(at)]);
  },
  (bytes, chance) => {
    const at = cutAt(bytes, chance);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(chance, 40))]);
  },
  (bytes, chance) => bytes.subarray(0, cutAt(bytes, chance)),
  (bytes, chance) => {
    const lines = linesOf(bytes);
    const [a, b] = [below(chance, lines.length), below(chance, lines.length)];
    const swapped = lines.with(a, lines[b] as string).with(b, lines[a] as string);
    return joinLines(swapped);
  },
  (bytes, chance) => {
    const lines = linesOf(bytes);
    const at = below(chance, lines.length);
    return joinLines([...lines.slice(0, at), lines[at] as string, ...lines.slice(at)]);
  },
  (bytes, chance) => {
    const [from, to] = [
      pick(chance, [',', ';', '"', '.', '\n']),
      pick(chance, [',', ';', '\t', '|', '"', '\r']),
    ];
    return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  },
  (bytes, chance) => {
    const lines = linesOf(bytes).map((line) => line.split(/[,;]/));
    const column = below(chance, 8);
    return joinLines(lines.map((cells) => cells.filter((_, at) => at !== column).join(';')));
  },
];

/** A file with a few things wrong with it. */
export function mutate(bytes: Uint8Array, chance: Chance): Buffer {
  let mutated = Buffer.from(bytes);
  for (let times = 1 + below(chance, 6); times > 0; times--) {
    mutated = Buffer.from(pick(chance, MUTATIONS)(mutated, chance));
  }
  return mutated;
}
