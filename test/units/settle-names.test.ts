import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { makeRegistry, quangNgaiRegistry, unitAsWritten } from '../../src/units/registry.ts';
import { settleNames } from '../../src/units/settle-names.ts';
import { understandName } from '../../src/units/understand.ts';
import { decisionsOf } from '../ingest/samples.ts';
import { otherTonePlace, someLook, someUnit } from './disguise.ts';

const settle = (...pairs: readonly (readonly [string, string])[]) =>
  settleNames(quangNgaiRegistry(), decisionsOf(...pairs));

const told = (issues: readonly Issue[]) => issues.map((it) => `${it.code}:${it.line}`);

describe('a settled name', () => {
  const { registry, issues } = settle(['Ba To', 'Xã Ba Tô'], ['Hoà Thuỷ', '21484']);

  it('is understood by the line that settles it, before all else', () => {
    expect(issues).toEqual([]);
    expect(understandName('Ba To', quangNgaiRegistry()).as).toBe('ambiguous');
    expect(understandName('Ba To', registry)).toMatchObject({
      as: 'settled',
      unit: { name: 'Xã Ba Tô' },
      by: { file: 'ten-goi.csv', line: 2 },
    });
  });

  it('is the same in any case, spaces, Unicode form and tone placement', () => {
    fc.assert(
      fc.property(fc.constantFrom('Ba To', 'Hoà Thuỷ'), someLook, (name, look) => {
        for (const written of [look(name), look(otherTonePlace(name))]) {
          expect(understandName(written, registry).as).toBe('settled');
        }
      }),
    );
  });

  it('says nothing of other diacritics, other kinds, or more words', () => {
    for (const written of ['Ba Tò', 'Phuong Ba To', 'Ba To 1', 'Hoa Thuy']) {
      expect(understandName(written, registry).as).not.toBe('settled');
    }
  });

  it('leaves every unit its own name and code', () => {
    fc.assert(
      fc.property(someUnit, someLook, (unit, look) => {
        expect(understandName(look(unit.name), registry)).toMatchObject({ as: 'exact', unit });
        expect(understandName(unit.code ?? '', registry)).toMatchObject({ as: 'code', unit });
      }),
    );
  });

  it('may be what one unit alone fits already, or a code of the portal', () => {
    const more = settle(['Bo Y', 'Xã Bờ Y'], ['51005', 'P. Đức Phổ']).registry;
    expect(understandName('bo y', more)).toMatchObject({ as: 'settled', unit: { code: '23377' } });
    expect(understandName('51005', more)).toMatchObject({ unit: { name: 'Phường Đức Phổ' } });
  });

  it('costs nothing where there is none', () => {
    expect(settle().registry).toBe(quangNgaiRegistry());
  });
});

describe('a decision is refused', () => {
  it('that settles a writing to two units, not one that says the same twice', () => {
    expect(told(settle(['Ba To', 'Xã Ba Tô'], ['BA TO', '21523']).issues)).toEqual([]);
    const { issues, registry } = settle(['Ba To', 'Xã Ba Tô'], ['ba  to', 'Xã Ba Tơ']);
    expect(issues).toMatchObject([
      { code: 'name-settled-twice', line: 3, value: 'ba  to', other: { line: 2 } },
    ]);
    expect(issues[0]).toMatchObject({ unit: 'Xã Ba Tơ', otherUnit: 'Xã Ba Tô' });
    expect(understandName('Ba To', registry)).toMatchObject({ unit: { name: 'Xã Ba Tô' } });
  });

  it("that makes another unit's own name or code mean another", () => {
    expect(settle(['Ba Tơ', 'Xã Ba Tô']).issues).toMatchObject([
      { code: 'settled-is-unit', own: 'Xã Ba Tơ', unit: 'Xã Ba Tô' },
    ]);
    expect(told(settle(['21484', 'Xã Ba Tô']).issues)).toEqual(['settled-is-unit:2']);
    expect(settle(['Ba Tô', 'Xã Ba Tô']).issues).toEqual([]);
  });

  it('where it names no unit without doubt', () => {
    const { undecided, registry, issues } = settle(
      ['a', 'Ba To'],
      ['b', 'Xa Bo Y'],
      ['c', 'Xã Bờ I'],
      ['d', 'Thôn Nước Lầy'],
    );
    expect(issues).toEqual([]);
    expect(registry.settled.size).toBe(0);
    expect([...undecided.values()].map((it) => [it.written, ...it.near()])).toEqual([
      ['a', 'Xã Ba Tô', 'Xã Ba Tơ'],
      ['b', 'Xã Bờ Y'],
      ['c', 'Xã Bờ Y', 'Xã Ba Vì'],
      ['d'],
    ]);
  });

  it('by units of the list in use: names of one kind and of two', () => {
    const names = ['Phường Tân Hòa', 'Xã Tân Hòa'];
    const other = makeRegistry(names.map((name, i) => unitAsWritten(name, `0${i}1`, null)));
    const both = settleNames(other, decisionsOf(['Tân Hòa', 'X. Tân Hoà'], ['TH', '001']));
    expect(both.issues).toEqual([]);
    expect(understandName('tân hoà', both.registry)).toMatchObject({ unit: { name: names[1] } });
    expect(understandName('TH', both.registry)).toMatchObject({ unit: { name: names[0] } });
  });
});
