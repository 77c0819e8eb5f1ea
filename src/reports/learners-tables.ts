import { type FunnelStep, funnelSteps, type LearnerFigures } from '../compute/learner-units.ts';
import { hundredths } from '../compute/rate.ts';
import { count, type PercentCell, percent, text } from '../document/cell.ts';
import { type Column, machineColumn, plainColumn, type Table, tableOf } from '../document/table.ts';
import { type Campaign, thresholdsOf } from '../domain/campaign.ts';
import type { Count } from '../domain/count.ts';
import { COUNT_PATHS, countAt } from '../domain/counts.ts';
import { MODULES } from '../domain/course.ts';
import { RULE_BREACHES, type RuleBreach } from '../domain/learner-tally.ts';
import type { Unit } from '../domain/unit.ts';
import { breachWords, countedWords, stepWords } from '../i18n/learner-words.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { camel } from './count-columns.ts';
import type { LearnerSelection } from './learner-rows.ts';
import { wholeWords } from './wording.ts';

/** A row as people read it: a unit, or all of them together. */
interface ReadRow {
  readonly name: Pair;
  readonly unit: Unit | null;
  readonly figures: LearnerFigures;
}

/** The certified among all that are counted, in hundredths of a percent; `null` where unknown. */
function certifiedShare({ funnel }: LearnerFigures, campaign: Campaign): PercentCell | null {
  return shareOf(funnel.certified, funnel.registered, thresholdsOf(campaign, 'certified'));
}

function shareOf(
  part: number | null,
  of: number | null,
  thresholds: readonly number[] = [],
): PercentCell | null {
  if (part === null || of === null || of === 0) return null;
  const value = hundredths({ numerator: part, denominator: of }, thresholds);
  return { min: value, max: value, estimated: false };
}

/** A row for each unit, and one for all of them. */
export function unitsTable({ rows, chosen, whole, campaign }: LearnerSelection): Table {
  const figureColumn = (
    key: string,
    label: Pair,
    priority: number,
    figure: (figures: LearnerFigures) => Parameters<typeof count>[0],
  ): Column<ReadRow> => ({
    key,
    label,
    kind: 'count',
    priority,
    cell: ({ figures }) => count(figure(figures)),
  });
  const columns: readonly Column<ReadRow>[] = [
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ name }) => text(name)),
    ...withinColumns(chosen),
    figureColumn('accounts', { vi: 'Tài khoản', en: 'Accounts' }, 0, (it) => it.accounts),
    figureColumn('people', { vi: 'Người', en: 'People' }, 2, (it) => it.people),
    figureColumn('duplicates', { vi: 'Trùng', en: 'Duplicates' }, 2, (it) => it.duplicates),
    figureColumn(
      'publicEmployees',
      { vi: 'CBCCVC', en: 'Public employees' },
      4,
      (it) => it.counts.registered.publicEmployees,
    ),
    figureColumn(
      'residents',
      { vi: 'Người dân', en: 'Residents' },
      4,
      (it) => it.counts.registered.residents,
    ),
    figureColumn('minors', { vi: 'Chưa đủ 18 tuổi', en: 'Under 18' }, 3, (it) => it.minors),
    figureColumn('adults', { vi: 'Từ đủ 18 tuổi', en: 'Adults' }, 3, (it) => it.adults),
    figureColumn(
      'certified',
      { vi: 'Được cấp chứng nhận', en: 'Certified' },
      0,
      (it) => it.funnel.certified,
    ),
    figureColumn(
      'certifiedPublicEmployees',
      { vi: 'CBCCVC có chứng nhận', en: 'Public employees certified' },
      5,
      (it) => it.counts.certified.publicEmployees,
    ),
    figureColumn(
      'certifiedResidents',
      { vi: 'Người dân có chứng nhận', en: 'Residents certified' },
      5,
      (it) => it.counts.certified.residents,
    ),
    plainColumn('certifiedShare', { vi: 'Tỷ lệ chứng nhận', en: 'Certified %' }, 'percent', (row) =>
      percent(certifiedShare(row.figures, campaign)),
    ),
  ];
  const read = rows.map(({ unit, figures }): ReadRow => ({ name: same(unit.name), unit, figures }));
  const total: ReadRow = { name: wholeWords(chosen.length), unit: null, figures: whole };
  return tableOf(columns, read, chosen.length > 1 ? [total] : []);
}

