import { type AwardFault, type Issue, issue } from '../domain/issue.ts';
import { pathText } from './key-path.ts';
import { type Entry, textAt, valueAt } from './value-at.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Conditions that nobody could judge for whom the award is: without one that can be, all would qualify. */
export function awardFaults(entry: Entry, tree: YamlTree, file: string): readonly Issue[] {
  const to = textAt(entry, 'to');
  const has = (...path: readonly string[]) => valueAt(entry.value, path) != null;
  const fault = (name: AwardFault, ...path: readonly string[]): Issue => {
    const at = [...entry.path, ...path];
    const { line, character } = path.length === 0 ? tree.valueAt(at) : tree.keyAt(at);
    const place = { file, line, column: pathText(at) };
    return issue('campaign-award-unfit', place, { character, fault: name });
  };
  switch (to) {
    case 'village':
      if (has('guided')) return [fault('guided-village', 'guided')];
      return has('certified') ? [] : [fault('unit-without-condition')];
    case 'organisation':
      if (has('guided') && !has('guided', 'by')) return [fault('guided-without-by', 'guided')];
      return has('certified') || has('guided') ? [] : [fault('unit-without-condition')];
    case 'public-employee':
    case 'resident':
      return [
        ...(has('certified') ? [fault('certified-person', 'certified')] : []),
        ...(has('guided', 'by') ? [fault('by-person', 'guided', 'by')] : []),
      ];
    default:
      return [];
  }
}
