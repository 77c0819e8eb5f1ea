import { rateOf } from '../../compute/rate.ts';
import { countedAlike } from '../../domain/basis.ts';
import { type Indicator, indicatorOf } from '../../domain/campaign.ts';
import { type Count, high, type Known } from '../../domain/count.ts';
import { type CountPath, countAt, isOwnPath, type Split } from '../../domain/counts.ts';
import { gainOf } from '../compare-rows.ts';
import { gapPhrase, partsOf, spelledOut } from './indicator-phrases.ts';
import { type LetterFacts, thresholdsIn } from './letter-facts.ts';
import { rateFigures } from './milestone-sentence.ts';
import {
  changePhrase,
  lowerFirst,
  momentPhrase,
  peopleWords,
  rateWords,
  upperFirst,
} from './number-phrases.ts';
import { absentBefore, absentPhrase, lackingPhrase, wholePhrase } from './subject-phrases.ts';
import { isVoid } from './void-rates.ts';

/** "Tính đến 10h00, ngày 04/12/2025, toàn xã có 2.354 người tham gia khóa học …". */
export function resultWords(facts: LetterFacts): readonly string[] {
  const { figures } = facts.selection;
  const start = `Tính đến ${momentPhrase(figures.asOf)}, ${wholePhrase(facts)}`;
  const own = ownWords(facts);
  if (!facts.hasPortal) {
    const [first = 'chưa có số liệu', ...others] = own;
    return [`${start} ${first}.`, ...others.map((it) => `${upperFirst(it)}.`)];
  }
  const { registered, certified } = facts.selection.whole.now;
  const parts = [
    registeredWords(registered, facts),
    ...rateParts(facts),
    certifiedWords(certified, facts),
  ];
  return [`${start} ${parts.join('; ')}.`, ...own.map((it) => `Ngoài ra, ${it}.`)];
}

const NOT_SPLIT = 'số liệu chưa tách riêng cán bộ, công chức, viên chức và người dân';

function registeredWords({ total, publicEmployees, residents }: Split, facts: LetterFacts): string {
  const course = courseWords(facts);
  if (total === null) {
    return residents === null
      ? `chưa đủ số liệu người tham gia ${course}${lackingPhrase(facts)}`
      : `có ${peopleWords(residents)} người dân tham gia ${course} (chưa rõ số cán bộ, công chức, viên chức)`;
  }
  const all = `có ${peopleWords(total)} người tham gia ${course}`;
  if (publicEmployees === null || residents === null) return `${all} (${NOT_SPLIT})`;
  return `${all}, ${bothWords(publicEmployees, residents)}`;
}

/** "trong đó 1.103 cán bộ, công chức, viên chức và 1.251 người dân", "đều là người dân". */
function bothWords(publicEmployees: Known, residents: Known): string {
  if (publicEmployees === 0 && residents !== 0) return 'đều là người dân';
  if (residents === 0 && publicEmployees !== 0) return 'đều là cán bộ, công chức, viên chức';
  return `trong đó ${peopleWords(publicEmployees)} cán bộ, công chức, viên chức và ${peopleWords(residents)} người dân`;
}

export const courseWords = ({ selection }: LetterFacts): string =>
  `khóa học “${movementOf(selection.campaign.name.vi)}”`;

/** "Bình dân học vụ số" of "Bình dân học vụ số, xã Bờ Y, 2025". */
export const movementOf = (name: string): string => name.split(',')[0]?.trim() || name;

/** "tỷ lệ người dân tham gia đạt 3,20% dân số (xếp ở vị trí thứ 65/96 …)". */
function rateParts(facts: LetterFacts): readonly string[] {
  const { main, selection } = facts;
  if (main === null) return gapParts(facts);
  const { indicator, rate } = main;
  const percent = rateWords(rate, thresholdsIn(facts, indicator));
  const { divisor } = partsOf(indicator, selection.campaign);
  const ages = rate.adultsOnly ? ' (chỉ tính người từ đủ 18 tuổi)' : '';
  return [`tỷ lệ người dân tham gia đạt ${percent} ${divisor}${ages}${placeWords(facts)}`];
}

/** Without a denominator there is no rate; that people are not counted was said before. */
function gapParts({ selection: { campaign, whole } }: LetterFacts): readonly string[] {
  const portal = indicatorOf(campaign, 'portal-residents');
  const rate = portal && rateOf(portal, whole.now, whole.denominators);
  if (rate === undefined || rate.known || rate.numerator === null) return [];
  if (isVoid(whole.unit, portal as Indicator, rate)) return [];
  return [`chưa tính được tỷ lệ người dân tham gia vì ${gapPhrase(rate.why, campaign)}`];
}

/** The place is that of the portal's own rate: it is not told behind another. */
function placeWords({ place, main }: LetterFacts): string {
  if (place === null || main?.indicator.id !== place.indicator.id) return '';
  const where = `${peopleWords(place.rank)}/${place.of} xã, phường, đặc khu`;
  const field = place.isWholeProvince ? `${where} trong toàn tỉnh` : `${where} có số liệu`;
  return ` (xếp ở vị trí thứ ${field})`;
}

