import { describe, expect, it } from 'vitest';
import { makeRegistry, quangNgaiRegistry, unitAsWritten } from '../../src/units/registry.ts';
import { understandName } from '../../src/units/understand.ts';

const [home = null] = quangNgaiRegistry().units;
const known = (...names: readonly string[]) =>
  makeRegistry(names.map((it) => unitAsWritten(it, null, null, home)));

describe('a kind without its diacritics', () => {
  it.each([
    ['truong thpt bo y', 'Trường THPT Bờ Y'],
    ['Lang Măng', 'Làng Măng'],
    ['buon Đôn', 'Buôn Đôn'],
    ['ap 3', 'Ấp 3'],
    ['ban Nà', 'Bản Nà'],
  ])('%s is %s, with a note', (written, name) => {
    expect(understandName(written, known(name, 'Thôn 9'))).toMatchObject({
      as: 'marks-left-out',
      unit: { name },
    });
  });

  it('is none where a unit is called so', () => {
    const communes = quangNgaiRegistry();
    expect(understandName('truong giang', communes)).toMatchObject({
      unit: { name: 'Xã Trường Giang' },
    });
    const both = makeRegistry([...communes.units, ...known('Trường Giang').units]);
    expect(understandName('truong giang', both).as).toBe('ambiguous');
  });
});

describe('a number that begins with 0', () => {
  it('is the number without it, with a note', () => {
    expect(understandName('Thôn 01', known('Thôn 1', 'Thôn 10'))).toMatchObject({
      as: 'marks-left-out',
      unit: { name: 'Thôn 1' },
    });
  });
  it('is itself where the list has both', () => {
    const both = known('Thôn 1', 'Thôn 01');
    expect(understandName('Thôn 01', both)).toMatchObject({
      as: 'exact',
      unit: { name: 'Thôn 01' },
    });
    expect(understandName('Thôn 1', both)).toMatchObject({ as: 'exact', unit: { name: 'Thôn 1' } });
  });
});
