import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { reaches } from '../../compute/threshold.ts';
import { endOf } from '../../domain/calendar.ts';
import type { Count } from '../../domain/count.ts';
import { perLevel } from '../../domain/unit.ts';
import { decimalText, momentText } from '../../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair, same } from '../../i18n/pair.ts';
import { levelCounts } from '../../i18n/words.ts';
import type { MilestoneRow } from '../milestone-rows.ts';
import type { Selection } from '../selection.ts';
import { nextFirst } from '../shortfall-rows.ts';
import { wholeGapWords } from '../whole-gap.ts';
import { milestoneWords } from '../wording.ts';
import { spokenCount, spokenPart, spokenPeople } from './spoken-figures.ts';

/** A sentence for each milestone, those ahead first; one for all that lack the same figure. */
export function milestoneSentences(
  rows: readonly MilestoneRow[],
  selection: Selection,
): readonly Pair[] {
  const ordered = nextFirst(selection).flatMap(
    (it) => rows.find((row) => row.status.milestone === it) ?? [],
  );
  const lacking = new Map<string, MilestoneRow[]>();
  for (const row of ordered) {
    const why = gapOf(row, selection);
    if (why) lacking.set(why.vi, [...(lacking.get(why.vi) ?? []), row]);
  }
  return ordered.flatMap((row) => {
    const why = gapOf(row, selection);
    const alike = why ? (lacking.get(why.vi) ?? []) : [];
    if (why === null || alike.length < 2) return [milestoneSentence(row, selection)];
    return alike[0] === row ? [lackingSentence(alike, why, selection)] : [];
  });
}

/** Why there is no rate to judge; `null` where there is one. */
function gapOf({ status: { rate, milestone } }: MilestoneRow, selection: Selection): Pair | null {
  return rate.known
    ? null
    : wholeGapWords(rate.why, selection.scopeOf(milestone), selection.campaign);
}

function lackingSentence(rows: readonly MilestoneRow[], why: Pair, selection: Selection): Pair {
  const many = spokenCount(rows.length);
  const names = joinPairs(
    rows.map((it) => milestoneWords(it.status.milestone, selection)),
    '; ',
  );
  return {
    vi: `Chưa xét được ${many.vi} mốc vì ${why.vi}: ${names.vi}.`,
    en: `${many.en} milestones cannot be judged (${why.en}): ${names.en}.`,
  };
}

/** Where all whom a milestone judges stand together before it: never more than its status says. */
function milestoneSentence(row: MilestoneRow, selection: Selection): Pair {
  const { milestone } = row.status;
  const name = milestoneWords(milestone, selection);
  const { units, whole } = selection.scopeOf(milestone);
  const judged =
    whole === selection.whole
      ? same('')
      : units.length === 1
        ? same(` (${units[0]?.unit.name})`)
        : eachLanguage((it) => ` (${levelCounts(perLevel(units.map(({ unit }) => unit)))[it]})`);
  // Whatever follows is built on it.
  const mark: Pair = row.status.rate.estimated ? ESTIMATE : same('');
  const said = statusClause(row.status, selection);
  const reached = unitsClause(row);
  return {
    vi: `Mốc ${name.vi}${judged.vi}${mark.vi}: ${said.vi}${reached.vi}.`,
    en: `${name.en}${judged.en}${mark.en}: ${said.en}${reached.en}.`,
  };
}

function statusClause(status: MilestoneStatus, selection: Selection): Pair {
  switch (status.status) {
    case 'reached':
      return reachedClause(status);
    case 'reached-late':
      return { vi: 'đạt muộn, sau hạn', en: 'reached late, after the deadline' };
    case 'missed': {
      const lacking = lackingWords(status);
      return {
        vi: `đã hết hạn, không đạt; nay vẫn ${lacking.vi}`,
        en: `missed, the deadline is past; still ${lacking.en}`,
      };
    }
    case 'on-track':
      return aheadClause(status, ON_TRACK);
    case 'at-risk':
      return aheadClause(status, AT_RISK);
    case 'open':
      return aheadClause(status, NO_PACE);
    case 'unknown':
      return unknownClause(status, selection);
  }
}

const ESTIMATE: Pair = { vi: ' (ước tính)', en: ' (an estimate)' };

const ON_TRACK: Pair = {
  vi: 'kịp tiến độ nếu giữ được tốc độ hiện nay',
  en: 'on track at the present pace',
};
const AT_RISK: Pair = { vi: 'nguy cơ không đạt', en: 'at risk' };
const NO_PACE: Pair = {
  vi: 'chưa dự báo được vì chưa biết tốc độ tăng',
  en: 'no forecast, as the pace is not known',
};

