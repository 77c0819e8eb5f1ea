import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADINGS =
  'Tài khoản;Họ và tên;Ngày sinh;Đối tượng;Xã, phường, đặc khu;Thôn, tổ dân phố;Cơ quan, đơn vị;Ngày cấp chứng nhận';
const put = (file: string, ...lines: readonly string[]): string => {
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  return file;
};
const rows = Array.from(
  { length: 12 },
  (_, i) =>
    `hv${i};Học viên ${'abcdefghiklm'[i]}a;${10 + i}/02/1990;Người dân;Xã Bờ Y;Thôn ${1 + (i % 3)};;`,
);
const ask = (...args: readonly string[]) =>
  run([...args, '--as-of', '2025-12-05', '--width', '200'], { folder });

/** Everything that a folder holds, what was kept too. */
const filesIn = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && !it.name.endsWith('.csv'))
    .map((it) => `${it.name} ${readFileSync(join(it.parentPath, it.name), 'utf8')}`)
    .join('\n');

describe('a name in the column of places', () => {
  const leak = put(
    'leak.csv',
    HEADINGS,
    ...rows,
    'hv91;An;1/1/1990;Người dân;Xã Bờ Y;Hồ Thị Lộ;;',
    'hv92;An;1/1/1990;Người dân;Xã Bờ Y;;Hồ Văn Giấu 0905123456;',
    'hv93;An;1/1/1990;Người dân;Trần Thị Lộ Xã;Thôn 1;;',
  );

  it('is not told by any report, and its account counts for the commune alone', async () => {
    for (const args of [
      ['learners', leak],
      ['learners', leak, '--level', 'village'],
      ['check', leak],
    ]) {
      const { out, err } = await ask(...args);
      expect(out + err).not.toMatch(/Lộ|Giấu|0905/);
      expect(out + err).toContain('leak.csv:16');
    }
    const { out } = await ask('learners', leak, '--format', 'json');
    expect(out).not.toMatch(/Lộ|Giấu|0905/);
  });

  it('is not kept', async () => {
    const fine = put(
      'kept-2025-12-05.csv',
      HEADINGS,
      ...rows,
      'hv91;An;1/1/1990;Người dân;Xã Bờ Y;Hồ Thị Lộ;;',
    );
    writeFileSync(join(folder, 'tiendo.yaml'), 'tiendo: 1\nname: Bờ Y\nunit: Xã Bờ Y\n');
    const { out, err } = await ask('import', fine);
    expect(out + err).not.toContain('Lộ');
    expect(filesIn(folder)).not.toMatch(/Hồ|Lộ/);
    rmSync(join(folder, 'tiendo.yaml'));
  });

  it('stays where units of the file are named so', async () => {
    const named = put(
      'named.csv',
      HEADINGS,
      ...rows
        .slice(0, 3)
        .map((it, i) => it.replace(/Thôn \d/, ['Măng Đen', 'Kon Tu', 'Đăk Mế'][i] ?? '')),
    );
    const { out } = await ask('learners', named, '--level', 'village');
    expect(out).toContain('Măng Đen');
  });
});

describe('several files of one moment', () => {
  const all = put('all.csv', HEADINGS, ...rows);

  it('that are one list in two writings are counted once', async () => {
    const again = put(
      'again.csv',
      HEADINGS.replaceAll(';', '\t'),
      ...rows.map((it) => it.replaceAll(';', '\t')),
    );
    const { out, err } = await ask('learners', all, again, '--format', 'json');
    expect(err + out).toContain('là cùng một danh sách với all.csv');
    expect(out).toContain('"accounts": 12');
  });

  it('are told where people stand in both of them', async () => {
    const page = put('page.csv', HEADINGS, ...rows.slice(0, 5));
    const { err } = await ask('learners', all, page);
    expect(err).toContain('5 người có ở cả hai tệp all.csv, page.csv');
    expect(err).toContain('bị đếm hai lần');
    const people = await ask('learners', all, page, '--count', 'people');
    expect(people.err).toContain('mỗi người được tính một lần');
  });

  it('are not warned of where they hold different people', async () => {
    const [one, two] = [
      put('1.csv', HEADINGS, ...rows.slice(0, 5)),
      put('2.csv', HEADINGS, ...rows.slice(5)),
    ];
    const { err } = await ask('learners', one, two);
    expect(err).not.toContain('người có ở');
  });
});

it('a file that lists nobody is told of', async () => {
  const { err, code } = await ask('learners', put('empty.csv', HEADINGS));
  expect(err).toContain('empty.csv:1: dưới dòng tiêu đề không có ai');
  expect(code).toBe(3);
});

describe('a list whose rows hold words of headings', () => {
  const roster = put(
    'ds.csv',
    'Họ và tên;Ngày sinh;Đối tượng;Chức vụ;Thôn, tổ dân phố;Xã',
    'Y Blút;27/01/1969;Người dân;Trưởng thôn;Thôn 1;Xã Ba Tô',
  );

  it('has its header where people are named', async () => {
    const { out, code } = await ask('check', roster);
    expect(out).toContain('tiêu đề ở dòng 1');
    expect(code).toBe(0);
  });
});

describe('accounts of numbers beside a column of certificates', () => {
  const marked = put(
    'dau.csv',
    'Tài khoản;Đơn vị;Chứng nhận',
    '0905123456;Xã Ba Tô;1',
    '0905123457;Xã Bờ Y;',
  );

  it('are people, and their numbers are told nowhere', async () => {
    const { out, err } = await ask('rank', marked, '--by', 'registered', '--format', 'json');
    expect(out + err).not.toContain('0905');
    expect(out + err).not.toContain('905.123');
    const { out: learners } = await ask('learners', marked, '--format', 'json');
    expect(JSON.parse(learners).totals.accounts).toBe(2);
  });
});

describe('places of one account', () => {
  const few = put(
    'it.csv',
    HEADINGS,
    ...rows,
    'hv91;An;1/1/1990;CBCCVC;Xã Bờ Y;;Y tế xã;',
    'hv92;An;2/1/1990;CBCCVC;Xã Bờ Y;;Agribank;',
    'hv93;An;3/1/1990;CBCCVC;Xã Bờ Y;;Đoàn Thanh niên;',
    'hv94;Tổng cộng;;;;;;',
    ';Tổng cộng;;;15;;;',
    'Tổng cộng;;;;15;;;',
  );

  it('are places, and totals are nobody', async () => {
    const { out } = await ask('learners', few, '--level', 'organisation', '--format', 'json');
    expect(JSON.parse(out).rows).toHaveLength(3);
    const all = await ask('learners', few, '--format', 'json');
    expect(JSON.parse(all.out).totals.accounts).toBe(15);
  });
});
