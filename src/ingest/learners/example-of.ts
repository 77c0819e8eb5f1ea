import { tidy } from '../../text/tidy.ts';

// No value is longer; what is may be other cells that a quote swallowed, with somebody's name.
const LONGEST = 40;

/** What stood in a cell that is not personal, to be shown; `null` where it is too long for a value. */
export function exampleOf(cell: string): string | null {
  const text = cell.length > LONGEST * 2 ? cell : tidy(cell);
  return text.length > LONGEST ? null : text;
}
