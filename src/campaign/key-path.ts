/** The way to a value: keys, and the places of items from 0. */
export type KeyPath = readonly (string | number)[];

/** Equal for equal paths, and for no others. */
export const pathKey = (path: KeyPath): string => JSON.stringify(path);

/** As people read it: `milestones[2].by` is of the second milestone. */
export const pathText = (path: KeyPath): string =>
  path
    .map((step, at) =>
      typeof step === 'number' ? `[${step + 1}]` : `${at === 0 ? '' : '.'}${step}`,
    )
    .join('');
