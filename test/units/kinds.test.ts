import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/domain/unit.ts';
import { levelNamed } from '../../src/units/kinds.ts';
import { quangNgaiRegistry, unitAsWritten } from '../../src/units/registry.ts';
import { understandName } from '../../src/units/understand.ts';

const levelOf = (name: string, told: Level | null = null) => unitAsWritten(name, null, told).level;

describe('the level that a name tells by itself', () => {
  it('is organisation for offices, schools and associations, whatever the heading says', () => {
    for (const name of [
      'Công an xã Bờ Y',
      'CONG AN XA',
      'Trạm Y tế',
      'Đảng ủy xã',
      'Hội Nông dân',
      'Hội LHPN xã',
      'Phòng Văn hóa - Xã hội',
      'Trung tâm Phục vụ hành chính công',
      'Đoàn Thanh niên',
      'Văn phòng HĐND và UBND',
      'Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Trường THCS Bờ Y',
      'Trường Mầm non Hoa Sen',
    ]) {
      expect([name, levelOf(name), levelOf(name, 'village')]).toEqual([
        name,
        'organisation',
        'organisation',
      ]);
    }
  });

  it('leaves names alone that only begin like one', () => {
    expect(levelOf('Trường Thọ', 'village')).toBe('village');
    expect(levelOf('Trung Tâm', 'village')).toBe('village');
    expect(levelOf('Thôn Trung Tâm')).toBe('village');
    expect(levelOf('Trạm Tấu', 'commune')).toBe('commune');
    expect(levelOf('Xã Hội An')).toBe('commune');
    expect(levelOf('Phòng Phú', 'village')).toBe('village');
  });
});

it('an office of a commune is not the commune', () => {
  expect(understandName('Công an xã Bờ Y', quangNgaiRegistry()).as).toBe('unknown');
  expect(understandName('Đảng ủy xã Bờ Y', quangNgaiRegistry()).as).toBe('unknown');
  expect(understandName('UBND xã Bờ Y', quangNgaiRegistry())).toMatchObject({ as: 'trimmed' });
});

it('a unit within a commune is another one than that of the same name elsewhere', () => {
  const [a, b] = quangNgaiRegistry().units;
  const within = (unit = a) => unitAsWritten('Thôn 1', null, null, unit);
  expect(within(a).parent).toBe(a);
  expect(within(a).key).not.toBe(within(b).key);
  expect(within(a).key).toBe(unitAsWritten('THÔN  1', null, 'village', a).key);
  expect(unitAsWritten('Xã Lạ', null, null, a).parent).toBeNull();
});

it('a cell names a level', () => {
  const named = ['Xã', 'phường', 'THÔN', 'Tổ dân phố', 'to dan pho', 'Trường học', 'Cơ quan', '5'];
  expect(named.map(levelNamed)).toEqual([
    'commune',
    'commune',
    'village',
    'village',
    'village',
    'organisation',
    'organisation',
    null,
  ]);
});
