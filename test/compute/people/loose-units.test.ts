import { expect, it } from 'vitest';
import { looseUnits } from '../../../src/compute/people/loose-units.ts';
import { NO_DENOMINATORS, type Unit } from '../../../src/domain/unit.ts';
import { office, THON_1, village } from '../../reports/people.ts';
import { unitOf } from '../../reports/samples.ts';

const loose = (unit: Unit): Unit => ({ ...unit, key: `${unit.name} loose`, parent: null });
const found = (listed: readonly Unit[], inFiles: readonly Unit[]) => {
  const it = looseUnits(listed, inFiles, ({ key }) => ({
    ...NO_DENOMINATORS,
    workingAge: key.endsWith('loose') ? 10 : null,
  }));
  const ages = inFiles.map((unit) => it.denominatorsOf(unit).workingAge);
  return { ages, listed: it.listed.map(({ key }) => key), unclear: it.unclear.length };
};

it('a unit listed without its commune is the one of its name in the files', () => {
  expect(found([loose(THON_1)], [THON_1, village('Thôn 2')])).toEqual({
    ages: [10, null],
    listed: [],
    unclear: 0,
  });
});

it('is none of them where it may be several, or another kind of unit', () => {
  const elsewhere = village('Thôn 1', unitOf('Xã Ba Tơ'));
  expect(found([loose(THON_1)], [THON_1, elsewhere])).toEqual({
    ages: [null, null],
    listed: ['Thôn 1 loose'],
    unclear: 1,
  });
  expect(found([loose(THON_1)], [office('Thôn 1')]).ages).toEqual([null]);
  expect(found([loose(THON_1), THON_1], [THON_1])).toMatchObject({ ages: [null], unclear: 1 });
});
