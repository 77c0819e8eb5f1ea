import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeklyReport } from '../../../src/reports/weekly.ts';
import { linesIn, reportOf, snapshotOf } from '../samples.ts';

// Why a place changed: what is said must follow from the figures.

type Adults = Readonly<Record<string, number>>;

/** Units by name: residents registered of so many adults. */
const at = (asOf: string, units: Readonly<Record<string, readonly [number | null, number]>>) => {
  const entries = Object.entries(units);
  const adults: Adults = Object.fromEntries(entries.map(([name, [, it]]) => [name, it]));
  return snapshotOf(asOf, {
    figures: Object.fromEntries(
      entries.map(([name, [people]]) => [
        name,
        people === null ? {} : { 'registered.residents': people },
      ]),
    ),
    denominators: Object.fromEntries(
      Object.entries(adults).map(([name, it]) => [name, { adults: it }]),
    ),
  });
};

type Units = Parameters<typeof at>[1];

async function said(before: Units, now: Units, language: 'vi' | 'en' = 'vi'): Promise<string> {
  const snapshots = [at('2025-11-27', before), at('2025-12-04', now)];
  const report = await reportOf(weeklyReport, snapshots);
  return linesIn(report, language);
}

describe('movement', () => {
  it('rose by its own people, and the other was passed', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [51, 1000], B: [60, 1000] });
    expect(lines).toContain(
      'B: tăng 01 bậc, từ 2 lên 1, nhờ thêm 20 người dân đăng ký (4,00% → 6,00%).',
    );
    expect(lines).toContain(
      'A: giảm xuống 01 bậc, từ 1 xuống 2, dù thêm 01 người dân đăng ký (5,00% → 5,10%): bị B vượt.',
    );
  });

  it('rose by fewer adults, not by people', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [50, 1000], B: [40, 500] });
    expect(lines).toContain(
      'B: tăng 01 bậc, từ 2 lên 1, vì số người trưởng thành giảm từ 1.000 xuống 500 (4,00% → 8,00%).',
    );
    expect(lines).toContain('A: giảm xuống 01 bậc, từ 1 xuống 2, không thêm người dân đăng ký');
  });

  it('rose by both', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [50, 1000], B: [50, 900] });
    expect(lines).toContain(
      'nhờ thêm 10 người dân đăng ký và số người trưởng thành giảm từ 1.000 xuống 900 (4,00% → 5,56%)',
    );
  });

  it('rose as the other came down: no thanks to its own', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [30, 1000], B: [40, 1000] });
    expect(lines).toContain('B: tăng 01 bậc, từ 2 lên 1, vì A tụt xuống (4,00% → 4,00%).');
    expect(lines).toContain(
      'A: giảm xuống 01 bậc, từ 1 xuống 2, vì bớt 20 người dân đăng ký (5,00% → 3,00%): bị B vượt.',
    );
  });

  it('rose as the other came down, whatever it won itself', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [30, 1000], B: [41, 1000] });
    expect(lines).toContain(
      'B: tăng 01 bậc, từ 2 lên 1, vì A tụt xuống; thêm 01 người dân đăng ký (4,00% → 4,10%).',
    );
  });

  it('one that came down to where the unit stood is no longer above it', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [40, 1000], B: [41, 1000] });
    expect(lines).toContain('B: tăng 01 bậc, từ 2 lên 1, vì A tụt xuống; thêm 01 người dân');
  });

  it('rose as the other is no longer ranked, or not there', async () => {
    const gone = await said(
      { A: [50, 1000], B: [40, 1000], C: [1, 9] },
      { B: [40, 1000], C: [1, 9] },
    );
    expect(gone).toContain(
      'B: tăng 01 bậc, từ 3 lên 2, vì 01 đơn vị xếp trên không còn trong bảng (4,00% → 4,00%).',
    );
    const silent = await said(
      { A: [50, 1000], B: [40, 1000], C: [1, 9] },
      { A: [null, 1000], B: [40, 1000], C: [1, 9] },
    );
    expect(silent).toContain('vì 01 đơn vị xếp trên không còn trong bảng');
  });

  it('fell by more adults', async () => {
    const lines = await said({ A: [50, 1000], B: [40, 1000] }, { A: [60, 2000], B: [40, 1000] });
    expect(lines).toContain(
      'A: giảm xuống 01 bậc, từ 1 xuống 2, vì số người trưởng thành tăng từ 1.000 lên 2.000, dù thêm 10 người dân đăng ký (5,00% → 3,00%): bị B vượt.',
    );
    expect(lines).toContain('B: tăng 01 bậc, từ 2 lên 1, vì A tụt xuống (4,00% → 4,00%).');
  });

  it('fell as one that had no rate stands above now', async () => {
    const lines = await said(
      { A: [50, 1000], B: [null, 1000], C: [1, 1000] },
      { A: [55, 1000], B: [60, 1000], C: [1, 1000] },
    );
    expect(lines).toContain(
      'A: giảm xuống 01 bậc, từ 1 xuống 2, dù thêm 05 người dân đăng ký (5,00% → 5,50%): 01 đơn vị lần trước chưa có hạng nay xếp trên.',
    );
  });

  it('of a tie the one that went ahead passed the other', async () => {
    const lines = await said({ A: [50, 1000], B: [50, 1000] }, { A: [50, 1000], B: [51, 1000] });
    expect(lines).toContain(
      'A: giảm xuống 01 bậc, từ 1 xuống 2, không thêm người dân đăng ký (5,00% → 5,00%): bị B vượt.',
    );
    expect(lines).toContain('01 đơn vị giữ nguyên hạng.');
  });

  it('in English', async () => {
    const lines = await said(
      { A: [50, 1000], B: [40, 1000] },
      { A: [51, 1000], B: [60, 1000] },
      'en',
    );
    expect(lines).toContain(
      'B: up 1, from 2 to 1, with 20 more residents registered (4.00% → 6.00%).',
    );
  });

  it('five each way, and how many more', async () => {
    const names = Array.from('ABCDEFGHIJKLMN');
    const before = Object.fromEntries(names.map((it, i) => [it, [100 - i, 1000] as const]));
    const now = Object.fromEntries(names.map((it, i) => [it, [100 + i, 1000] as const]));
    const lines = await said(before, now);
    expect(lines.match(/tăng \d\d bậc/g)).toHaveLength(5);
    expect(lines).toContain('… và 02 đơn vị khác tăng hạng.');
    expect(lines).toContain('… và 02 đơn vị khác giảm hạng.');
    // The furthest first.
    expect(lines.indexOf('N: tăng 13 bậc')).toBeLessThan(lines.indexOf('M: tăng 11 bậc'));
    expect(lines.indexOf('A: giảm xuống 13 bậc')).toBeLessThan(lines.indexOf('B: giảm xuống 11'));
  });
});

