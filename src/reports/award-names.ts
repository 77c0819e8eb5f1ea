import type { PersonCandidate } from '../compute/people/award-rules.ts';
import type { RankedCandidate } from '../compute/people/proposal.ts';
import { count, day, rank, text } from '../document/cell.ts';
import { type Column, plainColumn, type Table, tableOf } from '../document/table.ts';
import type { Award } from '../domain/award.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { collate } from '../text/collate.ts';
import type { AwardView } from './award-tables.ts';
import { lacksWords, verdictWords } from './award-words.ts';
import { NO_UNIT } from './people-words.ts';

interface NamedRow {
  readonly award: Award;
  readonly candidate: PersonCandidate;
  readonly ranked: RankedCandidate | null;
}

/** Whoever qualifies for an award, nearly does or may, best first. */
export function awardNames(views: readonly AwardView[]): Table {
  const rows = views.flatMap(({ award, people, proposal }): readonly NamedRow[] => [
    ...(proposal?.ranked ?? []).map((it) => ({ award, candidate: it.candidate, ranked: it })),
    ...people
      .filter(isOpen)
      .sort((a, b) => guidedBy(b) - guidedBy(a) || collate(a.person.name, b.person.name))
      .map((candidate) => ({ award, candidate, ranked: null })),
  ]);
  return tableOf(COLUMNS, rows);
}

/** Without a guidance list nearly everybody who is certified may qualify: a list of all helps nobody. */
const isOpen = ({ verdict, guided, conditions }: PersonCandidate): boolean =>
  verdict === 'nearly' ||
  (verdict === 'unknown' &&
    (guided !== null || conditions.every((it) => it.condition.what !== 'guided')));

const guidedBy = ({ guided }: PersonCandidate): number => guided?.least ?? 0;

const PROPOSED: Readonly<Record<RankedCandidate['proposed'], Pair>> = {
  yes: { vi: 'Đề nghị', en: 'Proposed' },
  tied: { vi: 'Bằng nhau, cần chọn', en: 'Tied: to be chosen' },
  no: { vi: 'Ngoài số đề nghị', en: 'Beyond the limit' },
};

const COLUMNS: readonly Column<NamedRow>[] = [
  plainColumn('award', { vi: 'Khen thưởng', en: 'Award' }, 'text', ({ award }) =>
    text(award.label),
  ),
  plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ candidate: { person } }) =>
    text(person.unit ? same(person.unit.name) : NO_UNIT),
  ),
  plainColumn('within', { vi: 'Thuộc', en: 'Within' }, 'text', ({ candidate: { person } }) =>
    text(same(person.unit?.parent?.name ?? '')),
  ),
  plainColumn('name', { vi: 'Họ và tên', en: 'Name' }, 'text', ({ candidate: { person } }) =>
    text(same(person.name)),
  ),
  plainColumn('birthDate', { vi: 'Ngày sinh', en: 'Birth date' }, 'day', ({ candidate }) =>
    day(candidate.person.birth),
  ),
  plainColumn('result', { vi: 'Kết quả', en: 'Result' }, 'text', ({ candidate }) =>
    text(verdictWords[candidate.verdict]),
  ),
  plainColumn('rank', { vi: 'Hạng', en: 'Rank' }, 'rank', ({ ranked }) =>
    rank(ranked?.rank ?? null),
  ),
  plainColumn('proposed', { vi: 'Đề nghị', en: 'Proposed' }, 'text', ({ ranked, award }) =>
    text(ranked && award.propose ? PROPOSED[ranked.proposed] : same('')),
  ),
  plainColumn(
    'guidedLeast',
    { vi: 'Đã hướng dẫn, ít nhất', en: 'People guided, at least' },
    'count',
    ({ candidate: { guided } }) => count(guided?.least ?? null),
  ),
  plainColumn(
    'guidedMost',
    { vi: 'Đã hướng dẫn, nhiều nhất', en: 'People guided, at most' },
    'count',
    ({ candidate: { guided } }) => count(guided?.most ?? null),
  ),
  plainColumn('lacks', { vi: 'Còn thiếu', en: 'Lacks' }, 'text', ({ candidate }) =>
    text(lacksWords(candidate.conditions)),
  ),
];
