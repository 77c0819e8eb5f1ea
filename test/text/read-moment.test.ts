import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoments, momentInFileName, readMoment } from '../../src/text/read-moment.ts';

const at = (time: string) => `2025-12-04T${time}+07:00`;
const END = at('23:59:59');
const TEN = at('10:00:00');

describe('readMoment', () => {
  it.each([
    ['2025-12-04', END],
    ['04/12/2025', END],
    ['4/12/2025', END],
    ['04-12-2025', END],
    ['04.12.2025', END],
    ['ngày 04 tháng 12 năm 2025', END],
    ['2025-12-04T10:00', TEN],
    ['2025-12-04 10:00', TEN],
    ['2025-12-04T10:00:30', at('10:00:30')],
    ['10h00 04/12/2025', TEN],
    ['10h 04/12/2025', TEN],
    ['10:00 04/12/2025', TEN],
    ['04/12/2025 10:00', TEN],
    ['10h00, ngày 04/12/2025', TEN],
    ['lúc 10 giờ 30 phút ngày 04 tháng 12 năm 2025', at('10:30:00')],
    ['10 giờ ngày 04/12/2025', TEN],
    ['10h00 NGÀY 04/12/2025', TEN],
    ['2025-12-04T03:00Z', TEN],
    ['2025-12-04T10:00+07:00', TEN],
    ['2025-12-03T22:00:00-05:00', TEN],
    ['10 giờ ngày 04/12/2025'.normalize('NFD'), TEN],
    ['2025/12/04', END],
    ['4.12.2025', END],
    ['０４／１２／２０２５', END],
    ['１０ｈ００ ０４/１２/２０２５', TEN],
    ['ngày 4 tháng 12 năm 2025', END],
    ['ngày 04 tháng 12, 2025', END],
    ['ngay 04 thang 12 nam 2025', END],
    ['ngày 4/12 năm 2025', END],
    ['04 thg 12, 2025', END],
    ['04-Thg12-2025', END],
    ['04 Tháng Mười Hai 2025', END],
    ['ngày 4 tháng mười hai năm 2025'.normalize('NFD'), END],
    ['Dec 4, 2025', END],
    ['December 4th, 2025', END],
    ['4 Dec 2025 10:00', TEN],
    ['04-Dec-2025', END],
    ['10h00 ngày 04 tháng 12 năm 2025', TEN],
    // The fifth of April, not the fourth of May.
    ['5/4/2025', '2025-04-05T23:59:59+07:00'],
  ])('reads %j', (text, expected) => {
    expect(readMoment(text)).toBe(expected);
  });

  it.each([
    '',
    'hôm nay',
    '10h00',
    '31/11/2025',
    '2025-02-29',
    '2025-13-01',
    '10h60 04/12/2025',
    '04/12/25',
    '04/12/2025 05/12/2025',
    '04/12/2025 sáng',
    '12/2025',
    '104/12/2025',
    '04/12/20255',
    '12/31/2025',
    '4-Dec-25',
    'Dec 2025',
    'tháng 12 năm 2025',
    'Dec 32, 2025',
    '31 tháng 11 năm 2025',
    '45995',
    // The fifth month, or a month that was not filled in.
    'ngày 04 tháng năm 2025',
    'ngày 04 tháng năm năm 2025',
    '2025/12-04',
  ])('refuses %j', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('reads every minute of a year alike in all its forms', () => {
    const pad = (n: number) => String(n).padStart(2, '0');
    const date = fc.date({
      min: new Date('2025-01-01T00:00Z'),
      max: new Date('2025-12-31T23:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (it) => {
        const [y, m, d] = it.toISOString().slice(0, 10).split('-') as [string, string, string];
        const [h, min] = [pad(it.getUTCHours()), pad(it.getUTCMinutes())];
        const expected = `${y}-${m}-${d}T${h}:${min}:00+07:00`;
        const forms = [
          `${y}-${m}-${d}T${h}:${min}`,
          `${h}h${min} ${d}/${m}/${y}`,
          `${h} giờ ${min} ngày ${d}/${m}/${y}`,
          `${d}-${m}-${y} ${h}:${min}`,
        ];
        expect(forms.map(readMoment)).toEqual(forms.map(() => expected));
        expect(momentInFileName(`thong-ke-${y}-${m}-${d}-${h}${min}.csv`)).toBe(expected);
      }),
    );
  });
});

describe('findMoments', () => {
  it.each([
    ['(Số liệu tính đến 10h00, ngày 04/12/2025)', TEN],
    ['SỐ LIỆU TÍNH ĐẾN 10 GIỜ NGÀY 04/12/2025', TEN],
    ['Tính đến thời điểm 10h00 ngày 04/12/2025, toàn tỉnh có 96 đơn vị', TEN],
    ['Đến thời điểm 10 giờ 00 phút, ngày 04 tháng 12 năm 2025', TEN],
    ['tính đến ngày 04/12/2025', END],
    ['tính đến hết ngày 04/12/2025', END],
    ['tính đến ngày 04/12/2025 lúc 10h00', TEN],
    ['so lieu tinh den 10h00 04/12/2025', TEN],
    ['As of 2025-12-04 10:00', TEN],
    ['Số liệu đến 10h ngày 4/12/2025', TEN],
    ['Số liệu lấy lúc 10h00 ngày 04/12/2025', TEN],
    ['so lieu den 10h ngay 04/12/2025', TEN],
    ['Tính đến 04/12/2025, đạt 3,20%', END],
    ['Kết quả thực hiện chỉ tiêu tính đến 10h00 ngày 04/12/2025', TEN],
    ['Thực hiện Kế hoạch số 12/KH-UBND; tính đến 04/12/2025', END],
    ['Số liệu tính đến\n10h00, ngày 04/12/2025'.normalize('NFD'), TEN],
  ])('finds the moment of %j', (text, expected) => {
    expect(findMoments(text).map((it) => it.moment)).toEqual([expected]);
  });

  it('finds none in other dates', () => {
    expect(findMoments('Quảng Ngãi, ngày 05 tháng 12 năm 2025')).toEqual([]);
    expect(findMoments('Kế hoạch số 12/KH-UBND ngày 01/10/2025; tính đến nay')).toEqual([]);
  });

  it.each([
    'Phấn đấu tính đến 31/12/2025 đạt 80%',
    'Phấn đấu kết quả tính đến 31/12/2025',
    'Chỉ tiêu tính đến 31/12/2025: đạt 80%',
    'CHỈ TIÊU TÍNH ĐẾN HẾT NGÀY 31/12/2025',
    'Kế hoạch tính đến hết ngày 31/12/2025 đạt 80%',
    'Muc tieu tinh den 31/12/2025',
    'Số liệu đầu kỳ. Mục tiêu tính đến 31/12/2025',
  ])('finds none in what is aimed at: “%s”', (text) => {
    expect(findMoments(text)).toEqual([]);
  });

  it('says which words name no real moment', () => {
    expect(findMoments('Số liệu tính đến 10h00 ngày 31/11/2025')).toEqual([
      { text: 'tính đến 10h00 ngày 31/11/2025', moment: null },
    ]);
    expect(findMoments('tính đến 25h00 ngày 04/12/2025')[0]?.moment).toBeNull();
  });

  it('finds every moment that is named', () => {
    const found = findMoments('tính đến 21/10/2025 ... so với số liệu tính đến 26/10/2025');
    expect(found.map((it) => it.moment?.slice(0, 10))).toEqual(['2025-10-21', '2025-10-26']);
  });
});

describe('momentInFileName', () => {
  it.each([
    ['thong-ke-2025-12-04-1000.csv', TEN],
    ['thong-ke-2025-12-04.csv', END],
    ['thong_ke_20251204_1000.csv', TEN],
    ['20251204.csv', END],
    ['thong-ke-2025-12-04T10h00.csv', TEN],
    ['thong-ke-2025-12-04 10h.csv', TEN],
    ['Thống kê 04-12-2025.csv', END],
    ['bao cao 04.12.2025_10h00.csv', TEN],
    ['thong-ke-2025-12-04 (1).csv', END],
    ['thong-ke.csv', null],
    ['thong-ke-2025-13-04.csv', null],
    ['thong-ke-2025-02-30.csv', null],
    ['thong-ke-12345678901.csv', null],
    ['96-xa-phuong-2025.csv', null],
  ])('takes %j', (name, expected) => {
    expect(momentInFileName(name)).toBe(expected);
  });
});

describe('hours as people write them', () => {
  it.each([
    ['tính đến 5 giờ chiều ngày 04/12/2025', '2025-12-04T17:00:00+07:00'],
    ['tính đến 5 giờ rưỡi chiều ngày 04/12/2025', '2025-12-04T17:30:00+07:00'],
    ['as of 5:30 PM 04/12/2025', '2025-12-04T17:30:00+07:00'],
    ['tính đến 10g30 ngày 04/12/2025', '2025-12-04T10:30:00+07:00'],
    ['tính đến ngày 04/12/2025 vào lúc 10h00', '2025-12-04T10:00:00+07:00'],
    ['tính đến 04/12/2025 (10h00)', '2025-12-04T10:00:00+07:00'],
    ['Số liệu cập nhật lúc 10h00 ngày 04/12/2025', '2025-12-04T10:00:00+07:00'],
    ['tính đến 24h00 ngày 04/12/2025', '2025-12-04T23:59:59+07:00'],
    ['tính đến 12 giờ trưa ngày 04/12/2025', '2025-12-04T12:00:00+07:00'],
  ])('“%s”', (text, expected) => {
    expect(findMoments(text).map((it) => it.moment)).toEqual([expected]);
  });

  it.each([
    'tính đến 12 giờ đêm ngày 04/12/2025',
    'tính đến 13h sáng ngày 04/12/2025',
    'tính đến chiều ngày 04/12/2025, 5 giờ',
    'tính đến 5h ngày 04/12/2025 (buổi chiều)',
  ])('“%s” may be two moments, and is none', (text) => {
    expect(findMoments(text).map((it) => it.moment)).toEqual([null]);
  });

  it('a file name of two dates names no moment', () => {
    expect(momentInFileName('2025-11-01-den-2025-12-04.csv')).toBeNull();
    expect(momentInFileName('tk-2025-12-04-9h.csv')).toBe('2025-12-04T09:00:00+07:00');
    expect(momentInFileName('tk-2025-12-04-1.csv')).toBe('2025-12-04T23:59:59+07:00');
  });
});

describe('dates behind words such as “tính đến”', () => {
  const tenth = '2025-12-10T23:59:59+07:00';
  it.each([
    ['tính đến 04/12/25', END],
    ['tính đến 10h00 ngày 4-12-25', TEN],
    ['Tính đến: 04.12.25', END],
    ['as of 4-Dec-25', END],
    ['Tính đến 04-Thg12-25', END],
    ['Tính đến ngày 4 tháng 12 năm 2025, so với 01/11/2025', END],
    ['Tính đến ngày 10 tháng 12 năm 2025, 2354 học viên', tenth],
    ['tính đến 20/11/2025 có 45995 người', '2025-11-20T23:59:59+07:00'],
    ['Tính đến ０４／１２／２０２５', END],
    ['as of 2025-12-04T10:00', TEN],
    ['as of 2025-12-04T10:00:00', TEN],
    ['as of 2025-12-04T03:00Z', TEN],
    ['as of 2025-12-04T03:00:00.000z', TEN],
    ['as of 2025-12-04 10:00+07:00', TEN],
    ['as of 2025-12-03T22:00-0500', TEN],
    ['as of 10:00 GMT+7 04/12/2025', TEN],
    // What a spreadsheet stores.
    ['Tính đến: 45995', END],
    ['Tính đến 45995,4166666667', TEN],
    ['Số liệu tính đến: 45995.41667', TEN],
    ['(Số liệu tính đến 45995.4167)', TEN],
    ['Ngày cập nhật: 45995.5', '2025-12-04T12:00:00+07:00'],
    ['Tính đến ngày: 45995.0', END],
    ['Tính đến 45995,9999999', '2025-12-05T00:00:00+07:00'],
    ['Tính đến 43831', '2020-01-01T23:59:59+07:00'],
    ['Tính đến 49674', '2035-12-31T23:59:59+07:00'],
  ])('“%s”', (text, expected) => {
    expect(findMoments(text).map((it) => it.moment)).toEqual([expected]);
  });

  it.each([
    'tính đến 31/11/2025',
    'tính đến 12/31/2025',
    'tính đến 12/31/25',
    'tính đến ngày 30 tháng 2 năm 2026',
    'tính đến 25h00 ngày 04/12/2025',
    'as of Feb 30, 2025',
    'as of 2025-12-04T25:00Z',
    'as of 03:00 UTC 04/12/2025',
    // Of 45995,42 the hour may be any from 10h00 to 10h10.
    'tính đến 45995,42',
  ])('“%s” is no real moment, or not told, and not passed over', (text) => {
    expect(findMoments(text)).toEqual([{ text, moment: null }]);
  });

  it.each([
    'Tính đến 45995 người',
    'Tổng số học viên tính đến: 45995',
    'Xã Bờ Y cập nhật: 45995',
    'tính đến 43830',
    'tính đến 49675',
    'tính đến 45.995',
    'tính đến 459950',
    'Tính đến ngày 4 tháng 12, 2354 học viên',
    'tính đến 04/12/99',
    'tính đến 10h04 tháng 12 năm 2025',
    'tính đến ngày 04 tháng năm 2025',
  ])('“%s” names none', (text) => {
    expect(findMoments(text)).toEqual([]);
  });

  it('every minute of a serial is read back from ten decimals, and from four', () => {
    const minute = fc.integer({ min: 0, max: 16 * 365 * 1440 });
    fc.assert(
      fc.property(minute, fc.constantFrom(4, 5, 10), (minutes, decimals) => {
        const serial = 43831 + minutes / 1440;
        fc.pre(minutes % 1440 !== 0);
        const utc = new Date(Date.UTC(2020, 0, 1) + minutes * 60_000).toISOString();
        const found = findMoments(`Tính đến: ${serial.toFixed(decimals)}`);
        expect(found.map((it) => it.moment)).toEqual([`${utc.slice(0, 16)}:00+07:00`]);
      }),
    );
  });
});
