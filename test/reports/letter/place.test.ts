import { describe, expect, it } from 'vitest';
import { weeklyReport } from '../../../src/reports/weekly.ts';
import { linesIn, reportOf, snapshotOf } from '../samples.ts';

type Residents = number | { readonly min: number; readonly max: number };

/** A snapshot of communes with 200 people each, of whom so many residents are registered. */
const snapshot = (asOf: string, residents: Readonly<Record<string, Residents>>) =>
  snapshotOf(asOf, {
    figures: Object.fromEntries(
      Object.entries(residents).map(([name, count]) => [
        name,
        { 'registered.residents': count as number },
      ]),
    ),
    denominators: Object.fromEntries(
      Object.keys(residents).map((name) => [name, { population: 200 }]),
    ),
  });

const NOW = { A: { min: 20, max: 40 }, B: 50, C: 30, D: 20, E: 10 };

async function letterAbout(unit: string, ...snapshots: ReturnType<typeof snapshot>[]) {
  return linesIn(await reportOf(weeklyReport, snapshots, { letter: true, units: [unit] }));
}

describe('the place of a commune in its letter', () => {
  it('is told where no bounds can change it, and only there', async () => {
    const now = snapshot('2025-12-04T10:00', NOW);
    expect(await letterAbout('B', now)).toContain('thứ 01/5 xã');
    expect(await letterAbout('E', now)).toContain('thứ 05/5 xã');
    for (const unit of ['A', 'C', 'D']) {
      const text = await letterAbout(unit, now);
      expect([unit, text]).toEqual([unit, expect.stringContaining('tỷ lệ người dân tham gia đạt')]);
      expect([unit, text]).toEqual([unit, expect.not.stringContaining('vị trí thứ')]);
    }
  });

  it('is told to have changed only where both rankings are sure, and with the rate it is by', async () => {
    const now = { A: 20, B: 50, C: 30, D: 25, E: 10 };
    const before = { A: 20, B: 45, C: 19, D: 20, E: 9 };
    const later = snapshot('2025-12-04T10:00', now);
    const sure = await letterAbout('C', snapshot('2025-11-27T10:00', before), later);
    expect(sure).toContain('thứ hạng tăng 02 bậc (xếp theo tỷ lệ trên dân số)');
    const open = snapshot('2025-11-27T10:00', { ...before, A: { min: 5, max: 20 } });
    const unsure = await letterAbout('C', open, later);
    expect(unsure).toContain('thứ 02/5 xã');
    expect(unsure).not.toContain('thứ hạng');
  });
});
