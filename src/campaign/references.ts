import { COUNT_PATHS } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { INDICATORS } from '../domain/quang-ngai-2025.ts';
import { DENOMINATOR_NAMES } from '../domain/unit.ts';
import { fold } from '../text/fold.ts';
import { awardFaults } from './award-faults.ts';
import { type KeyPath, pathText } from './key-path.ts';
import { nearest } from './nearest.ts';
import { unfit } from './schema-faults.ts';
import { type Entry, entriesAt, textAt, valueAt } from './value-at.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Values that are well each by itself and do not fit another: told even where others are no values. */
export function referenceFaults(tree: YamlTree, file: string): readonly Issue[] {
  const counts = entriesAt(tree.value, 'counts');
  const indicators = entriesAt(tree.value, 'indicators');
  const own = idsOf(counts);
  const numerators = [...COUNT_PATHS, ...own];
  const denominators = [...DENOMINATOR_NAMES, ...numerators];
  const known = [...INDICATORS.map((it) => it.id), ...idsOf(indicators)];
  const oneOf = (entry: Entry, key: string, choices: readonly string[]): readonly Issue[] => {
    const name = textAt(entry, key);
    const path = [...entry.path, key];
    return name === null || choices.includes(name)
      ? []
      : [unfit(path, 'choice', choices, tree, file)];
  };
  return [
    ...headingFaults(counts, tree, file),
    ...indicators.flatMap((it) => [
      ...oneOf(it, 'numerator', numerators),
      ...oneOf(it, 'denominator', denominators),
      ...oneOf(it, 'beside', known),
    ]),
    ...entriesAt(tree.value, 'milestones').flatMap((it) => [
      ...oneOf(it, 'indicator', known),
      ...thresholdFault(it, tree, file),
    ]),
    ...entriesAt(tree.value, 'awards').flatMap((it) => [
      ...boundsFault(it, tree, file),
      ...awardFaults(it, tree, file),
    ]),
  ];
}

const idsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((it) => textAt(it, 'id') ?? []);

const THRESHOLDS = ['atLeast', 'over'];

const placeOf = (path: KeyPath, tree: YamlTree, file: string) => {
  const { line, character } = tree.valueAt(path);
  return { place: { file, line, column: pathText(path) }, character };
};

function thresholdFault({ path, value }: Entry, tree: YamlTree, file: string): readonly Issue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const said = Object.keys(value).filter((key) => nearest(key, THRESHOLDS) !== null);
  if (said.length === 1) return [];
  const both = said.length === 2;
  const { place, character } = placeOf(both ? [...path, 'over'] : path, tree, file);
  return [issue('campaign-threshold', place, { character, both })];
}

/** A column is of one count: in whatever case and with whatever diacritics its heading is written. */
function headingFaults(counts: readonly Entry[], tree: YamlTree, file: string): readonly Issue[] {
  const owners = new Map<string, { readonly count: Entry; readonly other: string }>();
  return counts.flatMap((count) => {
    const headings = valueAt(count.value, ['headings']);
    if (!Array.isArray(headings)) return [];
    return headings.flatMap((heading, at): readonly Issue[] => {
      if (typeof heading !== 'string') return [];
      const owner = owners.get(fold(heading));
      owners.set(
        fold(heading),
        owner ?? { count, other: textAt(count, 'id') ?? pathText(count.path) },
      );
      if (owner === undefined || owner.count === count) return [];
      const { place, character } = placeOf([...count.path, 'headings', at], tree, file);
      const facts = { character, value: heading, other: owner.other };
      return [issue('campaign-heading-shared', place, facts)];
    });
  });
}

function boundsFault({ path, value }: Entry, tree: YamlTree, file: string): readonly Issue[] {
  const least = valueAt(value, ['propose', 'least']);
  const most = valueAt(value, ['propose', 'most']);
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
  const { place, character } = placeOf([...path, 'propose', 'most'], tree, file);
  return [issue('campaign-least-above-most', place, { character, least, most })];
}
