import { placedName, type Unit } from '../../domain/unit.ts';
import type { RankRow } from '../rank-rows.ts';

/** How sentences call a unit of a ranking: with its commune where the ranking is of several. */
export function toldNames(all: readonly RankRow[]): (unit: Unit) => string {
  const parents = new Set(all.map(({ figures }) => figures.unit.parent?.key));
  return parents.size > 1 ? placedName : ({ name }) => name;
}
