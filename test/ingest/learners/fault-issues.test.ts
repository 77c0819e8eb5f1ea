import { describe, expect, it } from 'vitest';
import type { RowFault, TableFault } from '../../../src/domain/learner-tally.ts';
import { issueLine } from '../../../src/i18n/issues.ts';
import { rowFaultIssues, tableFaultIssue } from '../../../src/ingest/learners/fault-issues.ts';

const fault = (given: Partial<RowFault>): RowFault => ({
  code: 'certified-unclear',
  file: 'hoc-vien.csv',
  column: 20,
  rows: 3,
  lines: [102, 250, 251],
  example: '31/02/2025',
  ...given,
});
const HEADINGS = new Map([[20, 'Ngày cấp chứng nhận']]);
const told = (given: Partial<RowFault>, refused = false) => {
  const [it] = rowFaultIssues([fault(given)], (_, column) => HEADINGS.get(column) ?? null, refused);
  return issueLine(it as never);
};

describe('rows of lists of people', () => {
  it('that keep the whole file from being used', () => {
    expect(told({ rows: 1, lines: [102] }, true).vi).toContain(
      'có 1 dòng như vậy nên cả tệp chưa được dùng',
    );
  });

  it('that are not counted: where, what, how many, what to do', () => {
    expect(told({})).toEqual({
      vi: 'Lỗi: hoc-vien.csv:102, cột “Ngày cấp chứng nhận”: “31/02/2025” không rõ đã được cấp chứng nhận hay chưa; 3 dòng như vậy không được đếm (dòng 102, 250, 251). Hãy ghi ngày cấp như 04/12/2025; chưa cấp thì để trống.',
      en: 'Error: hoc-vien.csv:102, column “Ngày cấp chứng nhận”: “31/02/2025” does not tell whether the certificate was given; 3 such rows are not counted (lines 102, 250, 251). Write the date as 04/12/2025; leave it empty where there is none.',
    });
  });

  it('whole rows, one or many', () => {
    expect(told({ code: 'row-too-long', column: null, rows: 1, lines: [7] }).vi).toBe(
      'Lỗi: hoc-vien.csv:7: dòng có nhiều ô hơn tiêu đề; 1 dòng như vậy không được đếm. Hãy sửa các dòng này hoặc xuất lại từ hệ thống.',
    );
    const lines = Array.from({ length: 10 }, (_, at) => at + 3);
    expect(told({ code: 'place-missing', column: null, rows: 1000, lines }).vi).toContain(
      '1.000 dòng như vậy không được đếm (dòng 3, 4, 5, 6, 7, …).',
    );
  });

  it('that are counted, but for one cell', () => {
    expect(
      told({ code: 'share-unclear', column: 9, example: '0,8', rows: 2, lines: [4, 9] }).vi,
    ).toBe(
      'Cảnh báo: hoc-vien.csv:4: “0,8” không rõ là bao nhiêu phần trăm; 2 dòng như vậy tính là chưa xong chuyên đề (dòng 4, 9). Hãy ghi như 80%.',
    );
  });
});

describe('what stood in a cell', () => {
  it.each([
    ['kind-unclear', 'Nông dân'],
    ['kind-unclear', 'công an xã'],
    ['share-unclear', '120%'],
    ['quiz-unclear', '6/5'],
    ['final-unclear', '31'],
    ['certified-unclear', '00/12/2025'],
    ['registered-unclear', '2025-13-01'],
  ] as const)('%s: “%s” is told', (code, example) => {
    expect(told({ code, example }).vi).toContain(`“${example}”`);
  });

  it.each([
    ['kind-unclear', 'Nguyễn Văn An'],
    ['kind-unclear', 'NGUYỄN VĂN AN'],
    ['kind-unclear', 'An'],
    ['kind-unclear', '079203001234'],
    ['kind-unclear', 'nguyen.an79'],
    ['kind-unclear', '12/03/1990'],
    ['birth-unclear', '31/02/1990'],
    ['share-unclear', '12/03/1990'],
    ['share-unclear', '0905123456'],
    ['certified-unclear', 'Trần Thị Bình'],
    ['certified-unclear', '12/03/90'],
    ['registered-unclear', '1990'],
    ['registered-unclear', '079203001234'],
  ] as const)('%s: “%s” may be personal and is not', (code, example) => {
    const line = told({ code, example });
    expect(line.vi).not.toContain(example);
    expect(line.en).not.toContain(example);
    expect(line.vi).toContain('nội dung ô này');
  });
});

it.each([
  [{ code: 'bad-quotes', line: 5, unclosed: true }, 'bad-quotes', 5],
  [{ code: 'bad-bytes', line: 6 }, 'bad-bytes', 6],
  [{ code: 'cut', line: 9 }, 'file-cut', 9],
  [{ code: 'changed' }, 'file-changed', null],
  [{ code: 'places-too-many', most: 200_000 }, 'places-too-many', null],
] as const)('a file that cannot be counted: %o', (fault: TableFault, code, line) => {
  const it = tableFaultIssue(fault, 'hoc-vien.csv');
  expect(it).toMatchObject({ code, line, file: 'hoc-vien.csv', severity: 'error' });
  expect(issueLine(it).vi).not.toMatch(/undefined|null/);
});
