import { type Font, hasGlyph, widthOf } from './measure.ts';
import { escapeXml } from './plain-text.ts';
import { signOf } from './signs.ts';

/** A part of a picture, drawn from its own corner on; `marks` is SVG. */
export interface Block {
  readonly height: number;
  readonly marks: string;
}

export interface TextLook extends Font {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Tenths are fine enough, and the same on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10 + 0;

/** How far below the top of a line its letters stand: marks above capitals keep within it. */
const ASCENT = 1.02;
export const lineHeight = (size: number): number => Math.round(size * 1.36);
export const baseline = (top: number, size: number): number => top + size * ASCENT;

/** How much of a text stands before its anchor. */
const PART_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** A line of text at a place; signs that fonts lack are drawn. */
export function textAt(text: string, x: number, y: number, look: TextLook): string {
  let at = x - widthOf(text, look) * PART_BEFORE[look.anchor ?? 'start'];
  let marks = '';
  for (const run of runsOf(text)) {
    const width = widthOf(run, look);
    marks += hasGlyph(run) ? writtenRun(run, at, width, y, look) : drawnSign(run, at, y, look);
    at += width;
  }
  return marks;
}

/** Stretches of characters that the fonts have, and every other character alone. */
function runsOf(text: string): readonly string[] {
  const runs: string[] = [];
  let isOpen = false;
  for (const character of text) {
    const isWritten = hasGlyph(character);
    if (isWritten && isOpen) runs.push(`${runs.pop()}${character}`);
    else runs.push(character);
    isOpen = isWritten;
  }
  return runs;
}

function writtenRun(run: string, at: number, width: number, y: number, look: TextLook): string {
  const text = run.trim();
  if (text === '') return '';
  const [from, to] = [
    at + widthOf(run.slice(0, run.length - run.trimStart().length), look),
    at + width - widthOf(run.slice(run.trimEnd().length), look),
  ];
  // Anchored as it is meant: with another font, too, it stays where it belongs.
  const { anchor: side = 'start' } = look;
  const x = round(from + (to - from) * PART_BEFORE[side]);
  const weight = look.bold ? ' font-weight="600"' : '';
  const anchor = side === 'start' ? '' : ` text-anchor="${side}"`;
  return `<text x="${x}" y="${round(y)}" font-size="${look.size}"${weight} fill="${look.fill}"${anchor}>${escapeXml(text)}</text>`;
}

function drawnSign(character: string, x: number, y: number, { size, fill }: TextLook): string {
  const { path, stroke } = signOf(character);
  const paint =
    stroke === undefined
      ? `fill="${fill}"`
      : `fill="none" stroke="${fill}" stroke-width="${stroke}" stroke-linejoin="round"`;
  return `<path role="img" aria-label="${escapeXml(character)}" transform="translate(${round(x)} ${round(y)}) scale(${size / 1000})" d="${path}" ${paint}/>`;
}

/** Lines below each other, from a corner on. */
export function linesAt(lines: readonly string[], x: number, top: number, look: TextLook): string {
  const height = lineHeight(look.size);
  return lines
    .map((line, at) => textAt(line, x, baseline(top + at * height, look.size), look))
    .join('');
}

export function boxAt(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  corner = 0,
): string {
  const rounded = corner > 0 ? ` rx="${corner}"` : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${rounded} fill="${fill}"/>`;
}

export function ruleAt(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  stroke: string,
  width: number,
  dashes: string | null = null,
): string {
  const dashed = dashes === null ? '' : ` stroke-dasharray="${dashes}"`;
  const [x1, y1, x2, y2] = [...from, ...to].map(round);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}"${dashed}/>`;
}

/** A part of a picture at its place. */
export const shifted = (marks: string, x: number, y: number): string =>
  marks === '' ? '' : `<g transform="translate(${round(x)} ${round(y)})">${marks}</g>`;

/** Parts below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let height = 0;
  let marks = '';
  for (const block of blocks) {
    if (height > 0) height += gap;
    marks += shifted(block.marks, 0, height);
    height += block.height;
  }
  return { height, marks };
}
