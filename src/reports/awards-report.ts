import { judgeAwards } from '../compute/people/award-rules.ts';
import type { GuidanceTally } from '../compute/people/guidance.ts';
import { looseUnits } from '../compute/people/loose-units.ts';
import type { Report } from '../document/report.ts';
import { tableOf } from '../document/table.ts';
import { BA_TO_AWARDS } from '../domain/ba-to-awards.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { capital, type Pair } from '../i18n/pair.ts';
import { awardNames } from './award-names.ts';
import { type AwardView, awardSection, viewOf } from './award-tables.ts';
import { AWARD_COLUMNS, awardsJson, flatRows } from './awards-machine.ts';
import { type Attempt, given, type ReportInput, type Request } from './definition.ts';
import {
  asOfFact,
  namesNote,
  type PeopleSelection,
  personNotes,
  selectPeople,
  unitsWords,
} from './people-selection.ts';
import { placeText } from './roster-section.ts';

/** Who and what qualifies for each award, with the evidence. */
export function buildAwards(
  known: ReportInput,
  campaign: Campaign,
  request: Request,
): Attempt<Report> {
  const selected = selectPeople(known, campaign, request);
  return selected.ok ? given(awardsReportOf(selected.value, known.listed)) : selected;
}

/** `listed`: units judged though nobody has an account. */
function awardsReportOf(selection: PeopleSelection, listed: readonly Unit[]): Report {
  const { input, everybody, asOf } = selection;
  const isDefault = input.awards.length === 0;
  const awards = isDefault ? BA_TO_AWARDS : input.awards;
  const { guidance } = input;
  const inFiles = everybody.flatMap((it) => it.unit ?? []);
  const { unclear, ...placed } = looseUnits(listed, inFiles, input.denominatorsOf);
  const known = { asOf, persons: everybody, guidance, ...placed };
  const { results, tally } = judgeAwards(awards, known);
  const views = results.map((it) => viewOf(it, selection));
  const scope = unitsWords(shownUnits(views), selection);
  const rows = views.flatMap((it) => flatRows(it, selection));
  return {
    title: { vi: `Khen thưởng: ${scope.vi}`, en: `Awards: ${scope.en}` },
    facts: [capital(selection.campaign.name), asOfFact(selection)],
    sections: shownViews(views, selection).map((it) => awardSection(it, selection)),
    notes: [
      ...(isDefault ? [DEFAULT_NOTE] : []),
      NEARLY_NOTE,
      AGE_NOTE,
      ...(tally ? guidanceNotes(tally) : [NO_GUIDANCE_NOTE]),
      ...(unclear.length > 0 ? [looseNote(unclear)] : []),
      ...personNotes(selection),
      namesNote('awards'),
    ],
    machineTable: () => tableOf(AWARD_COLUMNS, rows),
    json: (language) => awardsJson(selection, views, rows, language),
    standings: () => [],
    people: () => awardNames(views),
    asOf: selection.asOf,
    issues: [...selection.issues, ...guideIssues(tally)],
  };
}

/** Awards for which nobody and nothing of what is asked for can be proposed are left out. */
function shownViews(
  views: readonly AwardView[],
  { named, request: { level } }: PeopleSelection,
): readonly AwardView[] {
  const filled = views.filter((it) => it.units.length + it.people.length > 0);
  return (named.length > 0 || level !== null) && filled.length > 0 ? filled : views;
}

const shownUnits = (views: readonly AwardView[]): readonly (Unit | null)[] => [
  ...new Map(
    views
      .flatMap((it): readonly { readonly unit: Unit | null }[] => [...it.units, ...it.rows])
      .map(({ unit }) => [unit?.key, unit]),
  ).values(),
];

const DEFAULT_NOTE: Pair = {
  vi: 'Phong trào chưa khai điều kiện khen thưởng; dùng điều kiện của xã Ba Tô (tháng 10/2025), mức 10 trong “10 đến 20 người”.',
  en: 'The campaign has no awards of its own; those of Xã Ba Tô (10/2025) are used, with 10 of its “10 to 20 residents”.',
};

