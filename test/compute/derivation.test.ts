import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivationOf, sourcesOf } from '../../src/compute/derivation.ts';
import { settleCounts } from '../../src/compute/settle.ts';
import { COUNT_PATHS, type CountPath, countAt } from '../../src/domain/counts.ts';
import { counts } from './samples.ts';

type Figures = Partial<Record<CountPath, number>>;
const how = (path: CountPath, figures: Figures) =>
  derivationOf(
    path,
    settleCounts((it) => figures[it]),
    (it) => figures[it] ?? null,
  );

describe('how a count came about', () => {
  const boY: Figures = {
    'registered.total': 2354,
    'registered.publicEmployees': 1103,
    'certified.total': 1901,
  };

  it('written, what a part leaves, a sum', () => {
    expect(how('registered.total', boY)).toEqual({ how: 'written' });
    expect(how('registered.residents', boY)).toEqual({
      how: 'rest',
      of: ['registered.total', 'registered.publicEmployees'],
    });
    const parts: Figures = { 'registered.publicEmployees': 1, 'registered.residents': 2 };
    expect(how('registered.total', parts)).toEqual({
      how: 'sum',
      of: ['registered.publicEmployees', 'registered.residents'],
    });
  });

  it('bounds of Bờ Y: from 1.901 − 1.103', () => {
    expect(how('certified.residents', boY)).toEqual({
      how: 'bounds',
      of: ['certified.total', 'registered.publicEmployees', 'registered.residents'],
    });
  });

  it('nobody of nobody, and nothing of nothing', () => {
    expect(how('certified.residents', { 'certified.total': 0 })).toEqual({
      how: 'none',
      of: ['certified.total'],
    });
    expect(how('certified.residents', {})).toEqual({ how: 'unknown' });
  });

  it('what no written figure gives was added up from the units below', () => {
    const added = counts({ 'registered.total': 300, 'registered.residents': 200 });
    expect(derivationOf('registered.total', added, () => null)).toEqual({ how: 'parts' });
    const differs = (path: CountPath) => (path === 'registered.total' ? 299 : null);
    expect(derivationOf('registered.total', added, differs)).toEqual({ how: 'parts' });
  });

  it('of whatever is written, every known count is explained by known counts', () => {
    const given = fc.dictionary(fc.constantFrom(...COUNT_PATHS), fc.nat(50));
    fc.assert(
      fc.property(given, (figures: Figures) => {
        const settled = settleCounts((it) => figures[it]);
        for (const path of COUNT_PATHS) {
          const derivation = how(path, figures);
          expect(derivation.how === 'unknown').toBe(countAt(settled, path) === null);
          expect(derivation.how).not.toBe('parts');
          if (derivation.how === 'bounds') continue;
          for (const source of sourcesOf(derivation)) {
            expect(countAt(settled, source)).not.toBeNull();
          }
        }
      }),
    );
  });
});
