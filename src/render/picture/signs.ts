/** A sign as a shape, in thousandths of the font's size, upwards from the line it stands on. */
export interface DrawnSign {
  readonly width: number;
  readonly path: string;
  /** How thick its lines are; none where it is filled. */
  readonly stroke?: number;
}

/** Signs that the fonts lack. */
const SIGNS: ReadonlyMap<string, DrawnSign> = new Map([
  ['▲', { width: 740, path: 'M60 0L370-620 680 0Z' }],
  ['▼', { width: 740, path: 'M60-620L680-620 370 0Z' }],
  ['►', { width: 700, path: 'M90-660L650-340 90-20Z' }],
  ['√', { width: 760, path: 'M90-330L300-90 670-620', stroke: 120 }],
  ['→', { width: 900, path: 'M80-330H810M580-560L810-330 580-100', stroke: 90 }],
  ['○', { width: 760, path: 'M120-340a260 260 0 1 0 520 0a260 260 0 1 0-520 0', stroke: 100 }],
  ['●', { width: 760, path: 'M100-340a280 280 0 1 0 560 0a280 280 0 1 0-560 0' }],
]);

/** Stands for a character of a script that the fonts do not have. */
const UNKNOWN: DrawnSign = { width: 660, path: 'M80 0V-680H580V0Z', stroke: 60 };

/** How a character that the fonts lack is drawn. */
export const signOf = (character: string): DrawnSign => SIGNS.get(character) ?? UNKNOWN;

/** Whether a character has a shape of its own. */
export const isDrawn = (character: string): boolean => SIGNS.has(character);