const NEARLY_NOTE: Pair = {
  vi: 'Gần đủ: chỉ còn thiếu một điều kiện, và điều kiện đó đã được từ một nửa; người hướng dẫn đủ mà chưa được cấp chứng nhận cũng là gần đủ.',
  en: 'Nearly: one condition alone is not met, and half of it is there; so is who guided enough and has no certificate.',
};

const AGE_NOTE: Pair = {
  vi: 'Độ tuổi lao động: từ đủ 15 tuổi (Bộ luật Lao động 2019); không xét tuổi nghỉ hưu, nên số được cấp gồm cả người đã quá tuổi.',
  en: 'Working age: from 15 years (Labour Code 2019); no upper age is applied, so that those beyond it are counted too.',
};

const looseNote = (units: readonly Unit[]): Pair => {
  const names = [...new Set(units.map((it) => it.name))].slice(0, 5).join(', ');
  return {
    vi: `Tệp dân số không ghi ${names} thuộc xã nào, mà tệp học viên có nơi trùng tên; số liệu dân số của nơi đó không dùng được. Thêm cột “Thuộc” vào tệp dân số.`,
    en: `The population file does not say in which commune ${names} lies, and the learner files have more than one place of the name; its figures cannot be used. Add a column “Thuộc” (commune) to it.`,
  };
};

const NO_GUIDANCE_NOTE: Pair = {
  vi: 'Chưa có danh sách ai hướng dẫn ai, nên điều kiện về hướng dẫn chưa rõ. Thêm tệp đó vào lệnh.',
  en: 'There is no list of who guided whom, so that conditions on guidance are unknown. Add that file.',
};

function guidanceNotes({ leftOut, perhaps, unclear }: GuidanceTally): readonly Pair[] {
  const { publicEmployees, minors, selves } = leftOut;
  const { kindUnknown, ageUnknown } = perhaps;
  const left = publicEmployees + minors + selves;
  return [
    ...(left > 0
      ? [
          {
            vi: `${left} dòng hướng dẫn không tính: ${publicEmployees} hướng dẫn CBCCVC, ${minors} hướng dẫn người dưới 15 tuổi (chỉ tính cho khen thưởng người dân), ${selves} tự hướng dẫn mình.`,
            en: `${left} rows of guidance do not count: ${publicEmployees} guided public employees, ${minors} people under 15 (they count for residents' awards alone), ${selves} themselves.`,
          },
        ]
      : []),
    ...(kindUnknown > 0
      ? [
          {
            vi: `${kindUnknown} dòng chưa chắc tính: người được hướng dẫn không có tài khoản nào chắc chắn là của họ, hoặc tài khoản không ghi đối tượng, nên chưa rõ là người dân hay CBCCVC.`,
            en: `${kindUnknown} rows may count or not: whether the guided are residents is not known, as no account is certainly theirs or it tells no kind.`,
          },
        ]
      : []),
    ...(ageUnknown > 0
      ? [
          {
            vi: `${ageUnknown} dòng chưa chắc tính: không rõ ngày sinh của người được hướng dẫn nên chưa rõ có trong độ tuổi lao động không.`,
            en: `${ageUnknown} rows may count or not: the birth date of the guided is not known, nor whether they are of working age.`,
          },
        ]
      : []),
    ...(unclear.length > 0
      ? [
          {
            vi: `${unclear.length} dòng không rõ ai là người hướng dẫn; kết quả có thể đổi khi làm rõ.`,
            en: `Of ${unclear.length} rows it is not clear who guided; results may change once it is.`,
          },
        ]
      : []),
  ];
}

/** Rows of the guidance list whose guide is not one certain learner, by their lines. */
const guideIssues = (tally: GuidanceTally | null): readonly Issue[] =>
  (tally?.unclear ?? []).map(({ row, found }): Issue => {
    const { place } = row.guide;
    if (found.as === 'not-found' || found.as === 'found')
      return issue('guide-not-found', place, {});
    const candidates = found.candidates.flatMap((it) => it.places.map(placeText));
    return found.as === 'ambiguous'
      ? issue('guide-ambiguous', place, { candidates })
      : issue('guide-birth-missing', place, { candidates });
  });
