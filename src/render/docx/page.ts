import type { Twips } from './text-width.ts';

/** A4 with the margins of Decree 30/2020/NĐ-CP: 20 mm above and below, 30 left, 15 right. */
export const PAPER = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567 } as const;

export type Orientation = 'portrait' | 'landscape';

/** How wide the text of a page is. */
export const TEXT_WIDTH: Readonly<Record<Orientation, Twips>> = {
  portrait: PAPER.width - MARGIN.left - MARGIN.right,
  landscape: PAPER.height - MARGIN.left - MARGIN.right,
};