/** In which commune each row lies, where the rows lie in several. */
function withinColumns(rows: LearnerSelection['chosen']): readonly Column<ReadRow>[] {
  if (new Set(rows.map(({ unit }) => unit.parent?.key)).size < 2) return [];
  return [
    plainColumn('within', { vi: 'Thuộc', en: 'Within' }, 'text', ({ unit }) =>
      text(same(unit?.parent?.name ?? '')),
    ),
  ];
}

/** From registered to certified, of all units together. */
export function funnelTable({ whole, request }: LearnerSelection): Table {
  const columns: readonly Column<FunnelStep>[] = [
    plainColumn('step', { vi: 'Bước', en: 'Step' }, 'text', ({ step, module }) =>
      text(stepWords(step, module)),
    ),
    plainColumn('reached', countedWords[request.count], 'count', ({ reached }) => count(reached)),
    plainColumn('share', { vi: 'So với đăng ký', en: 'Of registered' }, 'percent', (row) =>
      percent(shareOf(row.reached, whole.funnel.registered)),
    ),
    plainColumn('lost', { vi: 'Ít hơn bước trước', en: 'Fewer than before' }, 'count', (row) => {
      if (row.step === 'registered') return text(same(''));
      return row.lost === null ? text(same('–')) : count(row.lost);
    }),
  ];
  return tableOf(columns, funnelSteps(whole.funnel));
}

/** Accounts that cannot be as the rules of the course have it; `null` where nothing could be judged. */
export function breachesTable({ whole }: LearnerSelection): Table | null {
  const judged = RULE_BREACHES.filter((it) => whole.breaches[it] !== null);
  if (judged.length === 0) return null;
  const columns: readonly Column<RuleBreach>[] = [
    plainColumn('accounts', countedWords.accounts, 'count', (it) => count(whole.breaches[it])),
    plainColumn('breach', { vi: 'Điều bất thường', en: 'What is wrong' }, 'text', (it) =>
      text(breachWords[it]),
    ),
  ];
  return tableOf(columns, judged);
}

/** All figures for other programs. */
export function learnersMachineTable({ rows, request, campaign }: LearnerSelection): Table {
  const word = (key: string, of: (row: ReadRow) => string) =>
    machineColumn<ReadRow>(key, 'text', (row) => text(same(of(row))));
  const figure = (key: string, of: (figures: LearnerFigures) => Count, isBounded = false) =>
    machineColumn<ReadRow>(key, 'count', ({ figures }) => count(of(figures)), isBounded);
  const columns: readonly Column<ReadRow>[] = [
    word('unit', ({ unit }) => unit?.name ?? ''),
    word('code', ({ unit }) => unit?.code ?? ''),
    word('level', ({ unit }) => unit?.level ?? ''),
    word('within', ({ unit }) => unit?.parent?.name ?? ''),
    word('count', () => request.count),
    figure('accounts', (it) => it.accounts),
    figure('people', (it) => it.people),
    figure('duplicates', (it) => it.duplicates),
    figure('rejected', (it) => it.rejected),
    figure('minors', (it) => it.minors, true),
    figure('adults', (it) => it.adults, true),
    figure('ageUnknown', (it) => it.ageUnknown),
    figure('kindUnknown', (it) => it.kindUnknown),
    ...COUNT_PATHS.map((path) =>
      machineColumn<ReadRow>(
        camel(path),
        'count',
        ({ figures }) => count(countAt(figures.counts, path)),
        !path.endsWith('.total'),
      ),
    ),
    machineColumn('certifiedShare', 'percent', ({ figures }) =>
      percent(certifiedShare(figures, campaign)),
    ),
    ...Array.from({ length: MODULES }, (_, at) =>
      figure(`module${at + 1}`, (it) => it.funnel.modules[at] ?? null),
    ),
    figure('eligibleForFinal', (it) => it.funnel.eligibleForFinal),
    figure('finalPassed', (it) => it.funnel.finalPassed),
    ...RULE_BREACHES.map((breach) => figure(breach, (it) => it.breaches[breach])),
  ];
  return tableOf(
    columns,
    rows.map(({ unit, figures }) => ({ name: same(unit.name), unit, figures })),
  );
}
