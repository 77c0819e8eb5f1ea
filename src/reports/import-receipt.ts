import { change, count, text } from '../document/cell.ts';
import type { Report, Section } from '../document/report.ts';
import { type Column, machineColumn, plainColumn, tableOf } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type Count, low } from '../domain/count.ts';
import { COUNT_PATHS, type Counts, countAt } from '../domain/counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unit } from '../domain/unit.ts';
import { countChangeWords } from '../i18n/change-words.ts';
import { kindWords } from '../i18n/check-words.ts';
import { countPair, momentText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { tidy } from '../text/tidy.ts';
import { changeOf } from './compare-rows.ts';
import { camel } from './count-columns.ts';
import { countsJson, unitJson } from './json-parts.ts';
import { totalChange } from './snapshot-total.ts';

/** What became of the figures of one moment: `replaced` puts others aside, `there` changes nothing. */
export type Fate = 'new' | 'replaced' | 'there';

/** The figures of one moment, and what became of them. */
export interface Received {
  readonly snapshot: Snapshot;
  readonly fate: Fate;
  /** Its file in the history. */
  readonly file: string;
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** The snapshot before it; `null` where it is the first. */
  readonly before: Snapshot | null;
}

export interface Receipt {
  readonly files: readonly CheckedFile[];
  /** Earliest first. */
  readonly received: readonly Received[];
  /** Nothing was written: only what would happen is told. */
  readonly dryRun: boolean;
}

/** What an import read, what changed, and what it wrote. */
export const receiptOf = ({ files, received, dryRun }: Receipt, campaign: Campaign): Report => ({
  title: dryRun
    ? { vi: 'Nạp thử, chưa ghi gì', en: 'Import, only tried: nothing was written' }
    : { vi: 'Nạp vào lịch sử', en: 'Imported into the history' },
  facts: [],
  sections: [
    { title: { vi: 'Tệp đã đọc', en: 'Files read' }, table: tableOf(FILES, files) },
    ...received.map((it) => receivedSection(it, dryRun)),
  ],
  notes: [],
  machineTable: () => tableOf(MACHINE, received),
  json: (language) => ({
    schema: 'tiendo.import.v1',
    asOf: received.at(-1)?.snapshot.asOf ?? null,
    campaign: { id: campaign.id, name: campaign.name[language] },
    dryRun,
    files: files.map(fileJson),
    rows: received.map(receivedJson),
    totals: {
      snapshots: received.length,
      written: dryRun ? 0 : received.filter((it) => it.fate !== 'there').length,
    },
  }),
  standings: () => [],
  issues: [],
});

const FILES: readonly Column<CheckedFile>[] = [
  plainColumn('file', { vi: 'Tệp', en: 'File' }, 'text', ({ file }) => text(same(tidy(file)))),
  plainColumn('kind', { vi: 'Loại', en: 'Kind' }, 'text', ({ table }) =>
    text(table && kindWords[table.kind]),
  ),
  plainColumn('asOf', { vi: 'Tính đến', en: 'As of' }, 'text', ({ table }) =>
    text(table?.asOf ? momentText(table.asOf) : null),
  ),
  plainColumn('rows', { vi: 'Đơn vị đã đọc', en: 'Units read' }, 'count', ({ rows }) =>
    count(rows?.read ?? null),
  ),
];

const fates: Readonly<Record<Fate, (file: string, dryRun: boolean) => Pair>> = {
  new: (file, dryRun) =>
    dryRun
      ? { vi: `Sẽ ghi vào ${file}.`, en: `To be written to ${file}.` }
      : { vi: `Đã ghi vào ${file}.`, en: `Written to ${file}.` },
  replaced: (file, dryRun) =>
    dryRun
      ? {
          vi: `Sẽ ghi vào ${file}, bản cũ giữ riêng.`,
          en: `To be written to ${file}, the old one kept aside.`,
        }
      : {
          vi: `Đã ghi vào ${file}, bản cũ giữ riêng.`,
          en: `Written to ${file}, the old one kept aside.`,
        },
  there: (file) => ({
    vi: `Đã có trong ${file}, không ghi thêm.`,
    en: `It is there already, in ${file}; nothing was written.`,
  }),
};

const MOST_CHANGES = 5;

function receivedSection(it: Received, dryRun: boolean): Section {
  const { snapshot, before, fate, file } = it;
  const moment = momentText(snapshot.asOf);
  const units = countPair(snapshot.units.size);
  const lines: Pair[] = [
    fates[fate](tidy(file), dryRun),
    { vi: `${units.vi} đơn vị.`, en: `${units.en} units.` },
    ...(before === null ? [FIRST] : sinceLines(snapshot, before)),
  ];
  const changes = before === null ? [] : changesSince(snapshot, before).slice(0, MOST_CHANGES);
  return {
    title: { vi: `Số liệu tính đến ${moment.vi}`, en: `As of ${moment.en}` },
    lines,
    table: changes.length === 0 ? null : tableOf(CHANGES, changes),
  };
}

const FIRST: Pair = {
  vi: 'Chưa có số liệu nào trước đó để so.',
  en: 'There is none before it to compare with.',
};

function sinceLines(now: Snapshot, before: Snapshot): readonly Pair[] {
  const then = momentText(before.asOf);
  const gained = totalChange(now, before);
  const [registered, certified] = [gained.registered.total, gained.certified.total].map(
    countChangeWords,
  ) as [Pair, Pair];
  const [born, gone] = [unitsWithout(now, before), unitsWithout(before, now)];
  return [
    {
      vi: `So với ${then.vi}: đăng ký ${lower(registered.vi)}; có chứng nhận ${lower(certified.vi)}.`,
      en: `Since ${then.en}: registered ${lower(registered.en)}; certified ${lower(certified.en)}.`,
    },
    ...unitsLine(born, { vi: 'đơn vị mới', en: 'new units' }),
    ...unitsLine(gone, { vi: 'đơn vị không còn', en: 'units are gone' }),
  ];
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function unitsLine(units: readonly Unit[], what: Pair): readonly Pair[] {
  if (units.length === 0) return [];
  const names = listed(units.map((it) => it.name));
  return [eachLanguage((it) => `${units.length} ${what[it]}: ${names[it]}.`)];
}

const unitsWithout = (some: Snapshot, others: Snapshot): readonly Unit[] =>
  [...some.units.values()].filter((it) => !others.units.has(it.key));

interface UnitChange {
  readonly unit: Unit;
  readonly change: Counts;
}

/** Units that both have and that changed, the largest change first. */
function changesSince(now: Snapshot, before: Snapshot): readonly UnitChange[] {
  const size = ({ change: it }: UnitChange) =>
    Math.max(
      ...[it.registered.total, it.certified.total].map((some) =>
        Math.abs(some === null ? 0 : low(some)),
      ),
    );
  return [...now.units.values()]
    .flatMap((unit): readonly UnitChange[] => {
      const [after, then] = [now.counts.get(unit.key), before.counts.get(unit.key)];
      return after && then ? [{ unit, change: changeOf(after, then) }] : [];
    })
    .filter((it) => size(it) > 0)
    .sort((a, b) => size(b) - size(a));
}

const CHANGES: readonly Column<UnitChange>[] = [
  plainColumn('unit', { vi: 'Thay đổi nhiều nhất', en: 'Largest changes' }, 'text', ({ unit }) =>
    text(same(unit.name)),
  ),
  plainColumn('registered', { vi: 'Đăng ký', en: 'Registered' }, 'change', (it) =>
    change(it.change.registered.total),
  ),
  plainColumn('certified', { vi: 'Có chứng nhận', en: 'Certified' }, 'change', (it) =>
    change(it.change.certified.total),
  ),
];

const gainedIn = ({ snapshot, before }: Received): Counts | null =>
  before && totalChange(snapshot, before);

const MACHINE: readonly Column<Received>[] = [
  machineColumn('asOf', 'text', (it) => text(same(it.snapshot.asOf))),
  machineColumn('fate', 'text', (it) => text(same(it.fate))),
  machineColumn('file', 'text', (it) => text(same(it.file))),
  machineColumn('units', 'count', (it) => count(it.snapshot.units.size)),
  machineColumn('since', 'text', (it) => text(same(it.before?.asOf ?? ''))),
  ...COUNT_PATHS.map((path) =>
    machineColumn<Received>(
      `change${camel(`.${path}`)}`,
      'change',
      (it) => change(gained(gainedIn(it), path)),
      path.startsWith('certified.'),
    ),
  ),
  machineColumn('newUnits', 'count', (it) =>
    count(it.before && unitsWithout(it.snapshot, it.before).length),
  ),
  machineColumn('goneUnits', 'count', (it) =>
    count(it.before && unitsWithout(it.before, it.snapshot).length),
  ),
];

const gained = (counts: Counts | null, path: (typeof COUNT_PATHS)[number]): Count =>
  counts && countAt(counts, path);

const fileJson = ({ file, table, rows }: CheckedFile) => ({
  file,
  kind: table?.kind ?? null,
  asOf: table?.asOf ?? null,
  units: rows?.read ?? null,
});

function receivedJson({ snapshot, before, fate, file, sources }: Received) {
  return {
    asOf: snapshot.asOf,
    fate,
    file,
    units: snapshot.units.size,
    sources,
    since: before?.asOf ?? null,
    ...(before === null
      ? { change: null }
      : {
          change: countsJson(totalChange(snapshot, before)),
          newUnits: unitsWithout(snapshot, before).map(unitJson),
          goneUnits: unitsWithout(before, snapshot).map(unitJson),
          changes: changesSince(snapshot, before).map((each) => ({
            unit: unitJson(each.unit),
            change: countsJson(each.change),
          })),
        }),
  };
}
