import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../samples.ts';
import { bodyOf, drafted } from './drafted.ts';

const people = (asOf: string, registered: number) =>
  snapshotOf(asOf, {
    figures: { A: { 'registered.residents': registered, 'registered.total': registered } },
    denominators: { A: { adults: 200 } },
  });

const HALF = { milestones: ['residents-registered-50'] };

/** What the letter says of half of the adults until 15/12/2025. */
async function halfOf(...snapshots: readonly ReturnType<typeof people>[]): Promise<string> {
  const text = bodyOf(await drafted(snapshots, { asked: HALF }));
  return text.split('\n').find((line) => line.includes('ít nhất 50%')) ?? '';
}

describe('the day of a deadline is not over', () => {
  it('what is reached on it is reached, and in time only afterwards', async () => {
    const onTheDay = await halfOf(people('2025-12-15T10:00', 120));
    expect(onTheDay).toMatch(/; đã đạt\.$/);
    const afterIt = await halfOf(people('2025-12-15T10:00', 120), people('2025-12-16T10:00', 120));
    expect(afterIt).toMatch(/; đã đạt đúng hạn\.$/);
  });

  it('what lacks is still asked for', async () => {
    const { blocks } = await drafted([people('2025-12-15T10:00', 80)], { asked: HALF });
    const text = blocks.map((it) => it.text).join('\n');
    expect(text).toContain('còn thiếu 20 người, hạn cuối ngay trong ngày 15/12/2025');
    expect(text).not.toMatch(/hết hạn/);
  });

  it.each([
    ['2025-12-14', '01', '20'],
    ['2025-12-15', '0', '20'],
    ['2025-12-16', '0', '(đã hết hạn)'],
  ])(
    "the days left and each day's share in an office's own words: %s",
    async (asOf, days, each) => {
      const words = '[moc]\nCòn <{so-ngay}> ngày, mỗi ngày <{moi-ngay}>';
      const { blocks } = await drafted([people(asOf, 80)], { asked: HALF, words });
      expect(blocks.map((it) => it.text)).toContain(`Còn <${days}> ngày, mỗi ngày <${each}>`);
    },
  );
});
