import { text } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Pair, same } from '../i18n/pair.ts';
import type { ChosenUnit } from './choose-unit.ts';

interface Row {
  readonly file: string;
  readonly about: Pair;
}

interface Population {
  readonly name: string;
  readonly is: 'own' | 'published' | 'example';
}

const POPULATION: Readonly<Record<Population['is'], Pair>> = {
  own: {
    vi: 'dân số, chép từ tệp của bạn; ghi nguồn và ngày của nó vào tiendo.yaml',
    en: 'population, copied from your file; write its source and date into tiendo.yaml',
  },
  published: {
    vi: 'dân số đã công bố; cột người trưởng thành, lao động, CBCCVC để trống, cần điền',
    en: 'published population; adults, working age and headcount are left to be filled in',
  },
  example: {
    vi: 'mẫu để điền dân số; tiendo.yaml chưa dùng đến khi bạn điền',
    en: 'to be filled in; tiendo.yaml does not use it until it is',
  },
};

const ABOUT: Readonly<Record<string, Pair>> = {
  'tiendo.yaml': {
    vi: 'phong trào: đơn vị, mốc chỉ tiêu, mẫu số, báo cáo',
    en: 'the campaign: units, milestones, denominators, reports',
  },
  'tiendo.schema.json': {
    vi: 'để trình soạn thảo gợi ý khi sửa tiendo.yaml',
    en: 'for editors, which suggest and mark while you edit tiendo.yaml',
  },
  'don-vi.csv': {
    vi: 'mẫu để điền thôn, cơ quan, trường học; tiendo.yaml chưa dùng đến khi bạn điền',
    en: 'to be filled in with villages and organisations; not used until it is',
  },
  'mau-cong-van.txt': {
    vi: 'để thay lời văn của công văn; chưa thay gì cho đến khi bạn điền',
    en: 'for your own wording of letters; changes nothing until you fill it in',
  },
  'hang-ngay.sh': { vi: 'kịch bản chạy hằng ngày bằng cron', en: 'a script to run daily by cron' },
};

const COLUMNS: readonly Column<Row>[] = [
  plainColumn('file', { vi: 'Tệp', en: 'File' }, 'text', ({ file }) => text(same(file))),
  plainColumn('about', { vi: 'Dùng để', en: 'What for' }, 'text', ({ about }) => text(about)),
];

/** What was made, and what to type next. */
export function initReport(
  folder: string,
  { issues, name }: ChosenUnit,
  population: Population,
  files: readonly { readonly name: string }[],
  campaign: Campaign,
): Report {
  const rows = files.map(
    (it): Row => ({
      file: it.name,
      about: it.name === population.name ? POPULATION[population.is] : (ABOUT[it.name] ?? same('')),
    }),
  );
  const table = tableOf(COLUMNS, rows);
  const next = [
    ...(folder === '.' ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`]),
    population.is === 'example' ? `tiendo check ${population.name}` : 'tiendo check',
    'tiendo import thong-ke-2025-12-04-1000.csv',
    'tiendo',
  ];
  return {
    title: { vi: `Đã tạo phong trào của ${name}`, en: `The campaign of ${name} was made` },
    facts: [campaign.name, { vi: `Thư mục: ${folder}`, en: `Folder: ${folder}` }],
    sections: [
      { title: null, table },
      {
        title: { vi: 'Gõ tiếp', en: 'Next, type' },
        lines: next.map((it) => same(`  ${it}`)),
        table: null,
      },
    ],
    notes: [
      {
        vi: 'Xem và sửa các mốc chỉ tiêu trong tiendo.yaml trước khi dùng.',
        en: 'Look at the milestones in tiendo.yaml, and correct them, before you use it.',
      },
    ],
    machineTable: () => table,
    json: (language) => ({
      schema: 'tiendo.init.v1',
      asOf: null,
      campaign: { id: campaign.id, name: campaign.name[language] },
      folder,
      rows: rows.map(({ file, about }) => ({ file, about: about[language] })),
      totals: { files: rows.length },
      next,
    }),
    standings: () => [],
    issues,
  };
}
