import type { Issue, IssueCode } from '../domain/issue.ts';
import { bySeverity } from '../domain/worst-first.ts';
import { issueLine } from './issues.ts';
import type { Pair } from './pair.ts';

/** Issues in words, worst first, alike ones together: of more than `most` the first, with a count. */
export function issueLines(issues: readonly Issue[], most: number): readonly Pair[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const it of issues) {
    const group = groups.get(it.code);
    if (group) group.push(it);
    else groups.set(it.code, [it]);
  }
  return [...groups.values()]
    .sort(([a], [b]) => bySeverity(a as Issue, b as Issue))
    .flatMap((group) => {
      // To cut one line off would save none.
      const shown = group.length <= most + 1 ? group : group.slice(0, most);
      const more = group.length - shown.length;
      return [...shown.map(issueLine), ...(more > 0 ? [moreAlike(more)] : [])];
    });
}

const moreAlike = (more: number): Pair => ({
  vi: `  … và ${more} dòng tương tự; thêm -v để xem hết.`,
  en: `  … and ${more} more like these; add -v to see all.`,
});
