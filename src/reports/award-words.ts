import type { Condition, Evidence, Verdict } from '../compute/people/conditions.ts';
import type { Award } from '../domain/award.ts';
import { between, type Known } from '../domain/count.ts';
import { countText, integerText, thresholdText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair, same } from '../i18n/pair.ts';
import { figureWords } from '../i18n/words.ts';

export const verdictWords: Readonly<Record<Verdict, Pair>> = {
  qualifies: { vi: 'Đủ điều kiện', en: 'Qualifies' },
  nearly: { vi: 'Gần đủ', en: 'Nearly' },
  unknown: { vi: 'Chưa rõ', en: 'Unknown' },
  not: { vi: 'Chưa đủ', en: 'Not yet' },
};

/** How many, or within which bounds; `null` where no file tells. */
export const haveOf = ({ have }: Condition): Known | null => have && between(have.least, have.most);

/** "31/32", "3–5/32", "…/32". */
export const partText = (condition: Condition): Pair =>
  eachLanguage((language) => {
    const have = countText(haveOf(condition), language) ?? '…';
    const whole = 'among' in condition ? condition.among : condition.need;
    return `${have}/${countText(whole, language) ?? '…'}`;
  });

/** What an award asks for, as its letter says it. */
export function ruleWords({ certified, guided, to, propose }: Award): Pair {
  const isPerson = to === 'public-employee' || to === 'resident';
  const parts: Pair[] = isPerson ? [{ vi: 'đã được cấp chứng nhận', en: 'certified' }] : [];
  if (certified) {
    const of = figureWords(certified.of);
    const share = (language: 'vi' | 'en') => thresholdText(certified.percent, language);
    // Nothing is above all of them.
    const isAll = certified.percent === 100;
    parts.push({
      vi: `${isAll ? '' : 'từ '}${share('vi')} ${of.vi} được cấp chứng nhận`,
      en: `${isAll ? '' : 'at least '}${share('en')} certified (${of.en})`,
    });
  }
  if (guided?.by != null) {
    parts.push({
      vi: `từ ${thresholdText(guided.by, 'vi')} CBCCVC, mỗi người hướng dẫn từ ${guided.least} người dân trong độ tuổi lao động`,
      en: `at least ${thresholdText(guided.by, 'en')} of the public employees each guided at least ${guided.least} residents of working age`,
    });
  } else if (guided) {
    parts.push({
      vi: `hướng dẫn từ ${guided.least} người dân${to === 'resident' ? '' : ' trong độ tuổi lao động'}`,
      en: `guided at least ${guided.least} residents${to === 'resident' ? '' : ' of working age'}`,
    });
  }
  if (propose) {
    parts.push({
      vi: `đề nghị ${propose.least}–${propose.most} người`,
      en: `${propose.least} to ${propose.most} people are proposed`,
    });
  }
  const { vi, en } = joinPairs(parts, '; ');
  return { vi: `Điều kiện: ${vi}.`, en: `Conditions: ${en}.` };
}

/** What somebody or something lacks, each lack once, besides what is `told` already. */
export function lacksWords(evidence: readonly Evidence[], told: readonly Pair[] = []): Pair {
  const lacks = once(evidence.flatMap((it) => (it.met === 'yes' ? [] : [lackWords(it)])));
  return joinPairs(
    lacks.filter((it) => told.every((other) => other.vi !== it.vi)),
    '; ',
  );
}

/** What is not known of any of them, because a file or a figure is missing: that need not be told of each. */
export const lackedByAll = (judged: readonly (readonly Evidence[])[]): readonly Pair[] => {
  const lacks = judged.map((it) => once(it.filter(isWithoutSource).map(lackWords)));
  const [first = [], ...others] = lacks;
  return first.filter((it) => others.every((all) => all.some((other) => other.vi === it.vi)));
};

const isWithoutSource = ({ condition, need }: Evidence): boolean =>
  (need === null && 'among' in condition && condition.among === null) || condition.have === null;

const once = (words: readonly Pair[]): readonly Pair[] => [
  ...new Map(words.map((it) => [it.vi, it])).values(),
];

function lackWords({ condition, need, met, lacks }: Evidence): Pair {
  if (need === null) return withoutDenominator(condition);
  if (condition.have === null) return withoutFile(condition);
  if (met === 'perhaps' || lacks === null) {
    const [have, text] = [partText(condition), neededText(need)];
    return {
      vi: `chưa rõ: ${have.vi}, cần ${text.vi}`,
      en: `unknown: ${have.en}, needs ${text.en}`,
    };
  }
  const people = neededText(lacks);
  switch (condition.what) {
    case 'certified-share':
      return {
        vi: `${people.vi} người được cấp chứng nhận`,
        en: `${people.en} more to be certified`,
      };
    case 'guided-share':
      return {
        vi: `${people.vi} CBCCVC hướng dẫn đủ ${condition.each ?? 0} người`,
        en: `${people.en} public employees who guided ${condition.each ?? 0}`,
      };
    case 'guided':
      return { vi: `hướng dẫn thêm ${people.vi} người`, en: `${people.en} more to guide` };
    default:
      return { vi: 'chưa được cấp chứng nhận', en: 'no certificate' };
  }
}

const neededText = (count: number): Pair => eachLanguage((it) => integerText(count, it));

function withoutDenominator(condition: Condition): Pair {
  if (!('of' in condition)) return same('');
  const of = figureWords(condition.of);
  return condition.among === 0
    ? { vi: `${of.vi} là 0`, en: `${of.en}: 0` }
    : { vi: `chưa có ${of.vi} trong tệp dân số`, en: `no ${of.en} in the population file` };
}

function withoutFile({ what }: Condition): Pair {
  switch (what) {
    case 'guided':
    case 'guided-share':
      return { vi: 'chưa có danh sách hướng dẫn', en: 'no guidance list' };
    case 'kind':
      return { vi: 'chưa rõ là CBCCVC hay người dân', en: 'kind unknown' };
    case 'working-age':
      return { vi: 'chưa có ngày sinh', en: 'no birth date' };
    default:
      return { vi: 'chưa rõ đã được cấp chưa', en: 'certificate unknown' };
  }
}