function reachedClause({ daysLeft, rate, needed }: MilestoneStatus): Pair {
  if (daysLeft < 0) return { vi: 'đạt đúng hạn', en: 'reached in time' };
  const [part, least] = [spokenPart(rate.numerator, rate.denominator), spokenPeople(needed)];
  return {
    vi: `đã đạt, có ${part.vi}, cần ${least.vi}`,
    en: `reached, ${part.en}, needed ${least.en}`,
  };
}

function lackingWords({ shortfall }: MilestoneStatus): Pair {
  const people = spokenPeople(shortfall);
  return { vi: `thiếu ${people.vi}`, en: `${people.en} short` };
}

/** "nguy cơ không đạt, còn thiếu 12.250 người; còn 11 ngày, mỗi ngày cần 1.114 người, đang tăng 41,5". */
function aheadClause(status: MilestoneStatus, verdict: Pair): Pair {
  const { daysLeft, perDay, pacePerDay } = status;
  const lacking = lackingWords(status);
  const [need, left] = [spokenPeople(perDay), spokenCount(daysLeft)];
  const pace = paceWords(pacePerDay);
  const time: Pair =
    daysLeft === 0
      ? { vi: 'chỉ còn trong ngày', en: 'only today is left' }
      : {
          vi: `còn ${left.vi} ngày, mỗi ngày cần ${need.vi}`,
          en: `${left.en} ${daysLeft === 1 ? 'day' : 'days'} left, ${need.en} a day needed`,
        };
  return {
    vi: `${verdict.vi}, còn ${lacking.vi}; ${time.vi}${pace.vi}`,
    en: `${verdict.en}, ${lacking.en}; ${time.en}${pace.en}`,
  };
}

/** The pace, where it is known exactly: the table shows bounds. */
function paceWords(pace: Count): Pair {
  if (typeof pace !== 'number') return same('');
  if (pace === 0) return { vi: ', hiện không tăng', en: ', none won at present' };
  const { vi, en } = spokenCount(Math.abs(pace), decimalText);
  return pace > 0
    ? { vi: `, đang tăng ${vi} người mỗi ngày`, en: `, ${en} a day won` }
    : { vi: `, đang giảm ${vi} người mỗi ngày`, en: `, ${en} a day lost` };
}

/** What is missing, or within what it is known. */
function unknownClause(status: MilestoneStatus, { campaign, scopeOf }: Selection): Pair {
  const { rate, doubt, milestone, needed, daysLeft } = status;
  if (!rate.known) {
    const why = wholeGapWords(rate.why, scopeOf(milestone), campaign);
    return { vi: `chưa xét được vì ${why.vi}`, en: `cannot be judged (${why.en})` };
  }
  const end = momentText(endOf(milestone.by));
  if (doubt === 'no-snapshot-by-deadline') {
    return {
      vi: `nay đã đạt, nhưng chưa rõ đúng hạn hay muộn vì không có số liệu đến ${end.vi}`,
      en: `reached now, but no figures by ${end.en} tell whether in time`,
    };
  }
  const [have, least] = [spokenPeople(rate.numerator), spokenPeople(needed)];
  if (reaches(rate, milestone) === 'perhaps') {
    const past: Pair =
      daysLeft < 0 ? { vi: 'đã hết hạn, ', en: 'the deadline is past, ' } : same('');
    return {
      vi: `${past.vi}chưa rõ đạt hay chưa: chỉ biết có ${have.vi}, cần ${least.vi}`,
      en: `${past.en}unknown: known only as ${have.en}, needed ${least.en}`,
    };
  }
  if (daysLeft < 0) {
    return {
      vi: `chưa rõ đạt đúng hạn hay không: số liệu đến ${end.vi} chỉ biết trong khoảng`,
      en: `unknown: the figures by ${end.en} are known only within bounds`,
    };
  }
  return aheadClause(status, PERHAPS);
}

const PERHAPS: Pair = {
  vi: 'chưa rõ có kịp không, vì số liệu chỉ biết trong khoảng',
  en: 'unknown whether in time, as figures are known only within bounds',
};

/** "; 03/96 đơn vị đạt". */
function unitsClause({ reached, of, unjudged }: MilestoneRow): Pair {
  if (of < 2 || unjudged === of) return same('');
  const part = spokenPart(reached, of);
  return { vi: `; ${part.vi} đơn vị đạt`, en: `; ${part.en} units reached it` };
}
