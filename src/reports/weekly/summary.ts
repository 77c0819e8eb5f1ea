import type { Indicator } from '../../domain/campaign.ts';
import type { Count } from '../../domain/count.ts';
import { type CountPath, type Counts, countAt, ownPath } from '../../domain/counts.ts';
import { namesApart, type Unit } from '../../domain/unit.ts';
import { countChangeWords } from '../../i18n/change-words.ts';
import { momentText } from '../../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair, same } from '../../i18n/pair.ts';
import { gainOf } from '../compare-rows.ts';
import type { MilestoneRow } from '../milestone-rows.ts';
import { hasPortalCounts } from '../portal-counts.ts';
import { reportSubject } from '../report-subject.ts';
import type { Selection } from '../selection.ts';
import { someNames } from '../some-names.ts';
import { unitsWithout } from '../whole-gap.ts';
import { countedFact } from '../wording.ts';
import { milestoneSentences } from './milestone-sentences.ts';
import { rateSentences } from './rate-sentences.ts';
import { inBrackets, lowered, spokenCount, spokenPeople } from './spoken-figures.ts';
import type { Place } from './weekly-selection.ts';

/** What the report says in sentences, before any table. */
export const summarySentences = (
  selection: Selection,
  indicator: Indicator | null,
  places: readonly Place[],
  milestones: readonly MilestoneRow[],
): readonly Pair[] => [
  ...countsSentences(selection),
  ...changeSentences(selection),
  ...rateSentences(selection, indicator, places),
  ...milestoneSentences(milestones, selection),
];

function countsSentences(selection: Selection): readonly Pair[] {
  const { whole, figures, campaign, now } = selection;
  const asOf = momentText(figures.asOf);
  const subject = reportSubject(selection);
  const counted = countedFact(now);
  const begin: Pair = {
    vi: `Tính đến ${asOf.vi}${counted.vi}, ${subject.vi}`,
    en: `As of ${asOf.en}${counted.en}, ${subject.en}`,
  };
  const own = campaign.ownCounts.map(({ id, label }) => ownClause(whole.now, ownPath(id), label));
  if (!hasPortalCounts(selection)) {
    return own.length === 0 ? [] : [sentence(begin, HAS, joinPairs(own, '; '))];
  }
  const isUnknown = whole.now.registered.total === null;
  return [
    sentence(begin, isUnknown ? LACKS : HAS, portalClause(selection)),
    ...(own.length === 0 ? [] : [sentence(OWN, same(''), joinPairs(own, '; '))]),
  ];
}

/** "42 chức danh chủ chốt có chứng nhận". */
function ownClause(counts: Counts, path: CountPath, label: Pair): Pair {
  const [people, what] = [spokenCount(countAt(counts, path)), lowered(label)];
  return { vi: `${people.vi} ${what.vi}`, en: `${people.en} ${what.en}` };
}

const HAS: Pair = { vi: ' có ', en: ': ' };
const LACKS: Pair = { vi: ' ', en: ': ' };
const OWN: Pair = { vi: 'Số đếm riêng: ', en: 'Own counts: ' };

const sentence = (begin: Pair, link: Pair, end: Pair): Pair =>
  eachLanguage((language) => `${begin[language]}${link[language]}${end[language]}.`);

/** "2.354 người đăng ký tham gia (1.103 CBCCVC và 1.251 người dân) và 1.901 người được cấp chứng nhận …". */
function portalClause(selection: Selection): Pair {
  const { registered, certified } = selection.whole.now;
  const [taking, split] = [spokenPeople(registered.total), splitOf(registered)];
  const [holding, parts] = [spokenPeople(certified.total), splitOf(certified)];
  const lacking = {
    registered: lackingWords(selection, 'registered.total'),
    certified: lackingWords(selection, 'certified.total'),
  };
  const first: Pair =
    registered.total === null
      ? {
          vi: `chưa đủ số liệu về người đăng ký tham gia${lacking.registered.vi}`,
          en: `people registered unknown${lacking.registered.en}`,
        }
      : {
          vi: `${taking.vi} đăng ký tham gia${split.vi}`,
          en: `${taking.en} registered${split.en}`,
        };
  const second: Pair =
    certified.total === null
      ? {
          vi: `chưa đủ số liệu về người được cấp chứng nhận${lacking.certified.vi}`,
          en: `people certified unknown${lacking.certified.en}`,
        }
      : {
          vi: `${holding.vi} được cấp chứng nhận${parts.vi}`,
          en: `${holding.en} certified${parts.en}`,
        };
  return joinPairs([first, second], '; ');
}

