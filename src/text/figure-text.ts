import { narrow } from './narrow.ts';
import { tidy } from './tidy.ts';

// "ng" is left out: it shortens "nghìn" (thousand) as well as "người".
const COUNTED =
  /(?<=\d) ?(?:người|nguoi|học viên|hoc vien|hv|cbccvc|đồng chí|đ\/c|people|persons|learners)$/i;
const PLAIN = /^[\d.,]+$/;

/** The text of a figure without what does not change it: stray spaces, full-width forms, "người". */
export function figureText(cell: string): string {
  return PLAIN.test(cell) ? cell : narrow(tidy(cell)).replace(COUNTED, '');
}
