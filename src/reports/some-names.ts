import { type Pair, same } from '../i18n/pair.ts';

const NAMED = 3;

/** Up to three names, and how many more. */
export function someNames(names: readonly string[]): Pair {
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  if (more <= 0) return same(shown);
  return { vi: `${shown} và ${more} đơn vị khác`, en: `${shown} and ${more} more` };
}
