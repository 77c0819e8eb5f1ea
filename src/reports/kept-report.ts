import { text } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import { isGiven, type Kept, type KeptSource } from '../history/kept.ts';
import { momentText } from '../i18n/number-text.ts';
import { same } from '../i18n/pair.ts';
import { tidy } from '../text/tidy.ts';
import { sourceJson } from './history-list.ts';
import { keptRowsJson, keptTable, unitsTable } from './kept-rows.ts';

/** One snapshot of a history. */
interface KeptFile {
  readonly kept: Kept;
  readonly file: string;
  /** The files of the moment that it replaced. */
  readonly aside: readonly string[];
}

/** What one snapshot holds, as it was read, and from which files. */
export const keptReportOf = ({ kept, file, aside }: KeptFile, campaign: Campaign): Report => {
  const moment = momentText(kept.asOf);
  const others = aside.map(tidy).join(', ');
  return {
    title: { vi: `Số liệu tính đến ${moment.vi}`, en: `Figures as of ${moment.en}` },
    facts: [
      { vi: `Tệp: ${tidy(file)}`, en: `File: ${tidy(file)}` },
      ...(aside.length > 0
        ? [{ vi: `Bản cũ giữ riêng: ${others}`, en: `Kept aside: ${others}` }]
        : []),
    ],
    sections: [
      { title: { vi: 'Tệp nguồn', en: 'Sources' }, table: tableOf(SOURCES, kept.sources) },
      { title: { vi: 'Đơn vị', en: 'Units' }, table: unitsTable(kept, campaign) },
    ],
    notes: [],
    machineTable: () => keptTable([kept]),
    json: (language) => ({
      schema: 'tiendo.history.v1',
      asOf: kept.asOf,
      campaign: { id: campaign.id, name: campaign.name[language] },
      rows: [
        {
          asOf: kept.asOf,
          file,
          damaged: false,
          units: kept.rows.filter(isGiven).length,
          sources: kept.sources.map(sourceJson),
          aside,
          figures: keptRowsJson(kept),
        },
      ],
      totals: { snapshots: 1, files: 1, damaged: 0 },
    }),
    standings: () => [],
    issues: [],
  };
};

const SOURCES: readonly Column<KeptSource>[] = [
  plainColumn('file', { vi: 'Tệp', en: 'File' }, 'text', ({ file }) => text(same(tidy(file)))),
  plainColumn('sha256', same('SHA-256'), 'text', ({ sha256 }) => text(same(sha256))),
];
