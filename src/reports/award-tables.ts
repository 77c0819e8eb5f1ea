import type { AwardResult, PersonCandidate, UnitCandidate } from '../compute/people/award-rules.ts';
import { type Condition, VERDICTS, type Verdict } from '../compute/people/conditions.ts';
import { type Proposal, proposalOf } from '../compute/people/proposal.ts';
import { hundredths } from '../compute/rate.ts';
import { count, type PercentCell, percent, text } from '../document/cell.ts';
import type { Section } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import type { Award } from '../domain/award.ts';
import type { Unit } from '../domain/unit.ts';
import { integerText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair } from '../i18n/pair.ts';
import { collate } from '../text/collate.ts';
import { lackedByAll, lacksWords, partText, ruleWords, verdictWords } from './award-words.ts';
import { cutRows } from './cut-rows.ts';
import { unitHeads } from './people-columns.ts';
import type { PeopleSelection } from './people-selection.ts';

type VerdictCounts = Readonly<Record<Verdict, number>>;

/** The people of a unit, by what they reached of an award. */
export interface PeopleRow extends VerdictCounts {
  readonly unit: Unit | null;
}

/** One award as the report shows it. */
export interface AwardView extends AwardResult {
  readonly verdicts: VerdictCounts;
  /** Of people: by unit, those with anybody who qualifies, nearly does or may. */
  readonly rows: readonly PeopleRow[];
  readonly proposal: Proposal | null;
}

/** An award's units and people as far as they are asked for. */
export function viewOf(result: AwardResult, { rowOf }: PeopleSelection): AwardView {
  const units = result.units
    .filter((it) => rowOf(it.unit) !== undefined)
    .sort((a, b) => order(a) - order(b) || collate(a.unit.name, b.unit.name));
  const people = result.people.filter((it) => rowOf(it.person.unit) !== undefined);
  const isOfPeople = result.award.to === 'public-employee' || result.award.to === 'resident';
  return {
    ...result,
    units,
    people,
    verdicts: verdictsOf([...units, ...people]),
    rows: peopleRows(people, rowOf),
    proposal: isOfPeople ? proposalOf(people, result.award.propose) : null,
  };
}

const order = ({ verdict }: { readonly verdict: Verdict }): number => VERDICTS.indexOf(verdict);

function verdictsOf(judged: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  const counts = { qualifies: 0, nearly: 0, unknown: 0, not: 0 };
  for (const { verdict } of judged) counts[verdict]++;
  return counts;
}

function peopleRows(
  people: readonly PersonCandidate[],
  rowOf: PeopleSelection['rowOf'],
): readonly PeopleRow[] {
  const groups = new Map<string, { unit: Unit | null; people: PersonCandidate[] }>();
  for (const candidate of people) {
    const unit = rowOf(candidate.person.unit) ?? null;
    const group = groups.get(unit?.key ?? '') ?? { unit, people: [] };
    group.people.push(candidate);
    groups.set(unit?.key ?? '', group);
  }
  return [...groups.values()]
    .map((it) => ({ unit: it.unit, ...verdictsOf(it.people) }))
    .sort(
      (a, b) =>
        b.qualifies - a.qualifies ||
        b.nearly - a.nearly ||
        collate(a.unit?.name ?? '\uffff', b.unit?.name ?? '\uffff'),
    );
}

/** What is told of one award: its rule, how many qualify, and the evidence. Nobody is named. */
export function awardSection(view: AwardView, selection: PeopleSelection): Section {
  const { award, proposal } = view;
  const lines = [ruleWords(award), countsLine(view)];
  if (proposal === null) {
    const shown = cutRows(view.units, selection.request);
    const lacked = shown.length > 1 ? lackedByAll(shown.map((it) => it.conditions)) : [];
    return {
      title: award.label,
      lines: [...lines, ...lacked.map(ofAllWords)],
      table: unitTable(shown, award, lacked),
    };
  }
  // Who is certified may qualify then, or not: a table of all of them helps nobody.
  if (award.guided && selection.input.guidance === null) {
    return { title: award.label, lines, table: null };
  }
  return {
    title: award.label,
    lines: [...lines, ...(award.propose ? proposalLines(proposal, award.propose) : [])],
    table: peopleTable(view, selection),
  };
}

const ofAllWords = (lack: Pair): Pair => ({
  vi: `Mọi đơn vị: ${lack.vi}.`,
  en: `All units: ${lack.en}.`,
});

