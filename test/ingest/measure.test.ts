import { describe, expect, it } from 'vitest';
import { measureFaults } from '../../src/ingest/measure.ts';
import { codes, readFile } from './samples.ts';

const faults = (text: string) => codes(measureFaults([{ line: 2, text }], 'a.csv'));

describe('what a file says that its figures count', () => {
  it.each([
    'ĐVT: nghìn người',
    'Đơn vị tính: 1.000 người',
    'Đơn vị tính: %',
    '(ĐVT: %)',
    'Đơn vị tính: Tỷ lệ %',
    'Đơn vị tính: hộ',
    'don vi tinh: ho',
    'ĐVT: hộ gia đình',
  ])('is no single people: “%s”', (text) => {
    expect(faults(text)).toEqual(['not-single-people:2']);
  });

  it.each([
    'Đơn vị tính: người',
    'ĐVT: người; %',
    'ĐVT: %, người',
    'Đơn vị tính: Học viên',
    'Đơn vị: Xã Hồ Tràm',
    'Tỷ lệ tính theo % dân số',
    'Tính: họ và tên',
  ])('may be people: “%s”', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('is read in the last column above the header too', async () => {
    const file = 'BÁO CÁO;;\n;;Đơn vị tính: hộ\nXã;Đăng ký;CBCCVC\nXã Bờ Y;5;2\n';
    expect(codes((await readFile(['a.csv', file])).issues)).toContain('not-single-people:2');
  });
});
