import { isMissed } from '../compute/unit-tree.ts';
import { change, text } from '../document/cell.ts';
import { type Column, plainColumn, type Table, tableOf } from '../document/table.ts';
import { type Campaign, ownLabels } from '../domain/campaign.ts';
import { low } from '../domain/count.ts';
import { type CountPath, type Counts, countAt, isOwnPath, ownPath } from '../domain/counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unit } from '../domain/unit.ts';
import { countChangeWords } from '../i18n/change-words.ts';
import { momentText } from '../i18n/number-text.ts';
import { capital, eachLanguage, joinPairs, type Pair, same } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { figureWords } from '../i18n/words.ts';
import { changeOf } from './compare-rows.ts';
import { totalChange, unitsBeside } from './snapshot-total.ts';

/** Two moments of one campaign. */
interface Step {
  readonly now: Snapshot;
  readonly before: Snapshot;
  /** The province or commune whose campaign it is. */
  readonly home: Unit | null;
  readonly campaign: Campaign;
}

export const unitsWithout = (some: Snapshot, others: Snapshot): readonly Unit[] =>
  [...some.units.values()].filter((it) => !others.units.has(it.key));

/** Whose people became how many more, and which units came and went. */
export function sinceLines(step: Step): readonly Pair[] {
  const { now, before, home, campaign } = step;
  const then = momentText(before.asOf);
  const { unit, counts } = totalChange(now, before, home);
  const own = (it: Unit) => isMissed(it, home);
  const born = unitsWithout(now, before).filter(own);
  const gone = unitsWithout(before, now).filter(own);
  const isSum = unit === null || !now.units.has(unit.key);
  const known = pathsOf(campaign).filter((path) => countAt(counts, path) !== null);
  const gained = known.map((path): Pair => {
    const words = pathWords(path, campaign);
    const change = countChangeWords(countAt(counts, path));
    return eachLanguage((it) => `${words[it]} ${lower(change[it])}`);
  });
  const all = gained.length === 0 ? NOTHING_COMMON : joinPairs(gained, '; ');
  const whose = isSum && gained.length > 0 && born.length + gone.length > 0 ? COMMON : same('');
  const name = unit === null ? '' : `${unit.name}, `;
  return [
    {
      vi: `${name}${name === '' ? 'So' : 'so'} với ${then.vi}${whose.vi}: ${all.vi}.`,
      en: `${name}${name === '' ? 'Since' : 'since'} ${then.en}${whose.en}: ${all.en}.`,
    },
    ...unitsLine(born, { vi: 'đơn vị mới', en: 'new units' }),
    ...unitsLine(gone, { vi: 'đơn vị không còn', en: 'units are gone' }),
  ];
}

const NOTHING_COMMON: Pair = {
  vi: 'không có số nào của cả hai lần để so',
  en: 'no figure that both have',
};

const COMMON: Pair = {
  vi: ' (các đơn vị có ở cả hai lần)',
  en: ' (the units that both have)',
};

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const WHAT: readonly (readonly [CountPath, Pair])[] = [
  ['registered.total', { vi: 'đăng ký', en: 'registered' }],
  ['certified.total', { vi: 'có chứng nhận', en: 'certified' }],
];

const pathsOf = ({ ownCounts }: Campaign): readonly CountPath[] => [
  ...WHAT.map(([path]) => path),
  ...ownCounts.map(({ id }) => ownPath(id)),
];

const pathWords = (path: CountPath, campaign: Campaign): Pair =>
  isOwnPath(path)
    ? eachLanguage((it) => lower(figureWords(path, ownLabels(campaign))[it]))
    : (WHAT.find(([it]) => it === path)?.[1] as Pair);

function unitsLine(units: readonly Unit[], what: Pair): readonly Pair[] {
  if (units.length === 0) return [];
  const names = listed(units.map((it) => it.name));
  return [eachLanguage((it) => `${units.length} ${what[it]}: ${names[it]}.`)];
}

interface UnitChange {
  readonly unit: Unit;
  readonly change: Counts;
}

/** Units that both have and that changed, the largest change first. */
export function changesSince({ now, before, home, campaign }: Step): readonly UnitChange[] {
  const paths = pathsOf(campaign);
  const size = ({ change: it }: UnitChange) =>
    Math.max(
      ...paths.map((path) => {
        const some = countAt(it, path);
        return Math.abs(some === null ? 0 : low(some));
      }),
    );
  return unitsBeside(now, home)
    .flatMap((unit): readonly UnitChange[] => {
      const [after, then] = [now.counts.get(unit.key), before.counts.get(unit.key)];
      return after && then ? [{ unit, change: changeOf(after, then) }] : [];
    })
    .filter((it) => size(it) > 0)
    .sort((a, b) => size(b) - size(a));
}

const MOST_CHANGES = 5;

/** The largest changes, of the counts that the files have; `null` where nothing changed. */
export function changesTable(step: Step): Table | null {
  const { campaign } = step;
  const changes = changesSince(step).slice(0, MOST_CHANGES);
  if (changes.length === 0) return null;
  const paths = pathsOf(campaign).filter((path) =>
    changes.some((it) => countAt(it.change, path) !== null),
  );
  const unit: Column<UnitChange> = plainColumn(
    'unit',
    { vi: 'Thay đổi nhiều nhất', en: 'Largest changes' },
    'text',
    (it) => text(same(it.unit.name)),
  );
  const counts = paths.map((path) =>
    plainColumn<UnitChange>(path, capital(pathWords(path, campaign)), 'change', (it) =>
      change(countAt(it.change, path)),
    ),
  );
  return tableOf([unit, ...counts], changes);
}