function countsLine({ verdicts, proposal }: AwardView): Pair {
  const counts = joinPairs(
    VERDICTS.map((it) =>
      eachLanguage(
        (language) => `${verdictWords[it][language]}: ${integerText(verdicts[it], language)}`,
      ),
    ),
    '; ',
  );
  return proposal
    ? { vi: `${counts.vi} (người).`, en: `${counts.en} (people).` }
    : { vi: `${counts.vi} (đơn vị).`, en: `${counts.en} (units).` };
}

/** Whether as many qualify as may be proposed, and whether the limit falls among equals. */
function proposalLines(
  { ranked, sure, tied, places }: Proposal,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Pair[] {
  if (ranked.length < least) {
    return [
      {
        vi: `Mới chắc có ${ranked.length} người đủ điều kiện, chưa tới ${least} người để đề nghị.`,
        en: `Only ${ranked.length} qualify for certain, fewer than the ${least} to be proposed.`,
      },
    ];
  }
  const total = ranked.length;
  if (tied > 0) {
    return [
      {
        vi: `${total} người đủ điều kiện, đề nghị nhiều nhất ${most}: ${sure} người xếp trên; ${tied} người hướng dẫn bằng nhau, còn ${places} suất. Cần chọn trong số họ.`,
        en: `${total} qualify and at most ${most} are proposed: ${sure} stand above; ${tied} guided equally many and compete for ${places}. Choose among them.`,
      },
    ];
  }
  return [
    {
      vi: `Đề nghị ${sure} người hướng dẫn được nhiều nhất trong ${total} người đủ điều kiện.`,
      en: `The ${sure} who guided most of the ${total} that qualify are proposed.`,
    },
  ];
}

function peopleTable({ rows }: AwardView, selection: PeopleSelection) {
  const shown = cutRows(
    rows.filter((it) => it.qualifies + it.nearly + it.unknown > 0),
    selection.request,
  );
  if (shown.length === 0) return null;
  const columns: readonly Column<PeopleRow>[] = [
    ...unitHeads<PeopleRow>(shown, () => false),
    ...VERDICTS.map((verdict) =>
      plainColumn<PeopleRow>(verdict, verdictWords[verdict], 'count', (row) => count(row[verdict])),
    ),
  ];
  return tableOf(columns, shown);
}

/** `lacked`: what all of them lack, told above the table. */
function unitTable(shown: readonly UnitCandidate[], award: Award, lacked: readonly Pair[]) {
  if (shown.length === 0) return null;
  const find = (candidate: UnitCandidate, what: Condition['what']) =>
    candidate.conditions.find((it) => it.condition.what === what)?.condition ?? null;
  const evidence = (what: Condition['what'], label: Pair): readonly Column<UnitCandidate>[] => [
    plainColumn(what, label, 'text', (row) => {
      const condition = find(row, what);
      return text(condition && partText(condition));
    }),
    plainColumn(`${what}-percent`, { vi: 'Tỷ lệ', en: 'Rate' }, 'percent', (row) =>
      percent(percentOf(find(row, what))),
    ),
  ];
  const columns: readonly Column<UnitCandidate>[] = [
    ...unitHeads<UnitCandidate>(shown, () => false),
    plainColumn('verdict', { vi: 'Kết quả', en: 'Result' }, 'text', (row) =>
      text(verdictWords[row.verdict]),
    ),
    ...(award.certified ? evidence('certified-share', { vi: 'Được cấp', en: 'Certified' }) : []),
    ...(award.guided
      ? evidence('guided-share', { vi: 'CBCCVC hướng dẫn đủ', en: 'Guided enough' })
      : []),
    plainColumn('lacks', { vi: 'Còn thiếu', en: 'Lacks' }, 'text', (row) =>
      text(lacksWords(row.conditions, lacked)),
    ),
  ];
  return tableOf(columns, shown);
}

/** A share that misses its threshold never prints as the threshold. */
function percentOf(condition: Condition | null): PercentCell | null {
  if (condition === null || !('among' in condition)) return null;
  const { have, among, percent: wanted } = condition;
  if (have === null || among === null || among === 0) return null;
  const at = (numerator: number) =>
    hundredths({ numerator, denominator: among }, [wanted * 100, 10_000]);
  return { min: at(have.least), max: at(have.most), estimated: false };
}
