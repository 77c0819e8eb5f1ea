import { count, moment, text } from '../document/cell.ts';
import type { Report, Section } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import { type Basis, withBasis } from '../domain/basis.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Campaign, ownLabels } from '../domain/campaign.ts';
import { type CountPath, countAt, isOwnPath, ownPath } from '../domain/counts.ts';
import type { Kept, KeptSource } from '../history/kept.ts';
import { countPair, momentText } from '../i18n/number-text.ts';
import { capital, type Pair } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { figureWords } from '../i18n/words.ts';
import { tidy } from '../text/tidy.ts';
import { countsJson } from './json-parts.ts';
import { keptRowsJson, keptTable } from './kept-rows.ts';
import type { Total } from './snapshot-total.ts';

/** The files of one moment of a history. */
export interface ListedMoment {
  readonly asOf: Moment;
  /** The file that counts. */
  readonly file: string;
  /** `null` where the file cannot be trusted. */
  readonly content: ListedContent | null;
  readonly aside: readonly { readonly file: string; readonly damaged: boolean }[];
}

interface ListedContent {
  readonly units: number;
  readonly total: Total;
  readonly sources: readonly KeptSource[];
  readonly kept: () => Kept;
}

interface HistoryList {
  /** Earliest first. */
  readonly list: readonly ListedMoment[];
  /** Whether those kept aside were read too. */
  readonly verify: boolean;
  readonly folder: string;
}

/** What a history keeps, a row a moment; for programs all figures of all units. */
export const historyListOf = (
  { list, verify, folder }: HistoryList,
  campaign: Campaign,
): Report => ({
  title: {
    vi: `Lịch sử: số liệu của ${list.length} thời điểm`,
    en: `History: ${list.length} ${list.length === 1 ? 'snapshot' : 'snapshots'}`,
  },
  facts: [
    { vi: `Thư mục: ${tidy(folder)}`, en: `Folder: ${tidy(folder)}` },
    ...whoseFact(list),
    ...(verify ? [verifiedFact(list)] : []),
  ],
  sections: [
    list.length === 0 ? EMPTY : { title: null, table: tableOf(columnsFor(list, campaign), list) },
  ],
  notes: [],
  machineTable: () => keptTable(list.flatMap((it) => it.content?.kept() ?? [])),
  json: (language) => ({
    schema: 'tiendo.history.v1',
    asOf: list.at(-1)?.asOf ?? null,
    campaign: { id: campaign.id, name: campaign.name[language] },
    rows: list.map(momentJson),
    totals: { snapshots: list.length, ...fileCounts(list, verify) },
  }),
  standings: () => [],
  issues: [],
});

const EMPTY: Section = {
  title: null,
  lines: [
    {
      vi: 'Chưa nạp số liệu nào. Nạp tệp: tiendo import thong-ke-2025-12-04-1000.csv',
      en: 'Nothing was imported yet. Import a file: tiendo import thong-ke-2025-12-04-1000.csv',
    },
  ],
  table: null,
};

/** How many files were read, and how many of them cannot be trusted. */
function fileCounts(list: readonly ListedMoment[], verify: boolean) {
  const aside = verify ? list.flatMap((it) => it.aside) : [];
  const damaged =
    list.filter((it) => it.content === null).length + aside.filter((it) => it.damaged).length;
  return { files: list.length + aside.length, damaged };
}

/** Whose people are counted, where that is the campaign's unit throughout. */
function whoseFact(list: readonly ListedMoment[]): readonly Pair[] {
  const totals = list.flatMap((it) => it.content?.total ?? []);
  const name = totals[0]?.unit?.name;
  if (name === undefined || totals.some((it) => it.unit === null)) return [];
  return [
    {
      vi: `Số người: của ${name}; tệp không ghi riêng thì cộng các đơn vị có trong tệp`,
      en: `People: those of ${name}; where not given, the sum of the units in the files`,
    },
  ];
}

function verifiedFact(list: readonly ListedMoment[]): Pair {
  const { files, damaged } = fileCounts(list, true);
  return {
    vi: `Đã kiểm tra ${files} tệp: ${files - damaged} nguyên vẹn, ${damaged} hỏng`,
    en: `${files} files checked: ${files - damaged} sound, ${damaged} damaged`,
  };
}

