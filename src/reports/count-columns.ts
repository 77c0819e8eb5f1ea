import type { UnitFigures } from '../compute/figures.ts';
import { count, text } from '../document/cell.ts';
import { type Column, machineColumn } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import { COUNT_PATHS, countAt, ownPath } from '../domain/counts.ts';
import { DENOMINATOR_NAMES } from '../domain/unit.ts';
import { same } from '../i18n/pair.ts';

interface HasFigures {
  readonly figures: UnitFigures;
}

/** "registered.publicEmployees" as a column key: `registeredPublicEmployees`. */
export const camel = (path: string): string =>
  path.replace(/\.([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The columns that name a unit in machine-readable output. */
export const unitColumns: readonly Column<HasFigures>[] = [
  machineColumn('unit', 'text', ({ figures }) => text(same(figures.unit.name))),
  machineColumn('code', 'text', ({ figures }) => text(same(figures.unit.code ?? ''))),
  machineColumn('level', 'text', ({ figures }) => text(same(figures.unit.level))),
];

/** The campaign's own counts of now, by their paths. */
export const ownColumns = ({ ownCounts }: Campaign): readonly Column<HasFigures>[] =>
  ownCounts.map(({ id }) =>
    machineColumn(
      ownPath(id),
      'count',
      ({ figures }) => count(countAt(figures.now, ownPath(id))),
      true,
    ),
  );

/** All six counts of now, and the four denominators, for machine-readable output. */
export const figureColumns: readonly Column<HasFigures>[] = [
  ...COUNT_PATHS.map((path) =>
    machineColumn<HasFigures>(
      camel(path),
      'count',
      ({ figures }) => count(countAt(figures.now, path)),
      path.startsWith('certified.'),
    ),
  ),
  ...DENOMINATOR_NAMES.map((name) =>
    machineColumn<HasFigures>(name, 'count', ({ figures }) =>
      count(figures.denominators.known[name]),
    ),
  ),
  machineColumn<HasFigures>('estimatedAdults', 'count', ({ figures }) =>
    count(figures.denominators.estimatedAdults),
  ),
];
