import { describe, expect, it } from 'vitest';
import { quangNgaiRegistry } from '../../src/units/registry.ts';
import { understandName } from '../../src/units/understand.ts';
import { UNITS } from './disguise.ts';

const understand = (written: string) => understandName(written, quangNgaiRegistry());

describe('a name with trimmings', () => {
  it.each([
    '1. Xã Bờ Y',
    '1.Bờ Y',
    '12) Xã Bờ Y',
    'IV. Xã Bờ Y',
    'UBND xã Bờ Y',
    'ubnd Xa Bo Y',
    'Ủy ban nhân dân xã Bờ Y',
    'Uỷ ban Nhân dân xã Bờ Y',
    'HĐND-UBND xã Bờ Y',
    'HĐND và UBND xã Bờ Y',
    '23377 - Xã Bờ Y',
    '23377. Xã Bờ Y',
    'Xã Bờ Y (23377)',
    'Xã Bờ Y - 23377',
    'Xã Bờ Y (*)',
    'Xã Bờ Y*',
    'Xã Bờ Y **',
    'Xã Bờ Y (1)',
    'Xã Bờ Y, tỉnh Quảng Ngãi',
    'Xã Bờ Y, Quảng Ngãi',
    'Xã Bờ Y - tỉnh Quảng Ngãi',
    '3. UBND xã Bờ Y (23377)*, tỉnh Quảng Ngãi',
    '3. UBND xã Bờ Y (23377)*, tỉnh Quảng Ngãi'.normalize('NFD'),
  ])('is understood without them: %s', (written) => {
    expect(understand(written)).toMatchObject({ as: 'trimmed', unit: { name: 'Xã Bờ Y' } });
  });

  it('is understood for each of the 96', () => {
    const read = UNITS.map(({ name, code }) => understand(`7. UBND ${name} (${code})`));
    expect(read.map((it) => it.as === 'trimmed' && it.unit)).toEqual(UNITS);
  });

  it.each(['1. Ba To', 'UBND xã Ba To', '21484 - Ba To', 'Ba To (*)'])(
    'is no surer than without them: %s',
    (written) => {
      expect(understand(written)).toMatchObject({
        as: 'ambiguous',
        candidates: [{ name: 'Xã Ba Tô' }, { name: 'Xã Ba Tơ' }],
      });
    },
  );

  it.each([
    'Thôn 1. Măng Tôn',
    'Thôn 1. Bờ Y',
    '1. Thôn Bờ Y',
    'Thôn Bờ Y, Xã Bờ Y',
    'X. Đức Phổ',
    'Xã Bờ Y (99999)',
    'Xã Bờ Y (cũ)',
    'Xã Bờ Y, tỉnh Kon Tum',
    'Đảng ủy xã Bờ Y',
    'UBND tỉnh Quảng Ngãi',
    'UBND',
    '1. 23377',
    '(*)',
    '1.',
    '23377 - 23377',
  ])('is unknown where more than trimmings differ: %s', (written) => {
    expect(understand(written).as).toBe('unknown');
  });

  it('with the code of another unit is that of neither', () => {
    expect(understand('Xã Bờ Y (21484)')).toMatchObject({
      as: 'unknown',
      conflict: { code: '21484', named: { name: 'Xã Bờ Y' }, coded: { name: 'Xã Ba Tơ' } },
    });
  });
});
