import { dayIn } from '../../domain/calendar.ts';
import { type CountPath, countAt } from '../../domain/counts.ts';
import { dayText } from '../../i18n/number-text.ts';
import { statusWords } from '../../i18n/words.ts';
import type { RankRow } from '../rank-rows.ts';
import { milestonePhrase, ratioWords, thresholdPhrase } from './indicator-phrases.ts';
import { type LetterFacts, thresholdsIn } from './letter-facts.ts';
import { BLANK, inCharge } from './letter-head.ts';
import type { MilestoneFact } from './milestone-facts.ts';
import { figureWords, lackWords } from './milestone-sentence.ts';
import {
  ESTIMATED,
  joined,
  momentPhrase,
  peopleWords,
  rateWords,
  UNKNOWN,
} from './number-phrases.ts';
import { leading, weakest } from './ranking-words.ts';
import { changeText, movementOf, placesWords, uncertified } from './result-words.ts';
import { groundOf, wholePhrase } from './subject-phrases.ts';
import { deadlinesAhead } from './task-words.ts';
import { unitPhrase, unitsPhrase } from './unit-phrases.ts';

/** A milestone's fields are those of the next one, where no part of its own is told. */
type Field = (facts: LetterFacts, milestone: MilestoneFact | null) => string;

const people =
  (path: CountPath): Field =>
  ({ selection }) =>
    peopleWords(countAt(selection.whole.now, path));

const change =
  (path: CountPath): Field =>
  (facts) =>
    changeText(path, facts) ?? UNKNOWN;

const main =
  (get: (main: NonNullable<LetterFacts['main']>, facts: LetterFacts) => string): Field =>
  (facts) =>
    facts.main === null ? UNKNOWN : get(facts.main, facts);

const place =
  (get: (place: NonNullable<LetterFacts['place']>) => string): Field =>
  (facts) =>
    facts.place === null ? UNKNOWN : get(facts.place);

const milestone =
  (get: (fact: MilestoneFact, facts: LetterFacts) => string): Field =>
  (facts, fact) =>
    fact === null ? UNKNOWN : get(fact, facts);

const names =
  (get: (facts: LetterFacts) => readonly RankRow[]): Field =>
  (facts) =>
    joined(get(facts).map((it) => it.figures.unit.name)) || UNKNOWN;

const estimated = ({ status }: MilestoneFact, text: string): string =>
  status.rate.estimated && text !== UNKNOWN ? `${ESTIMATED}${text}` : text;

/** What the fields of an office's own wording stand for. None is ever empty, and unknown is never 0. */
const FIELDS = {
  'thoi-diem': ({ selection }) => momentPhrase(selection.figures.asOf),
  ngay: ({ selection }) => dayText(dayIn(selection.figures.asOf)),
  'lan-truoc': ({ selection: { figures } }) =>
    figures.since === null ? UNKNOWN : momentPhrase(figures.since),
  'phong-trao': ({ selection }) => movementOf(selection.campaign.name.vi),
  'co-quan': ({ office }) => office?.body ?? BLANK,
  'don-vi': (facts) => {
    const unit = groundOf(facts);
    return unit === null ? wholePhrase(facts) : unitPhrase(unit);
  },
  'toan-don-vi': wholePhrase,
  'cap-duoi': ({ members }) => unitsPhrase(members.map((it) => it.unit)),
  'dang-ky': people('registered.total'),
  'dang-ky-can-bo': people('registered.publicEmployees'),
  'dang-ky-nguoi-dan': people('registered.residents'),
  'chung-nhan': people('certified.total'),
  'chung-nhan-can-bo': people('certified.publicEmployees'),
  'chung-nhan-nguoi-dan': people('certified.residents'),
  'chua-chung-nhan': (facts) => peopleWords(uncertified(facts)),
  'ty-le': main(({ indicator, rate }, facts) => rateWords(rate, thresholdsIn(facts, indicator))),
  'mau-so': main(
    ({ rate }) => `${rate.estimated ? ESTIMATED : ''}${peopleWords(rate.denominator)}`,
  ),
  'cach-tinh': main(({ indicator }, { selection }) => ratioWords(indicator, selection.campaign)),
  hang: place(({ rank }) => String(rank)),
  'tong-don-vi': place(({ of }) => String(of)),
  'thay-doi-hang': place(({ change: places }) => (places === null ? UNKNOWN : placesWords(places))),
  'thay-doi-dang-ky': change('registered.total'),
  'thay-doi-dang-ky-can-bo': change('registered.publicEmployees'),
  'thay-doi-dang-ky-nguoi-dan': change('registered.residents'),
  'thay-doi-chung-nhan': change('certified.total'),
  'dan-dau': names(leading),
  'thap-nhat': names(weakest),
  'ten-moc': milestone(({ status, indicator }, { selection }) =>
    milestonePhrase(status.milestone, indicator, selection.campaign),
  ),
  'chi-tieu': milestone(({ status }) => thresholdPhrase(status.milestone)),
  han: milestone(({ status }) => dayText(status.milestone.by)),
  'so-ngay': milestone(({ status }) => peopleWords(Math.max(0, status.daysLeft))),
  'ket-qua-moc': milestone((fact, { selection }) =>
    fact.status.rate.known ? figureWords(fact, selection.campaign) : UNKNOWN,
  ),
  'ty-le-moc': milestone(({ status, indicator }, facts) =>
    rateWords(status.rate, thresholdsIn(facts, indicator)),
  ),
  'mau-so-moc': milestone((fact) => estimated(fact, peopleWords(fact.status.rate.denominator))),
  'cach-tinh-moc': milestone(({ indicator }, { selection }) =>
    ratioWords(indicator, selection.campaign),
  ),
  'trang-thai': milestone((fact) => estimated(fact, statusWords[fact.status.status].vi)),
  'con-thieu': milestone((fact) => estimated(fact, peopleWords(fact.status.shortfall))),
  'moi-ngay': milestone((fact) =>
    fact.status.daysLeft < 0 ? '(đã hết hạn)' : estimated(fact, peopleWords(fact.status.perDay)),
  ),
  'phan-con-thieu': milestone(({ status }) =>
    status.daysLeft < 0 ? `đã hết hạn, ${lackWords(status)}` : lackWords(status),
  ),
  'han-bao-cao': (facts) => joined(deadlinesAhead(facts).map(dayText)) || UNKNOWN,
  'noi-nhan-bao-cao': inCharge,
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

/** Stands for the words that the letter would use itself. */
export const DEFAULT_WORDS = 'mac-dinh';

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

export const fieldValue = (
  name: FieldName,
  facts: LetterFacts,
  fact: MilestoneFact | null,
): string => (FIELDS[name] as Field)(facts, fact);
