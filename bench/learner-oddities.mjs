// The accounts that are not as most are: each breaks a rule of the course, has a cell that is hard or
// impossible to read, or is a row that cannot be counted. Taken in turn, so that each kind occurs.
import { dayOf, MINUTES_A_DAY } from './learner-days.mjs';
import { COLUMN } from './learner-layout.mjs';
import { STEP } from './learner-progress.mjs';

const { registered, failed, passed, certified } = STEP;

/** A cell written otherwise. */
const write = (account, column, text) => {
  account.cells = { ...account.cells, [column]: text };
};
const setModule = (account, number, module) => {
  account.progress.modules[number] = module;
};

/** Certified at another moment: a minute from 01/01/1900, with or without its time of day. */
const certifiedAt = (minuteOf, timed) => ({
  step: certified,
  plant: (it, { asOf }) => {
    it.progress.certified = { minute: minuteOf(it, asOf), timed };
  },
});
/** The birth date is written so, and whether its owner is an adult is known or not (`null`). */
const born = (texts, adult, fault = null) => ({
  step: certified,
  fault,
  plant: (it, { random }) => {
    write(it, COLUMN.birth, random.pick(texts));
    it.adult = adult;
    it.alone = true;
  },
});
const unreadable = (fault, column, texts, change) => ({
  step: certified,
  fault,
  plant: (it, { random }) => {
    write(it, column, random.pick(texts));
    change(it);
  },
});
/** Known to be certified, not when. */
const undated = (date, number) => ({
  step: certified,
  plant: (it) => {
    it.progress.certified = { minute: null, timed: false };
    write(it, COLUMN.certifiedAt, date);
    if (number !== null) write(it, COLUMN.certifiedAt + 1, number);
  },
});
const rejected = (reject, plant) => ({ step: certified, reject, plant });

// Born on these days somebody is just an adult on 04/12/2025, or just not, or was born on 29 February.
const EDGES = [
  dayOf(2007, 12, 4),
  dayOf(2007, 12, 5),
  dayOf(2007, 12, 3),
  dayOf(2004, 2, 29),
  dayOf(2008, 2, 29),
];
const GIVEN = 'Ba Bi Da Di Đa Đô Đu Ga Gô Hơ Khe Khôi Kha La Li Lô Mi Mơ Na Ngô'.split(' ');

const BREACHES = [
  { step: certified, plant: (it) => setModule(it, 2, { share: 79.5, quiz: 4 }) },
  { step: certified, plant: (it) => setModule(it, 0, { share: 100, quiz: 3 }) },
  {
    step: certified,
    plant: (it) => {
      it.progress.final = 20;
    },
  },
  {
    step: certified,
    plant: (it) => {
      it.progress.final = null;
    },
  },
  { step: passed, plant: () => {} },
  certifiedAt((it) => it.registered - 2 * MINUTES_A_DAY, true),
  certifiedAt((it) => it.registered - 5, true),
  certifiedAt((it) => it.registered - (it.registered % MINUTES_A_DAY) - MINUTES_A_DAY, false),
  certifiedAt((_, asOf) => asOf + 1, true),
  certifiedAt((_, asOf) => asOf - (asOf % MINUTES_A_DAY) + MINUTES_A_DAY, false),
];
const NO_BREACHES = [
  certifiedAt((_, asOf) => asOf, true),
  certifiedAt((_, asOf) => asOf - (asOf % MINUTES_A_DAY), false),
  certifiedAt((it) => it.registered - (it.registered % MINUTES_A_DAY), false),
  undated('', null),
  undated('có', ''),
  {
    step: failed,
    plant: (it) => {
      write(it, COLUMN.certifiedAt, 'chưa cấp');
      write(it, COLUMN.certifiedAt + 1, '-');
    },
  },
];
const UNCLEAR = [
  born(
    ['31/02/1990', '00/05/1985', 'tháng năm', '12/13/1999', '01/01/1850'],
    null,
    'birth-unclear',
  ),
  born([''], null),
  born(['1985', '11/2007'], true),
  born(['2007', '12/2007'], null),
  born(['2008', '01/2008'], false),
  unreadable('kind-unclear', COLUMN.kind, ['Khách mời'], (it) => {
    it.kind = 'unknown';
  }),
  unreadable('share-unclear', COLUMN.share, ['0.85', '120%', 'gần xong'], (it) =>
    setModule(it, 0, { share: null, quiz: 4, unclear: true }),
  ),
  unreadable('quiz-unclear', COLUMN.quiz, ['6', '4/10'], (it) =>
    setModule(it, 0, { share: 100, quiz: null, unclear: true }),
  ),
  unreadable('final-unclear', COLUMN.final, ['31', '71%'], (it) => {
    it.progress.final = null;
    it.progress.finalUnclear = true;
  }),
  unreadable('registered-unclear', COLUMN.registered, ['hôm qua'], (it) => {
    it.registeredUnclear = true;
  }),
];
const BLANK = [
  {
    step: registered,
    plant: (it) => {
      it.kind = 'unknown';
    },
  },
  {
    step: registered,
    plant: (it) => {
      it.name = '';
      it.alone = true;
    },
  },
  { step: certified, plant: (it) => write(it, COLUMN.account, '') },
  { step: certified, plant: (it) => write(it, COLUMN.commune, '') },
  { step: certified, plant: (it) => write(it, COLUMN.code, '') },
  {
    step: certified,
    plant: (it, { edges }) => {
      const turn = edges.used++;
      if (turn >= GIVEN.length) return;
      // A surname that nobody else has.
      it.name = `Ngụy Thị ${GIVEN[turn]}`;
      it.birth = EDGES[turn % EDGES.length];
    },
  },
  { step: certified, plant: () => {}, cells: (cells) => [...cells, '', ''] },
];
const REJECTED = [
  { ...rejected('row-too-long', () => {}), cells: (cells) => [...cells, 'ghi chú'], placed: false },
  { ...rejected('row-too-short', () => {}), cells: (cells) => cells.slice(0, 12), placed: false },
  {
    ...rejected('place-missing', (it) => {
      for (const column of [COLUMN.commune, COLUMN.code, COLUMN.village, COLUMN.organisation]) {
        write(it, column, '');
      }
    }),
    placed: false,
  },
  rejected('identity-missing', (it) => {
    write(it, COLUMN.account, '');
    write(it, COLUMN.name, ' ');
  }),
  rejected('certified-unclear', (it) => {
    write(it, COLUMN.certifiedAt, 'đang chờ');
    write(it, COLUMN.certifiedAt + 1, '');
  }),
];

/** Those that any tool can read. */
export const RULES_BROKEN = [...BREACHES];
export const ODDITIES = [...BREACHES, ...UNCLEAR, ...REJECTED, ...BLANK, ...NO_BREACHES];
