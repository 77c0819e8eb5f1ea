import { describe, expect, it } from 'vitest';
import { codes, readFile } from './samples.ts';

const MOMENT = 'Số liệu tính đến 04/12/2025';
const faults = async (...lines: readonly string[]) => {
  const { issues } = await readFile(lines.join('\n'));
  return codes(issues.filter((it) => it.severity === 'error'));
};
const ROWS = ['1;Xã Bờ Y;9.999;2.354', '2;Xã Ba Tô;300;208'];

describe('headings that are not understood with the header', () => {
  it.each([['Kế hoạch;Thực hiện'], ['Nam;Nữ'], ['Tháng 10;Tháng 11'], ['Chỉ tiêu;Đạt được']])(
    'below it refuse the file: %s',
    async (parts) => {
      expect(await faults(MOMENT, 'STT;Đơn vị;Đăng ký;', `;;${parts}`, ...ROWS)).toContain(
        'heading-unclear:3',
      );
      // A blank line between does not make them a remark.
      expect(await faults(MOMENT, 'STT;Đơn vị;Đăng ký;', '', `;;${parts}`, ...ROWS)).toContain(
        'heading-unclear:4',
      );
    },
  );

  it.each([';;Kế hoạch giao;Kết quả', 'STT;Đơn vị;Chưa thực hiện;', ';;Số tăng thêm trong tuần;'])(
    'above it refuse the file: %s',
    async (upper) => {
      const header = 'STT;Đơn vị;Tổng số học viên;Đã cấp chứng nhận';
      expect(await faults(MOMENT, upper, header, ...ROWS)).toEqual(['heading-unclear:2']);
    },
  );

  it.each([
    'THỐNG KÊ THEO XÃ;PHƯỜNG;ĐẶC KHU',
    ';;;ĐVT: người',
    ';;BIỂU SỐ 1;',
    ';;(tính đến 04/12/2025);',
    ';;Quảng Ngãi, ngày 04/12/2025;Biểu 1',
    'ỦY BAN NHÂN DÂN;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ])('are not seen in titles: %s', async (title) => {
    const header = 'STT;Đơn vị;Tổng số học viên;Đã cấp chứng nhận';
    expect(await faults(MOMENT, title, header, ...ROWS)).toEqual([]);
  });
});

it('of “Trong tuần” and “Lũy kế” the sum of all weeks is read', async () => {
  const lines = [MOMENT, 'STT;Đơn vị;Đăng ký;', ';;Trong tuần;Lũy kế', ...ROWS];
  const { reading } = await readFile(lines.join('\n'));
  expect(reading?.units.map((it) => [...it.figures.values()])).toEqual([[2354], [208]]);
});

describe('another table below', () => {
  const header = 'STT;Đơn vị;Tổng số học viên;Đã cấp chứng nhận';

  it('is refused with the line of its header', async () => {
    const other = 'STT;Đơn vị;Đã cấp chứng nhận;Tổng số học viên';
    expect(await faults(MOMENT, header, ...ROWS, '', other, '3;Xã Ba Xa;1;2')).toEqual([
      'header-differs:6',
    ]);
  });

  it('is none where the same header stands again', async () => {
    expect(await faults(MOMENT, header, ...ROWS, header, '3;Xã Ba Xa;2;1')).toEqual([]);
  });
});

describe('a column without a heading', () => {
  it('that holds figures refuses the file', async () => {
    expect(await faults(MOMENT, 'Xã;Đăng ký;;Chứng nhận', 'Xã Bờ Y;1.900;2.354;1.901')).toEqual([
      'heading-missing:3',
    ]);
  });

  it('that numbers the rows does not', async () => {
    expect(await faults(MOMENT, ';Xã;Đăng ký', '1;Xã Bờ Y;5', '2;Xã Ba Tô;6')).toEqual([]);
  });

  it('that holds words or nothing does not', async () => {
    expect(await faults(MOMENT, 'Xã;Đăng ký;;', 'Xã Bờ Y;5;đã gửi;', 'Xã Ba Tô;6;;')).toEqual([]);
  });
});
