import type { PeopleTable } from '../../src/ingest/people-table.ts';

export const HEADINGS = [
  'Tài khoản',
  'Họ và tên',
  'Ngày sinh',
  'Đối tượng',
  'Xã, phường, đặc khu',
] as const;

/** A learner export with a title, and the columns of `HEADINGS`. */
export const tableOf = (file: string): PeopleTable => ({
  file,
  kind: 'learners',
  encoding: 'utf-8',
  marked: false,
  delimiter: ';',
  columns: {
    account: 0,
    name: 1,
    birth: 2,
    kind: 3,
    isPublicEmployee: null,
    commune: 4,
    communeCode: null,
    village: null,
    organisation: null,
    registeredAt: null,
    share: [],
    quiz: [],
    final: null,
    certifiedAt: null,
    certificate: null,
    role: null,
    guide: null,
    guideBirth: null,
  },
  headings: HEADINGS,
  headerLine: 2,
  firstLine: 3,
  asOf: null,
  asOfIssues: [],
});
