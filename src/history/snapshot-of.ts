import { type Given, settleCounts } from '../compute/settle.ts';
import { shownLearnerCounts } from '../compute/shown-learner-counts.ts';
import { type Basis, basisOf, withBasis } from '../domain/basis.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Counts, idOfOwn, isOwnPath } from '../domain/counts.ts';
import type { FigureName, Origin } from '../domain/figure.ts';
import { isLearnerCount } from '../domain/learner-counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import {
  DENOMINATOR_NAMES,
  type DenominatorName,
  type Denominators,
  isDenominator,
  NO_DENOMINATORS,
  type Unit,
} from '../domain/unit.ts';
import { once } from '../text/once.ts';
import { isGiven, type Kept, type KeptRow } from './kept.ts';

type DenominatorsByUnit = ReadonlyMap<string, Denominators>;

/** What the files of a campaign say of denominators. */
export interface CampaignDenominators {
  readonly denominatorsAt: (asOf: Moment) => DenominatorsByUnit;
  readonly denominatorOrigin: (unit: string, name: DenominatorName, asOf: Moment) => Origin | null;
}

/** Where only counts are looked at. */
export const NO_CAMPAIGN: CampaignDenominators = {
  denominatorsAt: () => new Map(),
  denominatorOrigin: () => null,
};

/** A kept snapshot as reports see it: its counts completed, its own denominators where the campaign has none. */
export function snapshotOf(kept: Kept, campaign: CampaignDenominators): Snapshot {
  const { asOf } = kept;
  const rows = once(() => new Map(kept.rows.filter(isGiven).map((it) => [it.unit.key, it])));
  const units = new Map<string, Unit>();
  const counts = new Map<string, Counts>();
  const columns = new Map(kept.figures.map((figure, at) => [figure, at] as const));
  const given = kept.rows.filter(isGiven);
  const givenIn =
    ({ values }: KeptRow): Given =>
    (path) =>
      values[columns.get(path) ?? -1] ?? undefined;
  const told = kept.figures.filter(isOwnPath).filter((it) => !isLearnerCount(it));
  const hasCounted = kept.sources.some((it) => it.counted);
  const own = [...told.map(idOfOwn), ...(hasCounted ? shownLearnerCounts(given.map(givenIn)) : [])];
  for (const row of given) {
    units.set(row.unit.key, row.unit);
    const basis = hasCounted ? basisIn(kept, row) : undefined;
    counts.set(row.unit.key, { ...settleCounts(givenIn(row), own), ...withBasis(basis) });
  }
  return {
    asOf,
    units,
    counts,
    denominators: withOwn(kept, campaign.denominatorsAt(asOf)),
    damaged: false,
    ...withBasis(basisOf([...counts.values()].map((it) => it.counted))),
    originOf: (key, figure) => {
      const told = isDenominator(figure) ? campaign.denominatorOrigin(key, figure, asOf) : null;
      if (told !== null) return told;
      const row = rows().get(key);
      return row ? originIn(kept, row, columns.get(figure) ?? -1, figure) : null;
    },
  };
}

/** What the counts of a row count; what learner exports alone can tell decides nothing. */
function basisIn({ sources, figures }: Kept, row: KeptRow): Basis | undefined {
  const counts = figures.flatMap((figure, at) => {
    const isTold = (row.values[at] ?? null) !== null;
    return isTold && !isDenominator(figure) && !isLearnerCount(figure) ? [at] : [];
  });
  return basisOf(counts.map((at) => sources[placesOf(row, at)[0]?.source ?? -1]?.counted));
}

/** What the campaign's files say outranks the columns of a statistics file. */
function withOwn({ figures, rows }: Kept, campaign: DenominatorsByUnit): DenominatorsByUnit {
  const columns = DENOMINATOR_NAMES.flatMap((name) => {
    const at = figures.indexOf(name);
    return at < 0 ? [] : [{ name, at }];
  });
  if (columns.length === 0) return campaign;
  const all = new Map(campaign);
  for (const { unit, values } of rows) {
    const known = all.get(unit.key) ?? NO_DENOMINATORS;
    const added: Partial<Record<DenominatorName, number | null>> = {};
    for (const { name, at } of columns) added[name] = known[name] ?? values[at] ?? null;
    all.set(unit.key, { ...known, ...added });
  }
  return all;
}

function originIn(
  { sources, figures }: Kept,
  row: KeptRow,
  at: number,
  figure: FigureName,
): Origin | null {
  const value = row.values[at];
  if (value === undefined || value === null || figures[at] !== figure) return null;
  const [first, ...others] = placesOf(row, at).flatMap(({ source, line }) => {
    const told = sources[source];
    return told ? [{ line, ...told }] : [];
  });
  if (first === undefined) return null;
  const { file, line, sha256, headings, counted } = first;
  const column = counted ? null : (headings.get(figure) ?? null);
  const alsoIn = others.map((it) => ({ file: it.file, line: it.line, sha256: it.sha256 }));
  return {
    ...{ value, file, line, column, sha256 },
    ...withBasis(counted),
    ...(alsoIn.length > 0 && { alsoIn }),
  };
}

/** Where a value of a row comes from, by the index of the source. */
function placesOf({ values, from }: KeptRow, at: number) {
  const all = from.split(' ');
  const nth = values.slice(0, at).filter((it) => it !== null).length;
  return ((all.length === 1 ? all[0] : all[nth]) ?? '').split('+').map((place) => {
    const [number, line] = place.split(':');
    return { source: Number(number) - 1, line: Number(line) };
  });
}
