import { describe, expect, it } from 'vitest';
import { run } from '../transcript.ts';

const header =
  'Số liệu tính đến 04/12/2025\nXã,Tổng số học viên,CBCCVC,Người dân,Đã cấp chứng nhận\n';
const rows = 'Xã Bờ Y,100,40,60,50\nXã Ba Tô,200,50,150,90\n';

async function ranked(text: string) {
  const args = ['rank', '-', '--by', 'certified', '--format', 'json'];
  const { out, err, code } = await run(args, { input: header + text });
  if (code !== 0)
    return {
      code,
      names: [],
      codes: JSON.parse(err).issues.map((it: { code: string }) => it.code),
    };
  const { rows: all, warnings } = JSON.parse(out);
  type Row = { unit: { name: string } };
  const names = all.map((it: Row) => it.unit.name).sort();
  return { code, names, codes: warnings.map((it: { code: string }) => it.code) };
}

const BOTH = ['Xã Ba Tô', 'Xã Bờ Y'];

describe('rows that are no units', () => {
  it('subtotals count neither as units nor in the sum', async () => {
    const text = `${rows}Cộng khu vực I,300,90,210,140\nCộng phường,0,0,0,0\nTổng cộng,300,90,210,140\n`;
    const { names, codes } = await ranked(text);
    expect(names).toEqual(BOTH);
    // A right sum needs no word.
    expect(codes).toEqual(['subtotal-left-out']);
  });

  it('“Cộng” closes a group, “Tổng cộng” the table: the last one is checked', async () => {
    const { codes } = await ranked(`${rows}Cộng,300,90,210,140\nTổng cộng,999,90,210,140\n`);
    expect(codes).toContain('total-mismatch');
  });

  it('groups that “Cộng” closes are kept whole, whether a list knows their units or not', async () => {
    const text = 'Xã Một,1,0,1,1\nCộng,1,0,1,1\nXã Hai,2,1,1,1\nXã Ba Bốn,3,1,2,1\nCộng,5,2,3,2\n';
    const { names, codes } = await ranked(text);
    expect(names).toHaveLength(3);
    expect(codes).toEqual(['shipped-list-unused']);
  });

  it('what stands below the total', async () => {
    const text = `${rows}Tổng cộng,300,90,210,140\nSố xã đạt,1,,,\nTỷ lệ bình quân,,,,"46,7%"\n,,,,04/12/2025\nXã nào chưa đạt thì báo cáo\n`;
    const { code, names } = await ranked(text);
    expect(code).toBe(0);
    expect(names).toEqual(BOTH);
  });

  it('a unit of unknown name without figures is kept and reported', async () => {
    const { names, codes } = await ranked(`Xã Bờ Í,,,,\n${rows}`);
    expect(names).toHaveLength(3);
    expect(codes).toContain('name-unknown');
  });

  it('a file cut off amid a name is refused', async () => {
    expect(await ranked(`${rows}Xã Ba`)).toMatchObject({ code: 3 });
  });
});

it('a page without a moment of its own joins the one of the day that --as-of names', async () => {
  const pages = ['fixtures/cases/trang-dang-ky.csv', 'fixtures/cases/trang-chung-nhan.csv'];
  const { out } = await run([
    'rank',
    ...pages,
    '--as-of',
    '2025-12-04',
    '--by',
    'certified',
    '--format',
    'json',
  ]);
  const { asOf, rows: all } = JSON.parse(out);
  expect(asOf).toBe('2025-12-04T10:00:00+07:00');
  expect(all[0].counts.certified.residents).toEqual({ min: 798, max: 1251 });
});

describe('rows of sums, and rows that cannot be read', () => {
  const three = `${rows}Xã Sa Loong,10,4,6,5\n`;

  it.each(['Khu vực I', 'Huyện Ba Tơ (cũ)', 'Tỉnh Quảng Ngãi', 'Cụm 1', 'II'])(
    'a row that sums up others is none, whatever it is called: %s',
    async (label) => {
      const sum = `${label},310,94,216,145\n`;
      for (const text of [three + sum, sum + three, `${three + sum}Tổng cộng,310,94,216,145\n`]) {
        const { names, codes } = await ranked(text);
        expect(names, text).toEqual([...BOTH, 'Xã Sa Loong']);
        expect(codes, text).toEqual(['sum-row-left-out']);
      }
    },
  );

  it('groups with sums of their own are told from units', async () => {
    const text = `Khu vực I,300,90,210,140\n${rows}Khu vực II,35,9,26,15\nXã Sa Loong,10,4,6,5\nXã Ba Xa,25,5,20,10\n`;
    const { names, codes } = await ranked(text);
    expect(names).toEqual(['Xã Ba Tô', 'Xã Ba Xa', 'Xã Bờ Y', 'Xã Sa Loong']);
    expect(codes).toEqual(['sum-row-left-out', 'sum-row-left-out']);
  });

  it('a unit whose figures are no sums stays one', async () => {
    const { names } = await ranked(`${three}Khu vực I,311,94,217,145\n`);
    expect(names).toContain('Khu vực I');
  });

  it('“Công an” is no “Cộng”, “Tổng công ty” no “Tổng”', async () => {
    const offices = ['Công an xã', 'Công đoàn', 'Tổng công ty Sông Đà', 'Cộng tác viên'];
    const text = offices.map((it, i) => `${it},${i + 5},1,${i + 4},1\n`).join('');
    expect((await ranked(text)).names).toEqual([...offices].sort());
  });

  it('what cannot be read amid the rows, or was meant as a figure, is no remark', async () => {
    for (const text of [`Xã Một,mười hai,1,1,1\n${rows}`, `${rows}Văn phòng,khoảng 20,1,1,1\n`]) {
      expect((await ranked(text)).codes, text).toContain('bad-count');
    }
    const lone = `${rows}Văn phòng,~500,,,\n`;
    expect((await ranked(lone)).codes).toContain('bad-count');
    const signed = `${rows}NGƯỜI LẬP BIỂU,,,TRƯỞNG PHÒNG,\n,,,"Bờ Y, ngày 5 tháng 12 năm 2025",\n`;
    expect((await ranked(signed)).names).toEqual(BOTH);
  });
});
