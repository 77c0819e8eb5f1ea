import type { PercentFault } from '../domain/issue.ts';
import type { ConsistencyIssues } from '../domain/issues/consistency-issues.ts';
import { countPair, dayText, decimalText, momentText, writtenPercentText } from './number-text.ts';
import { eachLanguage, joinPairs, type Language, type Pair, same } from './pair.ts';
import { CHECK, listed, otherPlace, seen, type Wordings } from './wording-parts.ts';
import { figureWords, formulaWords, labelledWords } from './words.ts';

const percentFaults: Readonly<Record<PercentFault, Pair>> = {
  'not-a-percent': { vi: 'không phải là tỷ lệ', en: 'is no percentage' },
  negative: { vi: 'là số âm', en: 'is negative' },
  'above-100': { vi: 'lớn hơn 100%', en: 'is above 100%' },
};

/** "4/5": how many rows agree. */
const share = (it: { readonly agreeing: number; readonly compared: number }): string =>
  `${it.agreeing}/${it.compared}`;

/** "19,5" times; growth from nobody has no number. */
const times = (before: number, after: number, language: Language): string =>
  decimalText(Math.round((after * 10) / before) / 10, language);

/** Figures that contradict each other, what they are divided by, or what was said before. */
export const consistencyWordings: Wordings<keyof ConsistencyIssues> = {
  'bad-percent': ({ value, fault }) => {
    const what = seen(value);
    const why = percentFaults[fault];
    return {
      vi: `${what.vi} ${why.vi}; ô này không được dùng để tính. Xem lại trong tệp.`,
      en: `${what.en} ${why.en}; the cell is not used in any figure. Check the file.`,
    };
  },
  'percent-mismatch': (it) => {
    const words = formulaWords(it.formula);
    const sum = eachLanguage((language) => {
      const [a, b] = [countPair(it.numerator)[language], countPair(it.denominator)[language]];
      return `${a} / ${b} = ${writtenPercentText(it.recomputed, language)}`;
    });
    const [vi, en] = [writtenPercentText(it.written, 'vi'), writtenPercentText(it.written, 'en')];
    return {
      vi: `“${it.unit}”: tệp ghi ${vi}, tính lại ${sum.vi} (${words.vi}; ${share(it)} dòng của cột khớp cách tính này). Đối chiếu lại với hệ thống và tệp dân số.`,
      en: `“${it.unit}”: the file says ${en}, recomputed ${sum.en} (${words.en}; ${share(it)} rows of the column agree with this). Check with the portal and the population file.`,
    };
  },
  'percent-unexplained': ({ unit, written, figure, numerator, min, max, known }) => {
    const words = figureWords(figure);
    const [count, least, most] = [countPair(numerator), countPair(min), countPair(max)];
    const have = known && { name: figureWords(known.name), value: countPair(known.value) };
    const beside = {
      vi: have ? `; ${have.name.vi} đang có là ${have.value.vi}` : '',
      en: have ? `; ${have.name.en} as known: ${have.value.en}` : '',
    };
    return {
      vi: `không cách tính nào khớp với cột này. “${unit}”: tệp ghi ${writtenPercentText(written, 'vi')}; nếu là ${words.vi} (${count.vi}) thì mẫu số phải khoảng ${least.vi}–${most.vi}${beside.vi}. Xem lại mẫu số.`,
      en: `no formula gives this column. “${unit}”: the file says ${writtenPercentText(written, 'en')}; for ${words.en} (${count.en}) the denominator must be about ${least.en}–${most.en}${beside.en}. Check the denominator.`,
    };
  },
  'percent-heading-differs': (it) => ({
    vi: `tỷ lệ ở cột này không tính như tiêu đề nói mà là ${formulaWords(it.formula).vi} (${share(it)} dòng khớp). Khi báo cáo, ghi rõ cách tính này.`,
    en: `the percentages are not what the heading says, but ${formulaWords(it.formula).en} (${share(it)} rows agree). Say so where you report them.`,
  }),
  'rank-mismatch': (it) => {
    const [many, more] = [countPair(it.others), it.others === 1 ? 'unit differs' : 'units differ'];
    const vi = it.others > 0 ? `, và ${many.vi} đơn vị khác lệch theo` : '';
    const en = it.others > 0 ? `, and ${many.en} other ${more} with it` : '';
    return {
      vi: `“${it.unit}”: tệp ghi hạng ${it.rank}, tính lại là hạng ${it.recomputed} theo ${formulaWords(it.formula).vi} (${share(it)} dòng của cột khớp)${vi}. ${CHECK.vi}`,
      en: `“${it.unit}”: the file says rank ${it.rank}, recomputed rank ${it.recomputed} by ${formulaWords(it.formula).en} (${share(it)} rows of the column agree)${en}. ${CHECK.en}`,
    };
  },
  'rank-unexplained': (it) => ({
    vi: `không cách xếp nào khớp với cột này; gần nhất là ${formulaWords(it.formula).vi} (${share(it)} dòng khớp). Cột này không được dùng; xem lại cách xếp hạng của tệp.`,
    en: `no way of ranking gives this column; ${formulaWords(it.formula).en} comes nearest (${share(it)} rows agree). The column is not used; check how the file ranks.`,
  }),
  'rate-above-100': ({ unit, figure, count, denominator, value, other }) => {
    const [counted, by] = [figureWords(figure), figureWords(denominator)];
    const [more, less] = [countPair(count), countPair(value)];
    const minors = denominator === 'adults';
    const where = other === null ? SUMMED : same(otherPlace(other));
    return {
      vi: `“${unit}”: ${counted.vi} là ${more.vi} (${where.vi}), nhiều hơn ${by.vi} là ${less.vi}: tỷ lệ vượt 100%. Xem lại mẫu số này${minors ? '; người học có thể gồm cả học sinh chưa đủ 18 tuổi' : ''}.`,
      en: `“${unit}”: ${counted.en}: ${more.en} (${where.en}), above ${by.en}: ${less.en}; the rate is above 100%. Check this denominator${minors ? '; pupils below 18 may be among the learners' : ''}.`,
    };
  },
  'denominator-above-population': ({ unit, denominator, value, population, other }) => {
    const words = figureWords(denominator);
    const [more, less] = [countPair(value), countPair(population)];
    return {
      vi: `“${unit}”: ${words.vi} là ${more.vi}, nhiều hơn dân số là ${less.vi} (${otherPlace(other)}). Sửa số sai trong tệp.`,
      en: `“${unit}”: ${words.en}: ${more.en}, above the population of ${less.en} (${otherPlace(other)}). Correct the wrong one in the file.`,
    };
  },
  'denominators-differ': ({ unit, figure, used, value, other }) => {
    const words = figureWords(figure);
    const [first, second] = [countPair(used), countPair(value)];
    return {
      vi: `“${unit}”: ${words.vi} ở đây là ${second.vi}, ở ${otherPlace(other)} là ${first.vi}, cùng ngày hiệu lực; lấy ${first.vi}. Chỉ giữ số đúng.`,
      en: `“${unit}”: ${words.en}: ${second.en} here and ${first.en} at ${otherPlace(other)}, in force from the same day; ${first.en} is used. Keep the right one.`,
    };
  },
  'denominators-later': ({ from, asOf, names, figures }) => {
    const units = listed(names);
    const words = joinPairs(
      figures.map((it) => figureWords(it)),
      ', ',
    );
    return {
      vi: `${words.vi} của ${units.vi} chỉ có số hiệu lực từ ${dayText(from)}, sau ngày của số liệu (${dayText(asOf)}); vẫn dùng vì không có số nào sớm hơn.`,
      en: `${words.en} of ${units.en}: in force from ${dayText(from)}, later than the figures (${dayText(asOf)}); they are used as there are none before.`,
    };
  },
  'count-fell': ({ unit, figure, label, before, after, since, asOf }) => {
    const words = labelledWords(figure, label);
    const [from, to] = [countPair(before), countPair(after)];
    const [then, now] = [momentText(since), momentText(asOf)];
    return {
      vi: `“${unit}”: ${words.vi} giảm từ ${from.vi} (${then.vi}) xuống ${to.vi} (${now.vi}); số này thường không giảm, có thể do chuyển loại tài khoản hoặc xóa tài khoản trùng. Đối chiếu lại cả hai tệp với hệ thống.`,
      en: `“${unit}”: ${words.en} fell from ${from.en} (${then.en}) to ${to.en} (${now.en}); this seldom falls: perhaps accounts changed their kind, or doubled ones were deleted. Check both files with the portal.`,
    };
  },
  'part-fell': ({ unit, figure, before, after, since, asOf }) => {
    const words = figureWords(figure);
    const [from, to] = [countPair(before), countPair(after)];
    const [then, now] = [momentText(since), momentText(asOf)];
    return {
      vi: `“${unit}”: ${words.vi} giảm từ ${from.vi} (${then.vi}) xuống ${to.vi} (${now.vi}), tuy tổng số không giảm; có thể do chuyển loại tài khoản hoặc nhầm cột. Nếu không phải chuyển loại, đối chiếu lại với hệ thống.`,
      en: `“${unit}”: ${words.en} fell from ${from.en} (${then.en}) to ${to.en} (${now.en}), though the total did not: accounts may have changed their kind, or columns are mixed up. If they did not, check with the portal.`,
    };
  },
  'count-leapt': (it) => {
    const words = labelledWords(it.figure, it.label);
    const [from, to] = [countPair(it.before), countPair(it.after)];
    const [then, now] = [momentText(it.since), momentText(it.asOf)];
    const own = eachLanguage((language) =>
      it.before === 0
        ? ''
        : `${GROWTH[language]} ${times(it.before, it.after, language)}${TIMES[language]}`,
    );
    const others = eachLanguage((language) => times(it.othersBefore, it.othersAfter, language));
    return {
      vi: `“${it.unit}”: ${words.vi} tăng từ ${from.vi} (${then.vi}) lên ${to.vi} (${now.vi})${own.vi}, trong khi các đơn vị khác gộp lại gấp ${others.vi} lần. Có thể thừa chữ số hoặc nhầm dòng; đối chiếu lại với hệ thống.`,
      en: `“${it.unit}”: ${words.en} rose from ${from.en} (${then.en}) to ${to.en} (${now.en})${own.en}, while the other units together grew ${others.en} times. A digit or a row may be wrong; check with the portal.`,
    };
  },
};

const SUMMED: Pair = { vi: 'tính cả đơn vị trực thuộc', en: 'with the units in it' };
const GROWTH: Pair = { vi: ', gấp', en: ',' };
const TIMES: Pair = { vi: ' lần', en: ' times' };