function certifiedWords({ total, publicEmployees, residents }: Split, facts: LetterFacts): string {
  if (total === null) return 'chưa đủ số liệu người được cấp chứng nhận';
  const share = shareWords(facts);
  const all = `${peopleWords(total)} người được cấp chứng nhận hoàn thành khóa học${share}`;
  if (publicEmployees === null || residents === null) return all;
  const both = bothWords(publicEmployees, residents);
  if (typeof publicEmployees === 'number' && typeof residents === 'number') {
    return `${all}, ${both}`;
  }
  return `${all}, ${both} (${NOT_SPLIT}, nên chỉ xác định được trong khoảng)`;
}

function shareWords(facts: LetterFacts): string {
  const { campaign, whole } = facts.selection;
  const indicator = indicatorOf(campaign, 'certified');
  if (indicator === undefined) return '';
  const rate = rateOf(indicator, whole.now, whole.denominators);
  if (!rate.known) return '';
  return `, bằng ${rateWords(rate, thresholdsIn(facts, indicator))} số người tham gia`;
}

/** Each rate of the campaign's own counts: "6.063 người có chữ ký số trên tổng số …, đạt 46,43%". */
function ownWords(facts: LetterFacts): readonly string[] {
  const { campaign } = facts.selection;
  return campaign.indicators
    .filter((it) => isOwnPath(it.numerator))
    .map((it) => `có ${ownRateWords(it, facts)}`);
}

function ownRateWords(indicator: Indicator, facts: LetterFacts): string {
  const { campaign, whole } = facts.selection;
  const rate = rateOf(indicator, whole.now, whole.denominators);
  if (rate.known) return rateFigures(indicator, rate, campaign);
  const { counted } = partsOf(indicator, campaign);
  const why = gapPhrase(rate.why, campaign);
  return `${peopleWords(rate.numerator)} ${counted} (chưa tính được tỷ lệ vì ${why})`;
}

/** What changed since the earlier snapshot, in the words of letters; nothing where there is none. */
export function comparisonWords(facts: LetterFacts): readonly string[] {
  const { figures } = facts.selection;
  if (figures.since === null) return [];
  const parts = facts.hasPortal ? [...portalChanges(facts), ...placeChange(facts)] : [];
  const own = facts.selection.campaign.ownCounts.flatMap(({ id, label }) => {
    const gain = changeText(`own.${id}`, facts);
    return gain === null ? [] : [`${spelledOut(lowerFirst(label.vi))} ${gain}`];
  });
  const all = [...parts, ...own];
  const than = `So với số liệu ${momentPhrase(figures.since)}`;
  return all.length === 0
    ? [`${than}: chưa so sánh được, vì ${incomparable(facts)}.`]
    : [`${than}: ${all.join('; ')}.`];
}

/** Why nothing can be told of two snapshots together. */
function incomparable(facts: LetterFacts): string {
  const { now, before } = facts.selection.whole;
  if (before === null || !countedAlike(now.counted, before.counted)) {
    return before === null
      ? `lần trước chưa có số liệu của ${wholePhrase(facts)}`
      : 'hai lần không đếm cùng một cách';
  }
  const absent = absentPhrase(facts);
  if (absent !== null) return `lần này chưa có số liệu của ${absent}`;
  const then = absentBefore(facts);
  return then === null ? 'số liệu của hai lần chưa đủ' : `lần trước chưa có số liệu của ${then}`;
}

function portalChanges(facts: LetterFacts): readonly string[] {
  const of = (path: CountPath) => changeText(path, facts);
  const registered = of('registered.total');
  const [employees, residents] = [of('registered.publicEmployees'), of('registered.residents')];
  const split =
    employees === null || residents === null
      ? ''
      : ` (cán bộ, công chức, viên chức ${employees}, người dân ${residents})`;
  const certified = of('certified.total');
  return [
    ...(registered === null ? [] : [`số người tham gia ${registered}${split}`]),
    ...(certified === null ? [] : [`số người được cấp chứng nhận ${certified}`]),
  ];
}

/** Other lists rank by other rates: it says by which this is. */
function placeChange(facts: LetterFacts): readonly string[] {
  const { place, selection } = facts;
  if (place === null || place.change === null || placeWords(facts) === '') return [];
  const { divisor } = partsOf(place.indicator, selection.campaign);
  return [`thứ hạng ${placesWords(place.change)} (xếp theo tỷ lệ trên ${divisor})`];
}

/** "tăng 02 bậc", "giảm xuống 04 bậc", "giữ nguyên". */
export function placesWords(places: number): string {
  if (places === 0) return 'giữ nguyên';
  return `${places > 0 ? 'tăng' : 'giảm xuống'} ${peopleWords(Math.abs(places))} bậc`;
}

/** How a count changed; `null` where that is unknown. */
export function changeText(path: CountPath, { selection }: LetterFacts): string | null {
  const { now, before } = selection.whole;
  return before === null ? null : changePhrase(gainOf(path, now, before));
}

/** How many of those who take part are not certified yet; `null` where it is unknown or nobody. */
export function uncertified({ selection }: LetterFacts): Count {
  const { now } = selection.whole;
  const [all, done] = [countAt(now, 'registered.total'), countAt(now, 'certified.total')];
  if (typeof all !== 'number' || done === null || high(done) > all) return null;
  return typeof done === 'number' ? all - done : { min: all - done.max, max: all - done.min };
}
