import type { Reaching } from '../compute/reaching.ts';
import { momentText } from '../i18n/number-text.ts';
import type { Pair } from '../i18n/pair.ts';

/** "50% …, 15/12: đạt từ số liệu 09h00 ngày 11/11/2025; số liệu 17h00 ngày 26/10/2025 chưa đạt; …". */
export function reachedWords(milestone: Pair, { asOf, notYetAt }: Reaching): Pair {
  const since = momentText(asOf);
  if (notYetAt === null) {
    return {
      vi: `${milestone.vi}: đạt từ số liệu ${since.vi} hoặc trước đó.`,
      en: `${milestone.en}: reached by ${since.en} or before.`,
    };
  }
  const before = momentText(notYetAt);
  return {
    vi: `${milestone.vi}: đạt từ số liệu ${since.vi}; số liệu ${before.vi} chưa đạt; ngày đạt nằm giữa hai lần này.`,
    en: `${milestone.en}: reached by ${since.en}; not yet by ${before.en}; the day itself lies between.`,
  };
}
