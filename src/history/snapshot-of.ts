import { settleCounts } from '../compute/settle.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Counts, idOfOwn, isOwnPath } from '../domain/counts.ts';
import type { FigureName, Origin } from '../domain/figure.ts';
import { COUNT_BY } from '../domain/learner-counts.ts';
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
import { COUNTED, isGiven, type Kept, type KeptRow } from './kept.ts';

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
  const own = kept.figures.filter(isOwnPath).map(idOfOwn);
  for (const row of kept.rows) {
    if (!isGiven(row)) continue;
    const { unit, values } = row;
    units.set(unit.key, unit);
    counts.set(
      unit.key,
      settleCounts((path) => values[columns.get(path) ?? -1] ?? undefined, own),
    );
  }
  return {
    asOf,
    units,
    counts,
    denominators: withOwn(kept, campaign.denominatorsAt(asOf)),
    damaged: false,
    ...countedIn(kept),
    originOf: (key, figure) => {
      const told = isDenominator(figure) ? campaign.denominatorOrigin(key, figure, asOf) : null;
      if (told !== null) return told;
      const row = rows().get(key);
      return row ? originIn(kept, row, columns.get(figure) ?? -1, figure) : null;
    },
  };
}

function countedIn({ sources }: Kept): Pick<Snapshot, 'counted'> {
  const told = sources.map((it) => it.headings.get(COUNTED));
  const counted = COUNT_BY.find((it) => told.includes(it));
  return counted ? { counted } : {};
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
  { values, from }: KeptRow,
  at: number,
  figure: FigureName,
): Origin | null {
  const value = values[at];
  if (value === undefined || value === null) return null;
  const places = from.split(' ');
  const nth = values.slice(0, at).filter((it) => it !== null).length;
  const [number, line] = (places.length === 1 ? places[0] : places[nth])?.split(':') ?? [];
  const source = sources[Number(number) - 1];
  if (source === undefined || figures[at] !== figure) return null;
  const { file, sha256, headings } = source;
  return { value, file, line: Number(line), column: headings.get(figure) ?? null, sha256 };
}
