import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, run } from './transcript.ts';

// Learner exports and statistics, side by side and one after the other.
const parent = mkdtempSync(join(tmpdir(), 'tiendo-counted-'));
afterAll(() => rmSync(parent, { recursive: true }));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(parent, 'a-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const HEADER = 'Tài khoản;Họ và tên;Ngày sinh;Đối tượng;Xã;Thôn;Ngày cấp chứng nhận';

/** A learner export: so many adults and minors of a commune, the first `certified` of them certified. */
function exportOf(
  asOf: string,
  commune: string,
  { adults, minors, twice = 0 }: { adults: number; minors: number; twice?: number },
  from = 0,
): string {
  const row = (at: number, birth: string) =>
    `tk${from + at};Người Thứ${from + at};${birth};Người dân;${commune};Thôn ${(at % 2) + 1};`;
  const rows = [
    ...Array.from({ length: adults }, (_, at) => row(at, '01/02/1990')),
    ...Array.from({ length: minors }, (_, at) => row(adults + at, '01/02/2015')),
    ...Array.from({ length: twice }, (_, at) => `x${row(at, '01/02/1990')}`),
  ];
  return `Số liệu tính đến ${asOf}\n${HEADER}\n${rows.join('\n')}\n`;
}

const statistics = (asOf: string, rows: readonly (readonly [string, number])[]): string =>
  [
    `Số liệu tính đến ${asOf}`,
    'Đơn vị;Tổng số học viên;CBCCVC;Người dân',
    ...rows.map(([name, residents]) => `${name};${residents};0;${residents}`),
    '',
  ].join('\n');

const POPULATION =
  'Đơn vị;Dân số;Người trưởng thành;Số CBCCVC\nXã Bờ Y;1000;700;10\nXã Ba Tô;1000;700;10\nXã Ba Tơ;1000;700;10\nXã Đăk Pék;1000;700;10\n';

async function jsonOf(folder: string, ...args: readonly string[]) {
  const { out, err, code } = await run([...args, '--format', 'json'], { folder });
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const TEN = '10h00 ngày 04/12/2025';
const BEFORE = '10h00 ngày 27/11/2025';

describe('statistics and a learner export of one moment', () => {
  const folder = folderWith({
    'hv.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 30, minors: 12 }),
    'tk.csv': statistics(TEN, [
      ['Xã Ba Tô', 50],
      ['Xã Ba Tơ', 40],
    ]),
    'dan-so.csv': POPULATION,
  });
  const files = ['hv.csv', 'tk.csv', 'dan-so.csv'];

  it('all residents count in every unit, and the rows add up to the total', async () => {
    const { rows, totals } = await jsonOf(folder, 'rank', ...files);
    const numerators = rows.map((it: { rate: { numerator: number } }) => it.rate.numerator);
    expect(numerators).toEqual([50, 42, 40]);
    expect(totals.rate.numerator).toBe(132);
  });

  it('the report says so, and claims no more', async () => {
    const { out } = await run(['rank', ...files, '--width', '500'], { folder });
    expect(out).toContain('đơn vị nào cũng tính mọi người dân');
    expect(out).toContain('(từ tệp thống kê và tệp học viên)');
    expect(out).not.toContain('từ đủ 18 tuổi, theo ngày sinh');
  });

  it('so does a history that kept both', async () => {
    const kept = folderWith({
      'hv.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 30, minors: 12 }),
      'tk.csv': statistics(TEN, [
        ['Xã Ba Tô', 50],
        ['Xã Ba Tơ', 40],
      ]),
      'dan-so.csv': POPULATION,
    });
    cpSync(join(ROOT, 'test/history/tiendo.yaml'), join(kept, 'tiendo.yaml'));
    expect((await run(['import', 'hv.csv', 'tk.csv'], { folder: kept })).code).toBe(0);
    const { rows } = await jsonOf(kept, 'rank');
    const numerators = rows.map((it: { rate: { numerator: number } }) => it.rate.numerator);
    expect(numerators).toEqual([50, 42, 40]);
    const { out } = await run(['rank', '--width', '500'], { folder: kept });
    expect(out).toContain('đơn vị nào cũng tính mọi người dân');
  });

  it('of one unit in both the figures agree, and count once', async () => {
    const both = folderWith({
      'hv.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 30, minors: 12 }),
      'tk.csv': statistics(TEN, [['Xã Bờ Y', 42]]),
      'khac.csv': statistics(TEN, [['Xã Bờ Y', 41]]),
    });
    const { rows } = await jsonOf(
      both,
      'rank',
      'hv.csv',
      'tk.csv',
      '--by',
      'certified',
      '--level',
      'commune',
    );
    expect(rows[0].counts.registered.total).toBe(42);
    const { code, err } = await run(['rank', 'hv.csv', 'khac.csv'], { folder: both });
    expect(code).toBe(3);
    expect(err).toMatch(/^Lỗi: hv\.csv: /m);
  });

  it('a unit in two writings is one, with the accounts of both', async () => {
    const written = folderWith({
      'hv.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 3, minors: 2 }).replace('Xã Bờ Y', 'xã  bờ y'),
    });
    const { out, err, code } = await run(
      ['rank', 'hv.csv', '--by', 'certified', '--format', 'json'],
      { folder: written },
    );
    expect(code, err).toBe(0);
    const { rows, warnings } = JSON.parse(out);
    expect(rows).toHaveLength(1);
    expect(rows[0].counts.registered.total).toBe(5);
    expect(warnings.map((it: { code: string }) => it.code)).not.toContain('unit-twice');
  });

  it('alone, the export tells adults apart', async () => {
    const { rows } = await jsonOf(folder, 'rank', 'hv.csv', 'dan-so.csv');
    expect(rows[0].rate.numerator).toBe(30);
  });
});

describe('a campaign that kept several kinds of moments', () => {
  const campaign = (files: Readonly<Record<string, string>>): string => {
    const folder = folderWith({ ...files, 'dan-so.csv': POPULATION });
    cpSync(join(ROOT, 'test/history/tiendo.yaml'), join(folder, 'tiendo.yaml'));
    return folder;
  };
  const keep = async (folder: string, ...args: readonly string[]) => {
    const { code, err } = await run(['import', ...args], { folder });
    expect(code, err).toBe(0);
    return err;
  };
  const files = {
    'a.csv': exportOf(BEFORE, 'Xã Bờ Y', { adults: 40, minors: 2, twice: 20 }),
    'b.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 47, minors: 2, twice: 20 }),
  };
  const milestone = ['--by', 'residents-certified'];

  it('accounts and people are not compared, neither as changes nor as a pace', async () => {
    const folder = campaign(files);
    await keep(folder, 'a.csv');
    expect(await keep(folder, 'b.csv', '--count', 'people')).not.toContain('giảm');
    const { rows } = await jsonOf(folder, 'compare');
    expect(rows[0].before.counts.registered.total).toBe(62);
    expect(rows[0].after.counts.registered.total).toBe(49);
    expect(rows[0].change.registered.total).toBeNull();
    expect(rows[0].change.rank).toBeNull();
    const { rows: lacking } = await jsonOf(folder, 'shortfall', ...milestone);
    expect(lacking[0]).toMatchObject({ status: 'open', pacePerDay: null });
    const { out } = await run(['status', '--width', '500'], { folder });
    expect(out).toContain('hai cách đếm không so được với nhau');
    expect(out).not.toMatch(/▼|-13/);
    const trend = await run(['trend', '--by', 'registered', '--width', '500'], { folder });
    expect(trend.out).toContain('Cách đếm đổi từ: 10h00 ngày 04/12/2025');
    expect(trend.out).not.toContain('Có lúc số người giảm');
  });

  it('the history tells what each counts, and an import of the other kind names it', async () => {
    const folder = campaign(files);
    await keep(folder, 'a.csv');
    await keep(folder, 'b.csv', '--count', 'people');
    const { rows } = await jsonOf(folder, 'history');
    expect(rows.map((it: { counted?: string }) => it.counted)).toEqual(['accounts', 'people']);
    const { out } = await run(['history', '--width', '200'], { folder });
    expect(out).toMatch(/27\/11\/2025 .* tài khoản .*a\.csv/);
    expect(out).toMatch(/04\/12\/2025 .* người .*b\.csv/);
    const { err, code } = await run(['import', 'b.csv'], { folder });
    expect(code).toBe(3);
    expect(err).toContain('Lịch sử đếm người trong tệp học viên, lần này đếm tài khoản');
  });

  it('what is counted alike is', async () => {
    const folder = campaign(files);
    await keep(folder, 'a.csv');
    await keep(folder, 'b.csv');
    const { rows } = await jsonOf(folder, 'compare');
    expect(rows[0].change.registered.total).toBe(7);
    const { rows: lacking } = await jsonOf(folder, 'shortfall', ...milestone);
    expect(lacking[0].pacePerDay).toBe(0);
  });

  it('one that tells no ages is not compared where adults count', async () => {
    const folder = campaign({
      'a.csv': files['a.csv'].replaceAll(/01\/02\/\d{4}/g, '').replace('Ngày sinh', 'Ghi chú'),
      'b.csv': files['b.csv'],
    });
    await keep(folder, 'a.csv');
    await keep(folder, 'b.csv');
    const { rows } = await jsonOf(folder, 'trend', '--by', 'residents-registered');
    const last = rows[0].points.at(-1);
    expect(last.rate.numerator).toBe(67);
    expect([last.change, last.pacePerDay]).toEqual([null, null]);
    const { out } = await run(['status', '--width', '500'], { folder });
    expect(out).toContain('Lần trước tệp không cho biết ai từ đủ 18 tuổi');
  });

  it('of a commune in two files both are sources, and its figures tell both', async () => {
    const folder = campaign({
      'p1.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 30, minors: 0 }),
      'p2.csv': exportOf(TEN, 'xã bờ y', { adults: 5, minors: 3 }, 100).replaceAll('xã', 'Xã'),
    });
    await keep(folder, 'p1.csv', 'p2.csv');
    const { rows } = await jsonOf(folder, 'explain', 'Xã Bờ Y', '--by', 'registered');
    const { origin, value } = rows[0];
    expect(value).toBe(38);
    expect([origin.file, origin.alsoIn.map((it: { file: string }) => it.file)]).toEqual([
      'p1.csv',
      ['p2.csv'],
    ]);
    expect(origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(origin.alsoIn[0].sha256).not.toBe(origin.sha256);
    const { out } = await run(['explain', 'Xã Bờ Y', '--by', 'registered', '--width', '500'], {
      folder,
    });
    expect(out).toContain('đếm từ 38 tài khoản của tệp p1.csv');
    expect(out).toMatch(/p1\.csv; SHA-256 [0-9a-f]+…, p2\.csv; SHA-256/);
    expect(out).not.toContain('cột “Họ và tên”');
  });
});

describe('a ranking of far fewer units than before', () => {
  const folder = folderWith({
    'truoc.csv': statistics(BEFORE, [
      ['Xã Bờ Y', 10],
      ['Xã Ba Tô', 50],
      ['Xã Ba Tơ', 40],
    ]),
    'nay.csv': statistics(TEN, [['Xã Bờ Y', 20]]),
    'hai.csv': statistics(TEN, [
      ['Xã Bờ Y', 60],
      ['Xã Ba Tô', 55],
    ]),
    'dan-so.csv': POPULATION,
  });

  it('shows no jump, and says why', async () => {
    const files = ['truoc.csv', 'nay.csv', 'dan-so.csv'];
    const { rows } = await jsonOf(folder, 'rank', ...files);
    expect(rows[0]).toMatchObject({ rank: 1, previousRank: 3, rankChange: null });
    for (const command of ['rank', 'compare']) {
      const { out } = await run([command, ...files, '--width', '500'], { folder });
      expect(out).toContain('Lần trước xếp trong 3 đơn vị, lần này chỉ trong 1');
    }
  });

  it('of half of them or more is one', async () => {
    const { rows } = await jsonOf(folder, 'rank', 'truoc.csv', 'hai.csv', 'dan-so.csv');
    expect(rows[0]).toMatchObject({ rank: 1, previousRank: 3, rankChange: 2 });
  });
});

describe('learner files of a report on learners', () => {
  const folder = folderWith({
    'cu.csv': exportOf(BEFORE, 'Xã Bờ Y', { adults: 3, minors: 0 }),
    'moi.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 4, minors: 0 }),
    'hv-2025-12-04.csv': exportOf('x', 'Xã Bờ Y', { adults: 5, minors: 0 }, 50).replace(/.*\n/, ''),
    'khong.csv': exportOf(TEN, 'Xã Bờ Y', { adults: 0, minors: 0 }).trimEnd(),
  });

  it('one that is not used is named', async () => {
    const { totals } = await jsonOf(folder, 'learners', 'cu.csv', 'moi.csv');
    expect(totals.accounts).toBe(4);
    const { err } = await run(['learners', 'cu.csv', 'moi.csv'], { folder });
    expect(err).toContain('cu.csv: không dùng tệp này');
    expect(err).not.toContain('moi.csv: không dùng');
  });

  it('one of the day joins the one of an hour of that day', async () => {
    const { totals } = await jsonOf(folder, 'learners', 'moi.csv', 'hv-2025-12-04.csv');
    expect(totals.accounts).toBe(9);
  });

  it.each(['learners', 'rank', 'check', 'remaining'])(
    '%s says that one holds nobody',
    async (it) => {
      const { out, err, code } = await run([it, 'khong.csv', '--width', '300'], { folder });
      expect(out + err).toContain('khong.csv:2: dưới dòng tiêu đề không có ai');
      expect(code).toBe(3);
    },
  );

  it('--as-of is told once', async () => {
    const args = ['rank', 'moi.csv', '--as-of', '2025-12-01', '--by', 'certified'];
    const { err } = await run([...args, '--level', 'village'], { folder });
    expect(err.match(/moi\.csv: .*tính đến/g)).toHaveLength(1);
  });

  it('a commune that nobody knows is told once, in rows of villages too', async () => {
    const folder = folderWith({
      'la.csv': `${exportOf(TEN, 'Xã Bờ Y', { adults: 4, minors: 0 })}${'z;Người Z;01/02/1990;Người dân;Xã Không Có;Thôn 1;'}\n`,
    });
    const { err } = await run(['learners', 'la.csv', '--level', 'village'], { folder });
    expect(err.match(/không biết đơn vị “Xã Không Có”/g)).toHaveLength(1);
  });

  it('accounts that name no village are no difference', async () => {
    const some = exportOf(TEN, 'Xã Bờ Y', { adults: 4, minors: 0 });
    const folder = folderWith({ 'a.csv': `${some}z;Người Z;01/02/1990;Người dân;Xã Bờ Y;;\n` });
    const { err } = await run(['rank', 'a.csv', '--by', 'certified', '--unit', 'Xã Bờ Y'], {
      folder,
    });
    expect(err).not.toContain('cộng');
  });

  it('an export of one commune is not told to lack the others', async () => {
    const { err } = await run(['rank', 'moi.csv', '--by', 'registered', '--width', '300'], {
      folder,
    });
    expect(err).not.toContain('95 đơn vị');
  });
});
