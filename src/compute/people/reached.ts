import type { LearnerKind, Progress } from '../../domain/learner.ts';

/** What somebody has reached in any of their accounts. */
export interface Reached extends Progress {
  /**
   * The modules of the account that is furthest on: the portal lets into the final test whoever has
   * all five in one account.
   */
  readonly furthest: Progress['modules'];
}

/** What was reached in any of somebody's accounts; `null` where none tells. The counts of people follow the same rule. */
export function reachedIn(accounts: readonly Progress[]): Reached {
  const [first, ...others] = accounts as readonly [Progress, ...Progress[]];
  let furthest = first.modules;
  let { modules, final, certified } = first;
  for (const it of others) {
    if (isFurther(it.modules, furthest)) furthest = it.modules;
    modules = it.modules.map((module, at) => either(module, modules[at] ?? null));
    final = it.final === null || final === null ? (it.final ?? final) : Math.max(it.final, final);
    certified = either(it.certified, certified);
  }
  return { modules, final, certified, furthest };
}

/** Whoever has any public employee's account is a public employee. */
export function kindIn(accounts: readonly { readonly kind: LearnerKind }[]): LearnerKind {
  const has = (kind: LearnerKind) => accounts.some((it) => it.kind === kind);
  return has('publicEmployee') ? 'publicEmployee' : has('resident') ? 'resident' : 'unknown';
}

const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : (a ?? b);

/** With more modules, or as many and the earlier ones: the same whichever account comes first. */
const isFurther = (a: Progress['modules'], b: Progress['modules']): boolean =>
  done(a) > done(b) || (done(a) === done(b) && written(a) > written(b));

const done = (modules: Progress['modules']): number => modules.filter((it) => it === true).length;
const written = (modules: Progress['modules']): string =>
  modules.map((it) => (it === true ? '2' : it === false ? '1' : '0')).join('');
