import { type Count, high, low } from '../domain/count.ts';
import { hundredthsText, integerText, letterCount } from './number-text.ts';
import { capital, eachLanguage, type Language, type Pair } from './pair.ts';
import { UNKNOWN } from './words.ts';

const UNCHANGED: Pair = { vi: 'Giữ nguyên', en: 'Unchanged' };

/** A change of place in the words of Ba Tô's letter: "Giảm xuống 04 bậc", "Tăng 02 bậc". */
export function rankChangeWords(places: number | null): Pair {
  if (places === null) return capital(UNKNOWN);
  if (places === 0) return UNCHANGED;
  const size = Math.abs(places);
  return {
    vi: `${places > 0 ? 'Tăng' : 'Giảm xuống'} ${letterCount(size, 'vi')} bậc`,
    en: `${places > 0 ? 'Up' : 'Down'} ${size} ${size === 1 ? 'place' : 'places'}`,
  };
}

/** A change of people: "Tăng 06 người"; within bounds "Tăng 678–1.131 người". */
export function countChangeWords(change: Count): Pair {
  if (change === null) return capital(UNKNOWN);
  if (low(change) === 0 && high(change) === 0) return UNCHANGED;
  if (low(change) < 0 && high(change) > 0) return eachLanguage((it) => bothWays(change, it));
  const rises = high(change) > 0;
  const sizes = [Math.abs(low(change)), Math.abs(high(change))].sort((a, b) => a - b);
  const [least, most] = sizes as [number, number];
  const size = (language: Language) =>
    least === most
      ? letterCount(most, language)
      : `${integerText(least, language)}–${integerText(most, language)}`;
  return {
    vi: `${rises ? 'Tăng' : 'Giảm'} ${size('vi')} người`,
    en: `${rises ? 'Up' : 'Down'} ${size('en')} ${most === 1 ? 'person' : 'people'}`,
  };
}

function bothWays(change: Exclude<Count, null>, language: Language): string {
  const fall = integerText(-low(change), language);
  const rise = integerText(high(change), language);
  return language === 'vi'
    ? `Từ giảm ${fall} đến tăng ${rise} người`
    : `Between ${fall} fewer and ${rise} more people`;
}

interface Percentage {
  readonly min: number;
  readonly max: number;
}

/** A change between two percentages as they are printed, in hundredths: "Tăng 0,06 điểm %". */
export function percentChangeWords(before: Percentage | null, after: Percentage | null): Pair {
  if (before === null || after === null) return capital(UNKNOWN);
  // Bounds that overlap tell no direction.
  if (before.min !== before.max || after.min !== after.max) return NO_WORDS;
  const points = after.min - before.min;
  if (points === 0) return UNCHANGED;
  const size = (language: Language) => hundredthsText(Math.abs(points), language);
  return {
    vi: `${points > 0 ? 'Tăng' : 'Giảm'} ${size('vi')} điểm %`,
    en: `${points > 0 ? 'Up' : 'Down'} ${size('en')} points`,
  };
}

const NO_WORDS: Pair = { vi: '', en: '' };