interface Split {
  readonly publicEmployees: Count;
  readonly residents: Count;
}

/** " (1.103 CBCCVC và 1.251 người dân)"; what is known within bounds alone says so. */
function splitOf({ publicEmployees, residents }: Split): Pair {
  if (publicEmployees === null && residents === null) return same('');
  const [employees, people] = [spokenCount(publicEmployees), spokenCount(residents)];
  if (typeof publicEmployees === 'number' && typeof residents === 'number') {
    return {
      vi: ` (${employees.vi} CBCCVC và ${people.vi} người dân)`,
      en: ` (${employees.en} public employees and ${people.en} residents)`,
    };
  }
  return {
    vi: ` (CBCCVC ${employees.vi}, người dân ${people.vi}; chưa tách được chính xác)`,
    en: ` (public employees ${employees.en}, residents ${people.en}; not split exactly)`,
  };
}

/** Of whom the count is missing, where a sum is unknown. */
function lackingWords({ chosen, whole }: Selection, path: CountPath): Pair {
  const lacking = unitsWithout(path, { whole, units: chosen });
  if (lacking.length === 0) return { vi: ' (tệp không có số này)', en: ' (not in the files)' };
  const names = someNames(namesApart(lacking));
  return { vi: ` (thiếu số của ${names.vi})`, en: ` (for want of ${names.en})` };
}

/** Why changes cannot be told: of whom one of the two moments has no figures. */
function uncomparedWords({ whole, chosen }: Selection): Pair {
  const now = unitsWithout('registered.total', { whole, units: chosen });
  const before = chosen.filter(
    (it) => it !== whole && (it.before?.registered.total ?? null) === null,
  );
  const [units, when]: [readonly Unit[], Pair] =
    now.length > 0
      ? [now, { vi: 'lần này', en: 'now' }]
      : [before.map((it) => it.unit), { vi: 'lần trước', en: 'then' }];
  if (units.length === 0) return { vi: 'chưa so được tăng giảm', en: 'changes cannot be told' };
  const names = someNames(namesApart(units));
  return {
    vi: `chưa so được tăng giảm vì ${when.vi} chưa có số liệu của ${names.vi}`,
    en: `changes cannot be told, for want of figures of ${names.en} ${when.en}`,
  };
}

/** "So với 10h00 ngày 27/11/2025: đăng ký tăng 272 người (…); được cấp chứng nhận tăng 190 người." */
function changeSentences(selection: Selection): readonly Pair[] {
  const { whole, figures, campaign } = selection;
  const { before, now } = whole;
  if (figures.since === null || before === null) return [];
  const gain = (path: CountPath) => gainOf(path, now, before);
  const words = (path: CountPath) => lowered(countChangeWords(gain(path)));
  const clause = (label: Pair, path: CountPath, parts: readonly Pair[] = []): readonly Pair[] => {
    if (gain(path) === null) return [];
    const change = words(path);
    const inside = inBrackets(parts);
    return [eachLanguage((it) => `${label[it]} ${change[it]}${inside[it]}`)];
  };
  const parts = [
    ...clause({ vi: 'CBCCVC', en: 'public employees' }, 'registered.publicEmployees'),
    ...clause({ vi: 'người dân', en: 'residents' }, 'registered.residents'),
  ];
  const clauses = [
    ...clause({ vi: 'đăng ký', en: 'registered' }, 'registered.total', parts),
    ...clause({ vi: 'được cấp chứng nhận', en: 'certified' }, 'certified.total'),
    ...campaign.ownCounts.flatMap(({ id, label }) => clause(lowered(label), ownPath(id))),
  ];
  const since = momentText(figures.since);
  const said = clauses.length === 0 ? uncomparedWords(selection) : joinPairs(clauses, '; ');
  return [{ vi: `So với ${since.vi}: ${said.vi}.`, en: `Compared with ${since.en}: ${said.en}.` }];
}
