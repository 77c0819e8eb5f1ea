import { type Issue, issue } from '../domain/issue.ts';
import { LEARNER_COUNT_IDS } from '../domain/learner-counts.ts';
import { INDICATORS } from '../domain/quang-ngai-2025.ts';
import { DENOMINATOR_NAMES } from '../domain/unit.ts';
import { type KeyPath, pathText } from './key-path.ts';
import { type Entry, entriesAt, textAt, valueAt } from './value-at.ts';
import type { YamlTree } from './yaml-tree.ts';

/** The id that a milestone has where it says none: `residents-certified-50`. */
export const defaultId = (indicator: string, percent: number): string => `${indicator}-${percent}`;

const RESERVED: Readonly<Record<string, readonly string[]>> = {
  counts: [...DENOMINATOR_NAMES, ...LEARNER_COUNT_IDS],
  indicators: INDICATORS.map((it) => it.id),
};

/** Ids that stand twice in a list, and those that have a meaning already. */
export function idFaults(tree: YamlTree, file: string): readonly Issue[] {
  return ['counts', 'indicators', 'milestones', 'awards'].flatMap((key) => {
    const first = new Map<string, Entry>();
    return entriesAt(tree.value, key).flatMap((entry): readonly Issue[] => {
      const own = textAt(entry, 'id');
      const value = own ?? (key === 'milestones' ? derivedId(entry) : null);
      if (value === null) return [];
      const path: KeyPath = own === null ? entry.path : [...entry.path, 'id'];
      const { line, character } = tree.valueAt(path);
      const place = { file, line, column: pathText(path) };
      if (RESERVED[key]?.includes(value)) {
        return [issue('campaign-id-reserved', place, { character, value })];
      }
      const other = first.get(value);
      if (other === undefined) {
        first.set(value, entry);
        return [];
      }
      const firstLine = tree.valueAt(other.path).line;
      const code = own === null ? 'campaign-id-needed' : 'campaign-id-twice';
      return [issue(code, place, { character, value, firstLine })];
    });
  });
}

function derivedId(milestone: Entry): string | null {
  const indicator = textAt(milestone, 'indicator');
  const percent = valueAt(milestone.value, ['atLeast']) ?? valueAt(milestone.value, ['over']);
  return indicator !== null && typeof percent === 'number' ? defaultId(indicator, percent) : null;
}
