import { describe, expect, it } from 'vitest';
import { makeRegistry, quangNgaiRegistry, unitAsWritten } from '../../src/units/registry.ts';
import { settleNames } from '../../src/units/settle-names.ts';
import { understandName } from '../../src/units/understand.ts';
import { decisionsOf } from '../ingest/samples.ts';

const decided = (written: string, asked: string) => {
  const { registry } = settleNames(quangNgaiRegistry(), decisionsOf([written, 'Xã Ba Tô']));
  return understandName(asked, registry);
};

describe('a decision on a name without its kind', () => {
  it.each(['Xã Ba To', 'X. Ba To', 'xa ba to', 'BA TO'])('holds for %s', (asked) => {
    expect(decided('Ba To', asked)).toMatchObject({ as: 'settled', unit: { name: 'Xã Ba Tô' } });
  });

  it.each(['Phường Ba To', 'Thôn Ba To', 'Xã Xã Ba To'])('does not hold for %s', (asked) => {
    expect(decided('Ba To', asked).as).toBe('unknown');
  });

  it('leaves a name alone that is another unit’s own', () => {
    expect(decided('Ba To', 'Xã Ba Tơ')).toMatchObject({ as: 'exact', unit: { name: 'Xã Ba Tơ' } });
  });

  it('does not take a unit’s own name from it', () => {
    const units = ['Xã Tân An', 'Phường Tân An', 'Xã Tân Hòa'];
    const list = makeRegistry(units.map((name) => unitAsWritten(name, null, null)));
    const { registry } = settleNames(list, decisionsOf(['Tân An', 'Xã Tân Hòa']));
    expect(understandName('Tân An', registry)).toMatchObject({ unit: { name: 'Xã Tân Hòa' } });
    expect(understandName('Xã Tân An', registry)).toMatchObject({ unit: { name: 'Xã Tân An' } });
  });

  it('is not made by one on the name with its kind', () => {
    expect(decided('Xã Ba To', 'Ba To').as).toBe('ambiguous');
  });
});
