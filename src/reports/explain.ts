import { snapshotAt } from '../compute/figures.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unit } from '../domain/unit.ts';
import { understandingNote, understandName } from '../units/understand.ts';
import {
  type Attempt,
  type Definition,
  given,
  type ReportInput,
  type Request,
  refused,
} from './definition.ts';
import { nameFault } from './name-fault.ts';
import { rankedBy } from './rank-rows.ts';
import { namesAt, select } from './selection.ts';
import { indicatorOfMilestone } from './trend.ts';

export const explainReport: Definition = {
  name: 'explain',
  alias: 'giai-thich',
  summary: {
    vi: 'một tỷ lệ của một đơn vị: từ số nào, ở dòng nào ra, và cần gì để đạt',
    en: 'one figure taken apart: formula, files, lines, and what would change it',
  },
  takes: 'unit',
  async build(known, campaign, request) {
    const { snapshots } = known;
    const now = snapshotAt(snapshots, request.asOf);
    if (!now) {
      const moments = snapshots.map((it) => it.asOf);
      return refused(issue('as-of-not-found', {}, { flag: '--as-of', moments }));
    }
    const named = nameUnit(known, now, request);
    if (!named.ok) return named;
    const { unit, issues } = named.value;
    const selected = select(known, campaign, levelRequest(unit, campaign, request));
    if (!selected.ok) return selected;
    const selection = { ...selected.value, issues: [...selected.value.issues, ...issues] };
    const { explainReportOf } = await import('./explain-report.ts');
    return given(explainReportOf(unit, now, selection, rankedBy(selection)));
  },
};

/** A unit is ranked among all of its level. */
const levelRequest = (unit: Unit, campaign: Campaign, request: Request): Request => ({
  ...request,
  by: request.by ?? indicatorOfMilestone(campaign, request),
  units: [],
  level: unit.level,
});

interface Named {
  readonly unit: Unit;
  readonly issues: readonly Issue[];
}

function nameUnit(known: ReportInput, now: Snapshot, request: Request): Attempt<Named> {
  const [value] = request.units;
  if (value === undefined) return refused(issue('unit-not-named', {}, {}));
  const name = understandName(value, namesAt(now, known));
  if (name.as === 'ambiguous' || name.as === 'unknown') return refused(nameFault(value, name));
  const unit = now.units.get(name.unit.key);
  if (!unit) return refused(issue('unit-flag-absent', {}, { unit: name.unit.name }));
  const note = understandingNote(value, name, () => ({}));
  return given({ unit, issues: note ? [note] : [] });
}
