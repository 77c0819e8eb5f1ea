import type { Language } from '../../i18n/pair.ts';
import type { Font } from './measure.ts';

/** How a part of a picture is to be drawn: in which language, how wide. */
export interface PictureLook {
  readonly language: Language;
  readonly width: number;
}

export const PAGE_WIDTH = 1080;
export const MARGIN = 36;

/** A phone shows a third of the picture's size: nothing on it is written smaller than this. */
const LEAST = 26;

export const FONTS = {
  title: { size: 46, bold: true },
  section: { size: 34, bold: true },
  line: { size: 28, bold: false },
  cell: { size: LEAST, bold: false },
  strong: { size: LEAST, bold: true },
  figure: { size: 34, bold: true },
  note: { size: LEAST, bold: false },
} as const satisfies Record<string, Font>;
