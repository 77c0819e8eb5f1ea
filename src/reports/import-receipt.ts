import { change, count, moment, text } from '../document/cell.ts';
import type { Report, Section } from '../document/report.ts';
import { type Column, machineColumn, plainColumn, tableOf } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Count } from '../domain/count.ts';
import { COUNT_PATHS, type Counts, countAt } from '../domain/counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { perLevel, type Unit } from '../domain/unit.ts';
import type { Differences } from '../history/differences.ts';
import type { KeptSource } from '../history/kept.ts';
import { kindWords } from '../i18n/check-words.ts';
import { countPair, momentText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair, same } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { levelCounts } from '../i18n/words.ts';
import { tidy } from '../text/tidy.ts';
import { camel } from './count-columns.ts';
import { sourceJson } from './history-list.ts';
import { countsJson, unitJson } from './json-parts.ts';
import { changesSince, changesTable, sinceLines, unitsWithout } from './receipt-changes.ts';
import { totalChange } from './snapshot-total.ts';

/** What became of the figures of one moment: `replaced` puts others aside, `there` changes nothing. */
export type Fate = 'new' | 'replaced' | 'there';

/** The figures of one moment, and what became of them. */
export interface Received {
  readonly snapshot: Snapshot;
  readonly fate: Fate;
  /** Its file in the history. */
  readonly file: string;
  readonly sources: readonly KeptSource[];
  /** The snapshot before it; `null` where it is the first. */
  readonly before: Snapshot | null;
  /** From the version that was put aside, where one was and can be read. */
  readonly differences: Differences | null;
}

export interface Receipt {
  readonly files: readonly CheckedFile[];
  /** Earliest first. */
  readonly received: readonly Received[];
  /** Nothing was written: only what would happen is told. */
  readonly dryRun: boolean;
  /** The province or commune whose campaign it is. */
  readonly home: Unit | null;
}

/** What an import read, what changed, and what it wrote. */
export function receiptOf(receipt: Receipt, campaign: Campaign): Report {
  const { files, received, dryRun, home } = receipt;
  return {
    title: dryRun
      ? { vi: 'Nạp thử, chưa ghi gì', en: 'Import, only tried: nothing was written' }
      : { vi: 'Nạp vào lịch sử', en: 'Imported into the history' },
    facts: [],
    sections: [
      { title: { vi: 'Tệp đã đọc', en: 'Files read' }, table: tableOf(FILES, files) },
      ...received.map((it) => receivedSection(it, receipt, campaign)),
    ],
    notes: [],
    machineTable: () => tableOf(machineColumns(home), received),
    json: (language) => ({
      schema: 'tiendo.import.v1',
      asOf: received.at(-1)?.snapshot.asOf ?? null,
      campaign: { id: campaign.id, name: campaign.name[language] },
      dryRun,
      files: files.map(fileJson),
      rows: received.map((it) => receivedJson(it, home, campaign)),
      totals: {
        snapshots: received.length,
        written: dryRun ? 0 : received.filter((it) => it.fate !== 'there').length,
      },
    }),
    standings: () => [],
    issues: [],
  };
}

