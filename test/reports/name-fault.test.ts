import { expect, it } from 'vitest';
import { issueLine } from '../../src/i18n/issues.ts';
import { nameFault } from '../../src/reports/name-fault.ts';
import { THON_1 } from './people.ts';

it('a name that may be several is to be typed with its commune, not once more as it was', () => {
  const loose = { ...THON_1, key: 'loose', parent: null };
  const fault = nameFault('Thôn 1', { as: 'ambiguous', candidates: [loose, THON_1] });
  expect(issueLine(fault).vi).toContain('Hãy gõ cả tên xã: "Thôn 1 (Xã Ba Tô)"');
});
