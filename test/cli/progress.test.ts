import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressText, showProgress } from '../../src/cli/learners/progress.ts';

const half = { rows: 1_234_567, share: 0.5 };

it('tells rows, share, speed and time left in both languages', () => {
  expect(progressText(half, 2000, 'vi')).toBe(
    'Đã đọc 1.234.567 hàng, 50%, 617.284 hàng/giây, còn 0:02',
  );
  expect(progressText(half, 150_000, 'en')).toBe(
    '1,234,567 rows read, 50%, 8,230 rows/s, 2:30 left',
  );
});

it('of a pipe tells neither share nor time left', () => {
  expect(progressText({ rows: 10, share: null }, 1000, 'vi')).toBe('Đã đọc 10 hàng, 10 hàng/giây');
});

it('never tells a figure that is none', () => {
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.nat(), share, fc.nat(), (rows, of, elapsed) => {
      const text = progressText({ rows, share: of }, elapsed, 'en');
      expect(text).not.toMatch(/NaN|Infinity|undefined|-/);
    }),
  );
});

describe('on a terminal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const told = (errWidth: number | null) => {
    const lines: string[] = [];
    const clear = showProgress(() => half, 'vi', { errWidth, err: (it) => void lines.push(it) });
    return { lines, clear };
  };

  it('is silent at first, then one line ten times a second at most, cleared at the end', () => {
    const { lines, clear } = told(100);
    vi.advanceTimersByTime(299);
    expect(lines).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe(`\r${progressText(half, 1200, 'vi')}\u001b[K`);
    clear();
    expect(lines.at(-1)).toBe('\r\u001b[K');
    vi.advanceTimersByTime(1000);
    expect(lines).toHaveLength(11);
  });

  it('never fills a line, which would go on in the next', () => {
    const { lines } = told(20);
    vi.advanceTimersByTime(500);
    expect(lines.at(-1)).toBe('\rĐã đọc 1.234.567 hà\u001b[K');
  });

  it('of which nothing was told nothing is cleared', () => {
    const { lines, clear } = told(100);
    vi.advanceTimersByTime(200);
    clear();
    expect(lines).toEqual([]);
  });

  it('and nowhere else', () => {
    const { lines, clear } = told(null);
    vi.advanceTimersByTime(1000);
    clear();
    expect(lines).toEqual([]);
  });
});
