import { integerText } from '../../i18n/number-text.ts';
import type { Language } from '../../i18n/pair.ts';
import type { World } from '../../io/world.ts';

/** How far the reading came. */
export interface Progress {
  readonly rows: number;
  /** From 0 to 1; `null` where nobody knows how much there is. */
  readonly share: number | null;
}

const MS_PER_SECOND = 1000;
/** What takes less needs no word. */
const QUIET_MS = 300;
const TICK_MS = 100;
/** Before that much is read nobody knows how long it takes. */
const LEAST_SHARE = 0.01;
const FROM_LINE_START = '\r';
const CLEAR_REST = '\u001b[K';

/** One line: rows read, share, rows a second, time left. */
export function progressText(
  { rows, share }: Progress,
  elapsedMs: number,
  language: Language,
): string {
  const seconds = elapsedMs / MS_PER_SECOND;
  const count = (value: number) => integerText(Math.round(value), language);
  const isVietnamese = language === 'vi';
  const parts = [isVietnamese ? `Đã đọc ${count(rows)} hàng` : `${count(rows)} rows read`];
  if (share !== null) parts.push(`${Math.floor(share * 100)}%`);
  if (seconds > 0) {
    parts.push(`${count(rows / seconds)} ${isVietnamese ? 'hàng/giây' : 'rows/s'}`);
  }
  if (share !== null && share >= LEAST_SHARE) {
    const left = Math.ceil((seconds * (1 - share)) / share);
    parts.push(isVietnamese ? `còn ${timeText(left)}` : `${timeText(left)} left`);
  }
  return parts.join(', ');
}

/** "0:07", "12:30". */
const timeText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * Shows how far the reading came, on a terminal only, from a moment on. The answer ends it and
 * clears the line.
 */
export function showProgress(
  progress: () => Progress,
  language: Language,
  { err, errWidth }: Pick<World, 'err' | 'errWidth'>,
): () => void {
  if (errWidth === null) return () => {};
  const begun = performance.now();
  let shown = false;
  const clock = setInterval(() => {
    const elapsedMs = performance.now() - begun;
    if (elapsedMs < QUIET_MS) return;
    shown = true;
    // A line that fills the terminal would go on in the next, which nothing clears.
    const text = progressText(progress(), elapsedMs, language).slice(0, errWidth - 1);
    err(`${FROM_LINE_START}${text}${CLEAR_REST}`);
  }, TICK_MS);
  return () => {
    clearInterval(clock);
    if (shown) err(`${FROM_LINE_START}${CLEAR_REST}`);
  };
}
