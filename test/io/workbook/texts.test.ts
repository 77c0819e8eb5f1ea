import { describe, expect, it } from 'vitest';
import { durationText, isoText, serialText } from '../../../src/io/workbook/moment-text.ts';
import { numberText, withVietnameseMarks } from '../../../src/io/workbook/number-text.ts';

describe('the text of a number', () => {
  it.each([
    [2354, '2,354', '2354'],
    [2354, '2', '2354'],
    [2354, '####', '2354'],
    [2354, '2.35E+03', '2354'],
    [7, '007', '007'],
    [5, 'Thôn 5', 'Thôn 5'],
    [5.4, 'Thôn 5', '5,4'],
    [1251, '1.251 người', '1.251 người'],
    [0.032, '3.20%', '3,20%'],
    [0.1 + 0.2, '0.3', '0,3'],
    [2353.9999999999995, '2,354', '2353,9999999999995'],
    [-4.999999999999999, '-5', '-4,999999999999999'],
    [-12, '(12)', '-12'],
    [0, '-', '0'],
    [1e21, '1E+21', '1E+21'],
  ])('%d shown as %j is %j', (value, shown, text) => {
    expect(numberText(value, shown)).toBe(text);
  });

  it('has the marks that Vietnamese use', () => {
    expect(withVietnameseMarks('1,234.50 người.')).toBe('1.234,50 người.');
  });
});

describe('the text of a date', () => {
  it.each([
    [45995, 'm/d/yy', false, '04/12/2025'],
    [45995, 'd/m/yyyy h:mm', false, '00h00 04/12/2025'],
    [45995.416666666664, 'd/m/yyyy', false, '10h00 04/12/2025'],
    [45995.999999999, 'd/m/yyyy', false, '05/12/2025'],
    [44533, 'd/m/yyyy', true, '04/12/2025'],
    [0.416666666666667, 'h:mm', false, '10h00'],
    [1.0625, '[h]:mm', false, '25h30'],
    [1, 'd/m/yyyy', false, '01/01/1900'],
    [59, 'd/m/yyyy', false, '28/02/1900'],
    [60, 'd/m/yyyy', false, '29/02/1900'],
    [61, 'd/m/yyyy', false, '01/03/1900'],
    [0, 'd/m/yyyy', false, '00/01/1900'],
    [45995, '"h" d/m/yyyy', false, '04/12/2025'],
    [-1, 'd/m/yyyy', false, null],
    [2_958_467, 'd/m/yyyy', false, null],
  ])('%d as %s (from 1904: %s) is %j', (serial, format, date1904, text) => {
    expect(serialText(serial, format, date1904)).toBe(text);
  });

  it('is read from ISO 8601 too', () => {
    expect(isoText('2025-12-04')).toBe('04/12/2025');
    expect(isoText('2025-12-04T10:00:00.000')).toBe('10h00 04/12/2025');
    expect(isoText('1899-12-31T07:30:00')).toBe('07h30');
    expect(isoText('04/12/2025')).toBeNull();
    expect(durationText('PT25H30M00S')).toBe('25h30');
    expect(durationText('P1D')).toBeNull();
  });
});
