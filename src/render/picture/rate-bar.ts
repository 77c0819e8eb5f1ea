import type { Cell } from '../../document/cell.ts';
import { writtenCell } from './cell-marks.ts';
import { FONTS, type PictureLook } from './look.ts';
import { type Block, baseline, boxAt, lineHeight, ruleAt, textAt } from './marks.ts';
import { widthOf } from './measure.ts';
import { COLOURS } from './palette.ts';

type PercentCell = Extract<Cell, { kind: 'percent' }>;

/** How much room a figure takes beside its bar. */
export const rateRoom = (cell: PercentCell, { language }: PictureLook): number =>
  widthOf(writtenCell(cell, language), FONTS.figure);

const FULL = 10_000;
const HEIGHT = 46;
const BAR = 26;
const GAP = 20;
/** A bar that is short of its threshold ends visibly before its mark. */
const APART = 6;

/**
 * A rate as a bar from 0 to 100% with its threshold marked; what lies between bounds is lighter. `room` is kept
 * for the figure: bars that are as long as each other can be compared.
 */
export function rateBar(
  cell: PercentCell,
  colour: string,
  room: number,
  { language, width }: PictureLook,
): Block {
  const text = writtenCell(cell, language);
  const size = FONTS.figure.size;
  const whole = width - room - GAP;
  const letters = baseline((HEIGHT - lineHeight(size)) / 2, size);
  const top = (HEIGHT - BAR) / 2;
  const target = cell.target ?? FULL;
  const place = (rate: number): number => {
    const plain = (Math.min(rate, FULL) / FULL) * whole;
    const most = rate < target ? (target / FULL) * whole - APART : whole;
    return Math.max(rate > 0 ? 3 : 0, Math.min(plain, most));
  };
  const at = Math.min(whole - 2, (Math.min(target, FULL) / FULL) * whole);
  return {
    height: HEIGHT,
    marks: [
      boxAt(0, top, whole, BAR, COLOURS.track, 5),
      ...(cell.percent === null ? [] : filled(cell.percent, place, top, colour)),
      ruleAt([at, top - 8], [at, top + BAR + 8], COLOURS.mark, 4),
      textAt(text, width, letters, { ...FONTS.figure, fill: COLOURS.ink, anchor: 'end' }),
    ].join(''),
  };
}

function filled(
  { min, max }: { readonly min: number; readonly max: number },
  place: (rate: number) => number,
  top: number,
  colour: string,
): readonly string[] {
  const [least, most] = [place(min), place(max)];
  const corner = Math.min(5, least / 2);
  return [
    ...(most > least
      ? [boxAt(least, top, most - least, BAR, colour).replace('/>', ' fill-opacity="0.4"/>')]
      : []),
    ...(least > 0 ? [boxAt(0, top, least, BAR, colour, corner)] : []),
  ];
}