const FILES: readonly Column<CheckedFile>[] = [
  plainColumn('asOf', { vi: 'Tính đến', en: 'As of' }, 'text', ({ table }) =>
    table?.asOf ? moment(table.asOf, momentText(table.asOf)) : text(null),
  ),
  plainColumn('kind', { vi: 'Loại', en: 'Kind' }, 'text', ({ table }) =>
    text(table && kindWords[table.kind]),
  ),
  plainColumn('rows', { vi: 'Đơn vị đã đọc', en: 'Units read' }, 'count', (it) =>
    count(unitsRead(it)),
  ),
  // The longest comes last, where it can go on below.
  plainColumn('file', { vi: 'Tệp', en: 'File' }, 'text', ({ file }) => text(same(tidy(file)))),
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

function receivedSection(it: Received, receipt: Receipt, campaign: Campaign): Section {
  const { snapshot, before, fate, file } = it;
  const { dryRun, home } = receipt;
  const moment = momentText(snapshot.asOf);
  const units = countPair(snapshot.units.size);
  const levels = levelsWords([...snapshot.units.values()]);
  const step = before && { now: snapshot, before, home, campaign };
  return {
    title: { vi: `Số liệu tính đến ${moment.vi}`, en: `As of ${moment.en}` },
    lines: [
      fates[fate](tidy(file), dryRun),
      { vi: `${units.vi} đơn vị${levels.vi}.`, en: `${units.en} units${levels.en}.` },
      ...(it.differences === null ? [] : [againstAside(it.differences)]),
      ...(step === null ? [FIRST] : sinceLines(step)),
    ],
    table: step && changesTable(step),
  };
}

/** ": 1 xã, phường và 30 …", where they are of several levels. */
function levelsWords(units: readonly Unit[]): Pair {
  const counts = perLevel(units);
  if (counts.size < 2) return same('');
  return eachLanguage((language) => `: ${levelCounts(counts)[language]}`);
}

/** What becomes other figures than those that are put aside. */
function againstAside({ figures, gone, added }: Differences): Pair {
  const units = [...new Set(figures.map((it) => it.unit.name))];
  const parts: readonly (readonly [number, Pair, readonly string[]])[] = [
    [figures.length, { vi: 'con số khác', en: 'figures changed' }, units],
    [added.length, { vi: 'đơn vị thêm', en: 'units added' }, added.map((it) => it.name)],
    [gone.length, { vi: 'đơn vị bớt', en: 'units dropped' }, gone.map((it) => it.name)],
  ];
  const words = parts
    .filter(([size]) => size > 0)
    .map(([size, what, names]) => {
      const list = listed(names);
      return eachLanguage((it) => `${countPair(size)[it]} ${what[it]} (${list[it]})`);
    });
  const all = joinPairs(words, '; ');
  return { vi: `So với bản cũ: ${all.vi}.`, en: `Against the old one: ${all.en}.` };
}

const FIRST: Pair = {
  vi: 'Chưa có số liệu nào trước đó để so.',
  en: 'There is none before it to compare with.',
};

const gainedIn = ({ snapshot, before }: Received, home: Unit | null): Counts | null =>
  before && totalChange(snapshot, before, home).counts;

const machineColumns = (home: Unit | null): readonly Column<Received>[] => [
  machineColumn('asOf', 'text', (it) => text(same(it.snapshot.asOf))),
  machineColumn('fate', 'text', (it) => text(same(it.fate))),
  machineColumn('file', 'text', (it) => text(same(it.file))),
  machineColumn('units', 'count', (it) => count(it.snapshot.units.size)),
  machineColumn('since', 'text', (it) => text(same(it.before?.asOf ?? ''))),
  ...COUNT_PATHS.map((path) =>
    machineColumn<Received>(
      `change${camel(`.${path}`)}`,
      'change',
      (it) => change(gained(gainedIn(it, home), path)),
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
  units: unitsRead({ file, table, rows }),
});

/** A row for each unit, or one for each account: then the units are those that the accounts name. */
function unitsRead({ table, rows }: CheckedFile): number | null {
  if (table?.kind !== 'learners') return rows?.read ?? null;
  return new Set(table.names.flatMap(({ unit }) => unit?.key ?? [])).size;
}

function receivedJson(it: Received, home: Unit | null, campaign: Campaign) {
  const { snapshot, before, fate, file, sources } = it;
  return {
    asOf: snapshot.asOf,
    fate,
    file,
    units: snapshot.units.size,
    sources: sources.map(sourceJson),
    since: before?.asOf ?? null,
    ...(before === null
      ? { change: null }
      : {
          change: countsJson(totalChange(snapshot, before, home).counts),
          newUnits: unitsWithout(snapshot, before).map(unitJson),
          goneUnits: unitsWithout(before, snapshot).map(unitJson),
          changes: changesSince({ now: snapshot, before, home, campaign }).map((each) => ({
            unit: unitJson(each.unit),
            change: countsJson(each.change),
          })),
        }),
  };
}