function columnsFor(
  list: readonly ListedMoment[],
  campaign: Campaign,
): readonly Column<ListedMoment>[] {
  // Where all are sound, that is said once above.
  const isNeeded = list.some((it) => it.content === null || it.aside.some((file) => file.damaged));
  const hasAside = list.some((it) => it.aside.length > 0);
  return [
    ...COLUMNS,
    ...(list.some((it) => it.content?.total.counts.counted) ? [COUNTED] : []),
    ...totalColumns(list, campaign),
    ...(hasAside ? [ASIDE] : []),
    ...(isNeeded ? [STATE] : []),
    SOURCES,
  ];
}

const PORTAL: readonly CountPath[] = ['registered.total', 'certified.total'];

/** Those that any of the snapshots has; the portal's where none has any. */
function totalColumns(
  list: readonly ListedMoment[],
  campaign: Campaign,
): readonly Column<ListedMoment>[] {
  const totalIn = ({ content }: ListedMoment, path: CountPath) =>
    content && countAt(content.total.counts, path);
  const paths = [...PORTAL, ...campaign.ownCounts.map(({ id }) => ownPath(id))];
  const known = paths.filter((path) => list.some((it) => totalIn(it, path) !== null));
  return (known.length === 0 ? PORTAL : known).map((path, at) => ({
    key: path,
    label: capital(figureWords(path, ownLabels(campaign))),
    kind: 'count',
    priority: at > 0 && isOwnPath(path) ? 2 : 0,
    cell: (it) => count(totalIn(it, path)),
  }));
}

const COLUMNS: readonly Column<ListedMoment>[] = [
  plainColumn('asOf', { vi: 'Tính đến', en: 'As of' }, 'text', ({ asOf }) =>
    moment(asOf, momentText(asOf)),
  ),
  {
    key: 'units',
    label: { vi: 'Đơn vị', en: 'Units' },
    kind: 'count',
    priority: 1,
    cell: ({ content }) => count(content?.units ?? null),
  },
];

const COUNTED: Column<ListedMoment> = plainColumn(
  'counted',
  { vi: 'Đếm', en: 'Counts' },
  'text',
  ({ content }) => text(content && basisWords[content.total.counts.counted ?? 'statistics']),
);

const basisWords: Readonly<Record<Basis | 'statistics', Pair>> = {
  statistics: { vi: 'theo thống kê', en: 'statistics' },
  accounts: { vi: 'tài khoản', en: 'accounts' },
  people: { vi: 'người', en: 'people' },
  several: { vi: 'nhiều cách', en: 'several' },
  'some-people': { vi: 'nhiều cách', en: 'several' },
};

const SOURCES: Column<ListedMoment> = plainColumn(
  'sources',
  { vi: 'Từ tệp', en: 'From' },
  'text',
  ({ content }) =>
    text(
      content &&
        listed(
          content.sources.map((it) => it.file),
          'tệp khác',
        ),
    ),
);

const ASIDE: Column<ListedMoment> = plainColumn(
  'aside',
  { vi: 'Bản giữ riêng', en: 'Kept aside' },
  'count',
  ({ aside }) => count(aside.length),
);

const STATE: Column<ListedMoment> = plainColumn(
  'state',
  { vi: 'Tình trạng', en: 'State' },
  'text',
  (it) => text(stateOf(it)),
);

function stateOf({ content, aside }: ListedMoment): Pair {
  if (content === null) return { vi: 'hỏng', en: 'damaged' };
  const broken = aside.filter((it) => it.damaged).length;
  if (broken === 0) return { vi: 'nguyên vẹn', en: 'sound' };
  const { vi, en } = countPair(broken);
  return { vi: `${vi} bản giữ riêng hỏng`, en: `${en} kept aside damaged` };
}

const momentJson = ({ asOf, file, content, aside }: ListedMoment) => ({
  asOf,
  file,
  damaged: content === null,
  units: content?.units ?? null,
  ...withBasis(content?.total.counts.counted),
  counts: content && countsJson(content.total.counts),
  sources: content?.sources.map(sourceJson) ?? [],
  aside: aside.map((it) => it.file),
  figures: content === null ? [] : keptRowsJson(content.kept()),
});

export const sourceJson = ({ file, sha256, headings, counted }: KeptSource) => ({
  file,
  sha256,
  headings: Object.fromEntries(headings),
  ...(counted && { counted }),
});
