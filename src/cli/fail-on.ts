import type { Standing } from '../document/report.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Status } from '../domain/status.ts';

/** Which milestones make `--fail-on` fire, and for which units: one issue a milestone and status. */
export function firedIssues(
  standings: readonly Standing[],
  failOn: readonly Status[],
): readonly Issue[] {
  const groups = new Map<string, Standing[]>();
  for (const it of standings) {
    if (!failOn.includes(it.status)) continue;
    const key = `${it.milestone} ${it.status}`;
    const group = groups.get(key);
    if (group) group.push(it);
    else groups.set(key, [it]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const names = group.map((it) => it.unit);
    return first ? [issue('fail-on-fired', {}, { ...first, names })] : [];
  });
}

/** Units whose status is unknown cannot make it fire, which must not pass for good news. */
export function unjudgedIssues(standings: readonly Standing[]): readonly Issue[] {
  const unknown = standings.filter((it) => it.status === 'unknown').map((it) => it.unit);
  const names = [...new Set(unknown)];
  return names.length > 0 ? [issue('fail-on-unknown', {}, { names })] : [];
}
