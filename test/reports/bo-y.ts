import type { Day, Moment } from '../../src/domain/calendar.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { INDICATORS, QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { worstFirst } from '../../src/domain/worst-first.ts';
import { issueLines } from '../../src/i18n/issue-lines.ts';
import type { Format } from '../../src/render/format.ts';
import { renderers } from '../../src/render/index.ts';
import type { Definition, Request } from '../../src/reports/definition.ts';
import { type File, readAll } from '../ingest/samples.ts';
import { requestOf } from './samples.ts';

/** A commune's campaign with villages, a school and an office, and a count of its own. All synthetic. */
export const BO_Y: Campaign = {
  ...QUANG_NGAI_2025,
  id: 'bo-y-2025',
  name: { vi: 'Bình dân học vụ số, xã Bờ Y, 2025', en: 'Digital literacy, Bờ Y, 2025' },
  unit: 'Xã Bờ Y',
  ownCounts: [
    {
      id: 'digital-signatures',
      label: { vi: 'Người có chữ ký số', en: 'Holders of a digital signature' },
      headings: ['Chữ ký số'],
    },
  ],
  indicators: [
    ...INDICATORS,
    {
      id: 'digital-signatures',
      label: { vi: 'người có chữ ký số / người trưởng thành', en: 'digital signatures / adults' },
      counted: { vi: 'Người có chữ ký số', en: 'Holders of a digital signature' },
      numerator: 'own.digital-signatures',
      denominator: 'adults',
    },
  ],
  milestones: [
    {
      id: 'signatures-over-50',
      indicator: 'digital-signatures',
      over: 50,
      by: '2025-12-20' as Day,
      level: 'village',
    },
    {
      id: 'employees-100',
      indicator: 'public-employees-certified',
      atLeast: 100,
      by: '2025-12-15' as Day,
      level: 'organisation',
      label: { vi: 'CBCCVC: 100%', en: 'Public employees: 100%' },
    },
    {
      id: 'school',
      indicator: 'public-employees-certified',
      atLeast: 90,
      by: '2025-12-31' as Day,
      units: ['Trường THCS Bờ Y'],
    },
    { id: 'residents', indicator: 'residents-registered', atLeast: 50, by: '2025-12-31' as Day },
  ],
};

const HEADER =
  'Đơn vị,CBCCVC,Người dân,CBCCVC được cấp chứng nhận,Người dân được cấp chứng nhận,Chữ ký số';
export const BEFORE: File = [
  'thong-ke-2025-11-27.csv',
  `${HEADER}
Thôn Đăk Mế,0,90,0,60,200
Thôn Ngọc Hải,0,60,0,40,100
Trường THCS Bờ Y,30,200,20,90,30
Công an xã,10,0,10,0,10`,
];
export const NOW: File = [
  'thong-ke-2025-12-04.csv',
  `${HEADER}
Thôn Đăk Mế,0,106,0,88,210
Thôn Ngọc Hải,0,81,0,72,120
Trường THCS Bờ Y,32,210,29,100,32
Công an xã,10,0,10,0,10`,
];
export const PEOPLE: File = [
  'dan-so.csv',
  `Đơn vị,Dân số,Người trưởng thành,Biên chế
Thôn Đăk Mế,620,420,
Thôn Ngọc Hải,415,240,
Trường THCS Bờ Y,,,32
Công an xã,,,10`,
];

/** A report on files, with its messages, as a clerk sees it. */
export async function shown(
  definition: Definition,
  files: readonly File[],
  request: Partial<Request> = {},
  { campaign = BO_Y, format = 'table' as Format, asOf = null as Moment | null } = {},
): Promise<string> {
  const { dataset, issues } = await readAll(files, asOf, [], campaign);
  const input = { ...dataset, checked: () => ({ files: [], issues }) };
  const attempt = await definition.build(input, campaign, requestOf(request));
  const own = attempt.ok ? attempt.value.issues : attempt.refusal;
  const lines = issueLines(worstFirst([...issues, ...own]), 5).map((it) => it.vi);
  const messages = lines.length > 0 ? `\n--- stderr\n${lines.join('\n')}\n` : '';
  if (!attempt.ok) return messages;
  const render = await renderers[format]();
  const options = {
    language: 'vi',
    color: false,
    width: 150,
    toFile: false,
    warnings: () => [],
  } as const;
  return `${await render(attempt.value, options)}${messages}`;
}
