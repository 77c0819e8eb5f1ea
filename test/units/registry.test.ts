import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/domain/unit.ts';
import { makeRegistry, quangNgaiRegistry, unitAsWritten } from '../../src/units/registry.ts';
import { understandName } from '../../src/units/understand.ts';
import { UNITS } from './disguise.ts';

describe('the shipped units', () => {
  it('are 86 xã, 9 phường and 1 đặc khu, each with a code of its own', () => {
    const kinds = (start: string) => UNITS.filter((unit) => unit.name.startsWith(start)).length;
    expect([kinds('Xã '), kinds('Phường '), kinds('Đặc khu ')]).toEqual([86, 9, 1]);
    expect(new Set(UNITS.map((unit) => unit.code)).size).toBe(96);
    expect(new Set(UNITS.map((unit) => unit.key)).size).toBe(96);
    expect(UNITS.every((unit) => unit.level === 'commune')).toBe(true);
  });

  it('are understood by their code, as Excel may have left it', () => {
    for (const written of ['23377', ' 23377 ', '023377']) {
      expect(understandName(written, quangNgaiRegistry())).toMatchObject({
        as: 'code',
        unit: { name: 'Xã Bờ Y' },
      });
    }
    // The portal's own number of Phường Đức Phổ.
    expect(understandName('51005', quangNgaiRegistry()).as).toBe('unknown');
  });
});

describe("another province's units", () => {
  const names = ['Xã Tân An', 'Xã Tân Ân', 'Phường Tân Hòa', 'Xã Tân Hòa', 'Xã Ba Na', 'Xã Bà Nà'];
  const registry = makeRegistry(names.map((name, i) => unitAsWritten(name, `0${i}1`, 'commune')));
  const as = (written: string) => {
    const it = understandName(written, registry);
    if ('unit' in it) return [it.as, it.unit.name];
    return [it.as, ...('candidates' in it ? it.candidates.map((unit) => unit.name) : [])];
  };

  it('differ by diacritics or by kind, and are told apart by them', () => {
    expect(as('xã tân an')).toEqual(['exact', 'Xã Tân An']);
    expect(as('Tân Ân')).toEqual(['exact', 'Xã Tân Ân']);
    expect(as('P. Tân Hoà')).toEqual(['exact', 'Phường Tân Hòa']);
    expect(as('Xã Tân Hoà')).toEqual(['exact', 'Xã Tân Hòa']);
  });

  it('are refused where what is written fits two', () => {
    expect(as('tan an')).toEqual(['ambiguous', 'Xã Tân An', 'Xã Tân Ân']);
    expect(as('Tan An')).toEqual(['ambiguous', 'Xã Tân An', 'Xã Tân Ân']);
    expect(as('Tân Hòa')).toEqual(['ambiguous', 'Phường Tân Hòa', 'Xã Tân Hòa']);
    expect(as('phuong tan hoa')).toEqual(['marks-left-out', 'Phường Tân Hòa']);
  });

  it('may have no diacritics: typed with none at all, such a name may still be the other', () => {
    expect(as('ba na')).toEqual(['ambiguous', 'Xã Ba Na', 'Xã Bà Nà']);
    expect(as('xa ba na')).toEqual(['ambiguous', 'Xã Ba Na', 'Xã Bà Nà']);
    expect(as('Xã Ba Na')).toEqual(['exact', 'Xã Ba Na']);
    expect(as('Bà Nà')).toEqual(['exact', 'Xã Bà Nà']);
  });

  it('have codes, whose leading zeros may be lost, and nothing of Quảng Ngãi', () => {
    expect(as('011')).toEqual(['code', 'Xã Tân Ân']);
    expect(as('11')).toEqual(['code', 'Xã Tân Ân']);
    expect(as('Xã Bờ Y')[0]).toBe('unknown');
  });
});

describe('a unit as a file writes it', () => {
  it('has the level that its heading tells, else that of its kind', () => {
    const level = (...it: [name: string, told: Level | null]) =>
      unitAsWritten(it[0], null, it[1]).level;
    expect(level('Măng Đen', 'village')).toBe('village');
    expect(level('Trường Giang', 'commune')).toBe('commune');
    expect(level('Thôn 2', null)).toBe('village');
    expect(level('TDP 3', null)).toBe('village');
    expect(level('Trường THCS Bờ Y', null)).toBe('organisation');
    expect(level('Măng Đen', null)).toBe('commune');
  });

  it('is one unit however it is spelt, and another one with other diacritics', () => {
    const key = (name: string) => unitAsWritten(name, null, 'commune').key;
    expect(key(' XÃ  tân hoà'.normalize('NFD'))).toBe(key('Xã Tân Hòa'));
    expect(key('Xã Tân An')).not.toBe(key('Xã Tân Ân'));
    expect(unitAsWritten('Xã Tân An', '011', 'commune').key).toBe(
      unitAsWritten('Tân An', '11', 'commune').key,
    );
  });
});
