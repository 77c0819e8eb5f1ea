// Text as bytes of each encoding that exports come in. The old ones are those that the project reads,
// turned round: what a byte means stands in one place.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './measure.mjs';

export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1258', 'tcvn3', 'vni'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const MARK = /[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]/g;

/** Gives what encodes text that comes in pieces, none of which begins with a combining mark. */
export async function encoderOf(encoding) {
  if (encoding === 'utf-8') return (text) => Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le');
  const make = { 'windows-1258': likeWindows1258, tcvn3: likeTcvn3, vni: likeVni }[encoding];
  if (make === undefined) throw new Error(`unknown encoding ${encoding}`);
  return make(await letterOf(encoding));
}

/** The project's own reading of a byte. */
async function letterOf(encoding) {
  const source = join(root, 'src', 'text', 'legacy', `${encoding}.ts`);
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const module = `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
  const read = await import(module);
  return read[encoding.replace('-', '')];
}

/** Encodes letter by letter; each is thought about once. */
function byLetter(bytesOf) {
  const known = new Map();
  return (text) => {
    const bytes = [];
    for (const letter of text.normalize('NFC')) {
      let its = known.get(letter);
      if (its === undefined) {
        its = letter < '\x80' ? [letter.charCodeAt(0)] : bytesOf(letter);
        if (its.includes(undefined)) throw new Error(`no bytes for ${letter}`);
        known.set(letter, its);
      }
      for (const byte of its) bytes.push(byte);
    }
    return Buffer.from(bytes);
  };
}

const HIGH = Array.from({ length: 128 }, (_, it) => it + 128);

/** The letter without its tone, and its tone. */
function parted(letter) {
  const marked = letter.normalize('NFD');
  const [tone] = TONE.exec(marked) ?? [];
  return { base: marked.replace(TONE, '').normalize('NFC'), tone };
}

function likeWindows1258(letter) {
  const bytes = new Map(HIGH.map((byte) => [letter(byte), byte]));
  const byteOf = (text) => (text < '\x80' ? text.charCodeAt(0) : bytes.get(text));
  return byLetter((it) => {
    if (bytes.has(it)) return [bytes.get(it)];
    const { base, tone } = parted(it);
    return [byteOf(base), byteOf(tone)];
  });
}

/** TCVN3 has no capitals with a tone: they are the capital, and then the small letter with the tone. */
function likeTcvn3(letter) {
  const bytes = new Map(HIGH.filter((it) => it > 0xa0).map((byte) => [letter(byte, 0), byte]));
  const byteOf = (text) => (text < '\x80' ? text.charCodeAt(0) : bytes.get(text));
  return byLetter((it) => {
    if (it === it.toLowerCase()) return [bytes.get(it)];
    const { base, tone } = parted(it);
    return tone === undefined ? [bytes.get(it)] : [byteOf(base), bytes.get(it.toLowerCase())];
  });
}

/** A letter is a byte, its marks a second one; those of capitals stand 20 (hexadecimal) lower. */
function likeVni(letter) {
  const alone = new Map(HIGH.map((byte) => [letter(byte, 0), byte]));
  const marks = new Map(HIGH.map((byte) => [letter(byte, 0x61).normalize('NFD'), byte]));
  const small = HIGH.filter((byte) => byte >= 0xe0).map((byte) => [
    letter(byte, 0x61).normalize('NFD'),
    byte,
  ]);
  const marksOfSmall = new Map([...marks, ...small]);
  const byteOf = (text) => (text < '\x80' ? text.charCodeAt(0) : alone.get(text));
  return byLetter((it) => {
    const marked = it.normalize('NFD');
    const over = (marked.match(MARK) ?? []).join('');
    if (over === '' || isOwn(it)) return [alone.get(it)];
    const base = marked.replace(MARK, '').normalize('NFC');
    const mark = marksOfSmall.get(inOrder(over));
    return [byteOf(base), it === it.toLowerCase() ? mark : mark - 0x20];
  });
}

// VNI has a byte of its own for these.
const isOwn = (letter) => 'ỉìíịĩỵ'.includes(letter.toLowerCase());
/** Marks as NFD has them over an "a": the dot below first. */
const inOrder = (over) => `a${over}`.normalize('NFC').normalize('NFD').slice(1);
