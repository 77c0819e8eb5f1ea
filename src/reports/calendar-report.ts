import type { AgendaEvent } from '../document/agenda.ts';
import { day, text } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { machineColumn, plainColumn, tableOf } from '../document/table.ts';
import type { Day } from '../domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf, type Milestone } from '../domain/campaign.ts';
import { issue } from '../domain/issue.ts';
import type { Office } from '../domain/office.ts';
import { dayText } from '../i18n/number-text.ts';
import { capital, eachLanguage, type Language, type Pair, same } from '../i18n/pair.ts';
import { levelWords } from '../i18n/words.ts';
import { type Attempt, given, refused } from './definition.ts';
import { milestoneJson } from './json-parts.ts';
import { countedNoun } from './messages/figure-words.ts';
import { thresholdWords } from './wording.ts';

/** A day by which something is due: a milestone, or a report where there is none. */
interface Due extends AgendaEvent {
  readonly milestone: Milestone | null;
}

const KINDS = {
  milestone: { vi: 'Mốc chỉ tiêu', en: 'Milestone' },
  report: { vi: 'Báo cáo', en: 'Report' },
} as const satisfies Record<string, Pair>;

/** A campaign's milestones and report deadlines, earliest first. */
export function calendarReportOf(campaign: Campaign, office: Office | null): Attempt<Report> {
  const all = [
    ...campaign.milestones.map((it) => milestoneDue(it, campaign)),
    ...[...new Set(office?.deadlines ?? [])].map((by) => reportDue(by, campaign)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (all.length === 0) return refused(issue('nothing-due', {}, {}));
  const title: Pair = { vi: 'Lịch các mốc và hạn báo cáo', en: 'Milestones and report deadlines' };
  const kindOf = ({ milestone }: Due) => KINDS[milestone === null ? 'report' : 'milestone'];
  return given({
    title,
    facts: [capital(campaign.name)],
    agenda: { name: campaign.name, events: all },
    sections: [
      {
        title: null,
        table: tableOf<Due>(
          [
            plainColumn('day', { vi: 'Đến hết ngày', en: 'By the end of' }, 'day', (it) =>
              day(it.day),
            ),
            plainColumn('kind', same(''), 'text', (it) => text(kindOf(it))),
            plainColumn('description', { vi: 'Việc', en: 'What' }, 'text', (it) =>
              text(it.description),
            ),
          ],
          all,
        ),
      },
    ],
    notes: [],
    machineTable: () =>
      tableOf<Due>(
        [
          machineColumn('day', 'day', (it) => day(it.day)),
          machineColumn('milestone', 'text', (it) => text(same(it.milestone?.id ?? ''))),
          machineColumn('summary', 'text', (it) => text(it.summary)),
          machineColumn('description', 'text', (it) => text(it.description)),
          machineColumn('uid', 'text', (it) => text(same(it.uid))),
        ],
        all,
      ),
    json: (language) => ({
      schema: 'tiendo.calendar.v1',
      campaign: { id: campaign.id, name: campaign.name[language] },
      rows: all.map((it) => dueJson(it, language)),
    }),
    standings: () => [],
    issues: [],
  });
}

const dueJson = ({ uid, day: by, milestone, summary, description }: Due, language: Language) => ({
  uid,
  day: by,
  milestone: milestone && milestoneJson(milestone),
  summary: summary[language],
  description: description[language],
});

function milestoneDue(milestone: Milestone, campaign: Campaign): Due {
  const { by, label } = milestone;
  const indicator = indicatorOf(campaign, milestone.indicator) as Indicator;
  const threshold = thresholdWords(milestone);
  const noun = countedNoun(indicator, NO_RATE);
  const name = label ?? eachLanguage((it) => `${threshold[it]} ${noun[it]}`);
  const isLeast = milestone.atLeast !== undefined && milestone.atLeast < ALL;
  const least: Pair = isLeast ? { vi: 'ít nhất ', en: 'at least ' } : same('');
  const whose = judgedWords(milestone);
  return {
    uid: `${campaign.id}-milestone-${milestone.id}@tiendo`,
    day: by,
    milestone,
    summary: {
      vi: `Mốc ${name.vi} (${campaign.name.vi})`,
      en: `Milestone: ${name.en} (${campaign.name.en})`,
    },
    description: {
      vi: `Tỷ lệ ${indicator.label.vi}${whose.vi}: ${least.vi}${threshold.vi}, đến hết ngày ${dayText(by)}.`,
      en: `Rate of ${indicator.label.en}${whose.en}: ${least.en}${threshold.en}, by the end of ${dayText(by)}.`,
    },
  };
}

const ALL = 100;

/** Whom it counts is told by the indicator alone. */
const NO_RATE = {
  known: false,
  numerator: null,
  denominator: null,
  estimated: false,
  why: { unknown: 'population' },
} as const;

/** ", xét 3 đơn vị: …" where a milestone is not for all units. */
function judgedWords({ level, units }: Milestone): Pair {
  const names = units?.join(', ');
  const of = level === undefined ? null : levelWords[level];
  const words = [...(of ? [of] : []), ...(names === undefined ? [] : [same(names)])];
  if (words.length === 0) return same('');
  const who = eachLanguage((it) => words.map((word) => word[it]).join(': '));
  return { vi: ` (xét ${who.vi})`, en: ` (of ${who.en})` };
}

const reportDue = (by: Day, { id, name }: Campaign): Due => ({
  uid: `${id}-report-${by}@tiendo`,
  day: by,
  milestone: null,
  summary: { vi: `Hạn báo cáo (${name.vi})`, en: `Report due (${name.en})` },
  description: {
    vi: `Gửi báo cáo chậm nhất đến hết ngày ${dayText(by)}.`,
    en: `The report is due by the end of ${dayText(by)}.`,
  },
});
