import { type Issue, issue, type ValueRule } from '../domain/issue.ts';
import { type KeyPath, pathKey, pathText } from './key-path.ts';
import { nearest } from './nearest.ts';
import { ALLOWED_KEYS, campaignSchema, type WrittenCampaign } from './schema.ts';
import { valueAt } from './value-at.ts';
import type { YamlTree } from './yaml-tree.ts';

/** What the schema says of a file: its values, or all that is wrong with them. */
export type Checked =
  | { readonly ok: true; readonly written: WrittenCampaign }
  | { readonly ok: false; readonly faults: readonly Issue[] };

interface SchemaIssue {
  readonly code: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

/** Holds a file against the schema. */
export function checkValues(tree: YamlTree, file: string): Checked {
  const parsed = campaignSchema.safeParse(tree.value);
  if (parsed.success) return { ok: true, written: parsed.data };
  const issues: readonly SchemaIssue[] = parsed.error.issues;
  // A value that breaks two rules is told once.
  const firsts = issues.filter(
    (it, at) => issues.findIndex((other) => placeKey(other) === placeKey(it)) === at,
  );
  return { ok: false, faults: onceEach(firsts.flatMap((it) => faultsOf(it, tree, file))) };
}

/** A key that is misspelt is not missing besides. */
function onceEach(faults: readonly Issue[]): readonly Issue[] {
  const misspelt = new Set(
    faults.flatMap((it) =>
      it.code === 'campaign-key-unknown' && it.near !== null
        ? [pathKey([(it.column ?? '').slice(0, -it.key.length).replace(/\.$/, ''), it.near])]
        : [],
    ),
  );
  return faults.filter(
    (it) => it.code !== 'campaign-key-missing' || !misspelt.has(pathKey([it.column ?? '', it.key])),
  );
}

const pathOf = ({ path }: SchemaIssue): KeyPath => path as KeyPath;
const placeKey = (it: SchemaIssue): string =>
  pathKey([...pathOf(it), it.code === 'unrecognized_keys' ? 'keys' : 'value']);

function faultsOf(it: SchemaIssue, tree: YamlTree, file: string): readonly Issue[] {
  const path = pathOf(it);
  if (it.code !== 'unrecognized_keys') return [valueFault(it, path, tree, file)];
  const allowed = it.message.slice(ALLOWED_KEYS.length).split(' ');
  return (it.keys ?? []).map((key) => {
    const { line, character } = tree.keyAt([...path, key]);
    const place = { file, line, column: pathText([...path, key]) };
    const near = nearest(key, allowed);
    return issue('campaign-key-unknown', place, { character, key, near, allowed });
  });
}

function valueFault(it: SchemaIssue, path: KeyPath, tree: YamlTree, file: string): Issue {
  const value = valueAt(tree.value, path);
  if (value === undefined || value === null) return missing(path, value === null, tree, file);
  return unfit(path, it.message as ValueRule, (it.values ?? []).map(String), tree, file);
}

function missing(path: KeyPath, empty: boolean, tree: YamlTree, file: string): Issue {
  const { line, character } = empty ? tree.keyAt(path) : tree.valueAt(path);
  const place = { file, line, column: pathText(empty ? path : path.slice(0, -1)) };
  return issue('campaign-key-missing', place, { character, key: String(path.at(-1) ?? ''), empty });
}

/** A value that is not what its key takes. */
export function unfit(
  path: KeyPath,
  rule: ValueRule,
  choices: readonly string[],
  tree: YamlTree,
  file: string,
): Issue {
  const value = valueAt(tree.value, path);
  const { line, character } = tree.valueAt(path);
  const written = typeof value === 'object' ? null : String(value);
  const near = rule !== 'choice' || written === null ? null : nearest(written, choices);
  const facts = { rule, value: written, isText: typeof value === 'string', choices, near };
  return issue(
    'campaign-value-unfit',
    { file, line, column: pathText(path) },
    { character, ...facts },
  );
}
