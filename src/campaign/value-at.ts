import type { KeyPath } from './key-path.ts';

/** What a tree of plain values holds at a path; `undefined` where there is nothing. */
export function valueAt(tree: unknown, path: KeyPath): unknown {
  let value = tree;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A mapping in a list of the file, of which nothing is known yet. */
export interface Entry {
  readonly path: KeyPath;
  readonly value: unknown;
}

/** The entries of a list at a key; none where it is no list. */
export function entriesAt(tree: unknown, key: string): readonly Entry[] {
  const list = valueAt(tree, [key]);
  return Array.isArray(list) ? list.map((value, at) => ({ path: [key, at], value })) : [];
}

/** The text at a key of an entry; `null` where there is none. */
export function textAt({ value }: Entry, key: string): string | null {
  const text = valueAt(value, [key]);
  return typeof text === 'string' ? text : null;
}
