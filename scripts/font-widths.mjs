// Writes src/render/picture/font-widths.ts, or the file that is named: how wide each character of the
// pictures' fonts is. To be run again when the fonts change; a test says when.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FONTS = { REGULAR: '400Regular', SEMIBOLD: '600SemiBold' };
const UNITS_PER_EM = 1000;
const LINE = 96;

/** The widths of a TrueType font's characters, by code point. */
function widthsOf(font) {
  const tables = new Map();
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const entry = 12 + 16 * at;
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((it) => tables.get(it));
  if (font.readUInt16BE(head + 18) !== UNITS_PER_EM) throw new Error('another size of the em');
  const lastWidth = font.readUInt16BE(hhea + 34) - 1;
  const widths = new Map();
  for (const [code, glyph] of glyphsOf(font, cmap)) {
    widths.set(code, font.readUInt16BE(hmtx + 4 * Math.min(glyph, lastWidth)));
  }
  return widths;
}

/** Code points and glyphs of the map in format 4, which is all that these fonts have. */
function* glyphsOf(font, cmap) {
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  );
  const map = maps.find((it) => font.readUInt16BE(it) === 4);
  const size = font.readUInt16BE(map + 6);
  for (let at = 0; at < size; at += 2) {
    const last = font.readUInt16BE(map + 14 + at);
    const first = font.readUInt16BE(map + 16 + size + at);
    const delta = font.readUInt16BE(map + 16 + 2 * size + at);
    const offsetAt = map + 16 + 3 * size + at;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - first));
      const glyph = offset !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0 && code >= 0x20) yield [code, glyph];
    }
  }
}

/** Lines of "first code point in hexadecimal, then the width of each character from there on". */
function linesOf(widths) {
  const lines = [];
  let next = null;
  for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
    const last = lines.length - 1;
    if (code === next && lines[last].length + 4 < LINE) lines[last] += ` ${width}`;
    else lines.push(`${code.toString(16)} ${width}`);
    next = code + 1;
  }
  return lines;
}

const parts = Object.entries(FONTS).map(([name, folder]) => {
  const file = `BeVietnamPro_${folder}.ttf`;
  const path = join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro', folder, file);
  const lines = linesOf(widthsOf(readFileSync(path)));
  return `export const ${name} = \`\n${lines.join('\n')}\n\`;`;
});
writeFileSync(
  process.argv[2] ?? join(root, 'src', 'render', 'picture', 'font-widths.ts'),
  `// Made by scripts/font-widths.mjs from the fonts: a code point in hexadecimal, then the widths of the
// characters from there on, in thousandths of the font's size.

${parts.join('\n\n')}
`,
);