const units = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...'ABCDEFGHIJKLMNOP'),
    before: fc.option(fc.tuple(fc.nat(12), fc.integer({ min: 10, max: 14 }))),
    now: fc.option(fc.tuple(fc.nat(12), fc.integer({ min: 10, max: 14 }))),
  }),
  { selector: (it) => it.name, minLength: 3, maxLength: 12 },
);

interface MoveJson {
  readonly rank: number;
  readonly previousRank: number;
  readonly passed: number;
  readonly sunk: number;
  readonly left: number;
  readonly passedBy: number;
  readonly newcomers: number;
  readonly words: string;
}

it('places gained are those left behind, less those that went ahead', async () => {
  await fc.assert(
    fc.asyncProperty(units, async (all) => {
      const of = (when: 'before' | 'now'): Units =>
        Object.fromEntries(
          all.flatMap((it) => {
            const figures = it[when];
            return figures ? [[it.name, figures]] : [];
          }),
        );
      const [before, now] = [of('before'), of('now')];
      if (Object.keys(before).length === 0 || Object.keys(now).length === 0) return;
      const snapshots = [at('2025-11-27', before), at('2025-12-04', now)];
      const { movement } = (await reportOf(weeklyReport, snapshots)).json('vi') as {
        movement: { rose: MoveJson[]; fell: MoveJson[] } | null;
      };
      for (const it of [...(movement?.rose ?? []), ...(movement?.fell ?? [])]) {
        const gained = it.passed + it.sunk + it.left - it.passedBy - it.newcomers;
        expect(it.previousRank - it.rank).toBe(gained);
        if (it.words.includes('nhờ')) expect(it.passed).toBeGreaterThan(0);
        expect(it.words).not.toMatch(/ vì[ .;]*[(.]|undefined|NaN| ,/);
      }
    }),
    { numRuns: 60 },
  );
});
