import type { Report } from '../document/report.ts';
import { dayIn, isEndOfDay, type Moment } from '../domain/calendar.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import type { Kept } from '../history/kept.ts';
import type { MomentFiles } from '../history/listing.ts';
import { NO_CAMPAIGN, snapshotOf } from '../history/snapshot-of.ts';
import { homeUnit } from '../ingest/home-unit.ts';
import type { World } from '../io/world.ts';
import { type Attempt, given, refused } from '../reports/definition.ts';
import { historyListOf, type ListedMoment } from '../reports/history-list.ts';
import { keptReportOf } from '../reports/kept-report.ts';
import { totalOf } from '../reports/snapshot-total.ts';
import { readMoment } from '../text/read-moment.ts';
import { makeRegistry } from '../units/registry.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import { type History, isDamaged, openHistory } from './open-history.ts';

interface Shown {
  readonly folder: CampaignFolder;
  /** The moment that was typed, if any. */
  readonly when: string | null;
  /** Those kept aside are read too. */
  readonly verify: boolean;
}

interface HistoryReport {
  readonly report: Report;
  readonly issues: readonly Issue[];
}

/** The report on a history or on one of its snapshots; damaged files are named beside it. */
export async function showHistory(
  { folder, when, verify }: Shown,
  world: World,
): Promise<Attempt<HistoryReport>> {
  const { campaign, history: path } = folder;
  const history = await openHistory(path, world);
  if ('code' in history) return refused(history);
  const { moments, foreign } = history.listing;
  if (when !== null) {
    const found = findMoment(when, moments);
    if (!found.ok) return found;
    const content = history.read(found.value.current);
    if (isDamaged(content)) return refused(content);
    const aside = found.value.aside.map(history.pathOf);
    const kept = { kept: content, file: history.pathOf(found.value.current), aside };
    return given({ report: keptReportOf(kept, campaign), issues: [] });
  }
  const issues: Issue[] = [];
  const list = moments.map((it) => listed(it, history, { verify, home: campaign.unit }, issues));
  const names =
    foreign.length === 0 ? [] : [issue('history-foreign', { file: path }, { names: foreign })];
  return given({
    report: historyListOf({ list, verify, folder: path }, campaign),
    issues: [...issues, ...names],
  });
}

function listed(
  { asOf, current, aside }: MomentFiles,
  history: History,
  { verify, home }: { readonly verify: boolean; readonly home: string | null },
  issues: Issue[],
): ListedMoment {
  const content = history.read(current);
  if (isDamaged(content)) issues.push(content);
  const others = aside.map((name) => {
    const other = verify ? history.read(name) : null;
    const damaged = other !== null && isDamaged(other);
    if (damaged) issues.push(other);
    return { file: history.pathOf(name), damaged };
  });
  const file = history.pathOf(current);
  if (isDamaged(content)) return { asOf, file, content: null, aside: others };
  const snapshot = snapshotOf(content, NO_CAMPAIGN);
  return {
    asOf,
    file,
    content: {
      units: snapshot.units.size,
      total: totalOf(snapshot, homeIn(content, home)),
      sources: content.sources,
      // Read once more for those who want all of it: a long history is not held at once.
      kept: () => {
        const again = history.read(current);
        return isDamaged(again) ? content : again;
      },
    },
    aside: others,
  };
}

/** The province or commune of the campaign, known where anything of the snapshot lies in it. */
const homeIn = ({ rows }: Kept, name: string | null): Unit | null =>
  homeUnit(name, makeRegistry(rows.map((it) => it.unit))).unit;

/** The snapshot of a moment; a day alone is enough where it has one. */
function findMoment(when: string, moments: readonly MomentFiles[]): Attempt<MomentFiles> {
  const asOf = readMoment(when);
  if (asOf === null) {
    const examples = ['2025-12-04', '2025-12-04T10:00', '"10h00 04/12/2025"'];
    return refused(issue('flag-unreadable', {}, { flag: 'history', value: when, examples }));
  }
  if (moments.length === 0) return refused(issue('history-empty', {}, {}));
  const isOfDay = (it: MomentFiles) => isEndOfDay(asOf) && dayIn(it.asOf) === dayIn(asOf);
  const exact = moments.filter((it) => it.asOf === asOf);
  const found = exact.length > 0 ? exact : moments.filter(isOfDay);
  const [only, ...more] = found;
  if (only && more.length === 0) return given(only);
  const several = found.length > 1;
  const choices = (several ? found : moments).map((it): Moment => it.asOf);
  return refused(issue('snapshot-not-found', {}, { value: when, moments: choices, several }));
}
