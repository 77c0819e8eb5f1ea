import { funnelSteps } from '../compute/learner-units.ts';
import type { Report, Section } from '../document/report.ts';
import { dayIn } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import { countPair, dayText, momentText } from '../i18n/number-text.ts';
import type { Pair } from '../i18n/pair.ts';
import { levelWords } from '../i18n/words.ts';
import {
  type Attempt,
  given,
  type LearnerInput,
  type ReportInput,
  type Request,
} from './definition.ts';
import { type LearnerSelection, selectLearners } from './learner-rows.ts';
import { learnersJson } from './learners-json.ts';
import { learnersNotes } from './learners-notes.ts';
import { breachesTable, funnelTable, learnersMachineTable, unitsTable } from './learners-tables.ts';

/** Learners unit by unit, the steps of the course, and what breaks its rules. */
export function reportOnLearners(
  known: ReportInput,
  input: LearnerInput,
  campaign: Campaign,
  request: Request,
): Attempt<Report> {
  const selected = selectLearners(known, input, campaign, request);
  return selected.ok ? given(learnersReportOf(selected.value)) : selected;
}

const learnersReportOf = (selection: LearnerSelection): Report => ({
  title: titleOf(selection),
  facts: factsOf(selection),
  sections: [
    { title: null, table: unitsTable(selection) },
    ...funnelSections(selection),
    ...breachesSection(selection),
  ],
  notes: learnersNotes(selection),
  machineTable: () => learnersMachineTable(selection),
  json: (language) => learnersJson(selection, language),
  standings: () => [],
  asOf: selection.input.asOf,
  issues: selection.issues,
});

function titleOf({ chosen, rows, level }: LearnerSelection): Pair {
  const [only] = chosen;
  if (only && chosen.length === 1) {
    return { vi: `Học viên: ${only.unit.name}`, en: `Learners: ${only.unit.name}` };
  }
  const [all, shown] = [countPair(chosen.length), countPair(rows.length)];
  const among = rows.length < chosen.length;
  return {
    vi: `Học viên: ${shown.vi} ${levelWords[level].vi}${among ? ` (trong ${all.vi} đơn vị)` : ''}`,
    en: `Learners: ${shown.en} ${levelWords[level].en}${among ? ` (among ${all.en} units)` : ''}`,
  };
}

function factsOf({ input, request }: LearnerSelection): readonly Pair[] {
  const moment = momentText(input.asOf);
  const day = dayText(dayIn(input.asOf));
  return [
    {
      vi: `Số liệu tính đến ${moment.vi}; tuổi tính đến ngày ${day}`,
      en: `As of ${moment.en}; ages as of ${day}`,
    },
    request.count === 'people' ? BY_PEOPLE : BY_ACCOUNTS,
  ];
}

const BY_ACCOUNTS: Pair = {
  vi: 'Đếm theo tài khoản; đếm theo người: --count people',
  en: 'Counted by accounts; to count people: --count people',
};
const BY_PEOPLE: Pair = { vi: 'Đếm theo người', en: 'Counted by people' };

/** Nothing where the files tell of no step but the first. */
function funnelSections(selection: LearnerSelection): readonly Section[] {
  const [, ...later] = funnelSteps(selection.whole.funnel);
  if (later.length === 0) return [];
  const isJumped = later.some((it) => it.lost === null);
  return [{ title: STEPS, lines: isJumped ? [JUMPED] : [], table: funnelTable(selection) }];
}

const STEPS: Pair = { vi: 'Các bước của khóa học', en: 'Steps of the course' };

const JUMPED: Pair = {
  vi: '–: bước này đông hơn bước ngay trên: có người không học theo thứ tự, hoặc có chứng nhận cấp không đúng quy định (xem đối chiếu bên dưới).',
  en: '–: more reached this step than the one above: some took steps in another order, or certificates were given against the rules (checked below).',
};

function breachesSection(selection: LearnerSelection): readonly Section[] {
  const table = breachesTable(selection);
  return table === null ? [] : [{ title: BREACHES, table }];
}

const BREACHES: Pair = { vi: 'Đối chiếu với quy định', en: 'Checked against the rules' };
