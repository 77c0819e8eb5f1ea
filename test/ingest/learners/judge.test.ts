import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, daysBetween, type Moment } from '../../../src/domain/calendar.ts';
import { dayNumber, dayOfNumber } from '../../../src/ingest/learners/day-number.ts';
import { birthLimits, judgeBirth } from '../../../src/ingest/learners/judge-birth.ts';
import { judgeFinal, judgeQuiz, judgeShare } from '../../../src/ingest/learners/judge-progress.ts';
import { judgeTime, minutesAt, minutesIn } from '../../../src/ingest/learners/judge-time.ts';
import {
  judgeCertificate,
  judgeCertifiedWord,
  judgeFlag,
  judgeKind,
} from '../../../src/ingest/learners/judge-words.ts';

const at = (day: string): Moment => `${day}T10:00:00+07:00` as Moment;

describe('dayNumber', () => {
  it('counts days from 01/01/1900 as the calendar does', () => {
    fc.assert(
      fc.property(fc.nat(109_571), (days) => {
        const day = dayOfNumber(days);
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        expect(dayNumber(year, month, date)).toBe(days);
        expect(daysBetween('1900-01-01' as Day, day)).toBe(days);
      }),
    );
  });

  it.each([
    [1900, 2, 29],
    [2025, 2, 29],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 4, 31],
    [1899, 12, 31],
    [2200, 1, 1],
  ])('knows no %i-%i-%i', (year, month, day) => {
    expect(dayNumber(year, month, day)).toBe(-1);
  });
});

describe('judgeTime', () => {
  const minute = (text: string) => minutesIn(judgeTime(text));

  it.each([
    ['04/12/2025 10:00', '2025-12-04T10:00:00+07:00'],
    ['10h00 04/12/2025', '2025-12-04T10:00:00+07:00'],
    ['10:00, ngày 4/12/2025', '2025-12-04T10:00:00+07:00'],
    ['4.12.2025', '2025-12-04T00:00:00+07:00'],
    ['2025-12-04T20:30:00Z', '2025-12-05T03:30:00+07:00'],
    ['2025-12-04T00:30:00+09:00', '2025-12-03T22:30:00+07:00'],
    ['12/4/2025 12:05 AM', '2025-04-12T00:05:00+07:00'],
    ['04/12/2025 1:05 PM', '2025-12-04T13:05:00+07:00'],
  ])('reads %s', (text, moment) => {
    expect(minute(text)).toBe(minutesAt(moment as Moment));
  });

  it.each([
    ['04/12/2025', 0],
    ['04/12/2025 00:00', 1],
  ])('tells whether %s has an hour', (text, timed) => {
    expect(judgeTime(text) % 2).toBe(timed);
  });

  it.each(['04/12-2025', '2025/12/04', '04/12/25', '31/11/2025', '04/12/2025 24:00', '45995', 'x'])(
    'does not understand %s',
    (text) => {
      expect(judgeTime(text)).toBe(-2);
    },
  );
});

describe('judgeBirth', () => {
  const age = (text: string, asOf: string) => {
    const limits = birthLimits(at(asOf));
    const code = judgeBirth(text, limits);
    if (code >= 0) return code <= limits.latestAdult ? 'adult' : 'minor';
    return { '-1': 'blank', '-2': 'unclear', '-3': 'adult', '-4': 'minor', '-5': 'either' }[code];
  };

  it.each([
    ['04/12/2007', '2025-12-04', 'adult'],
    ['05/12/2007', '2025-12-04', 'minor'],
    ['29/02/2004', '2022-02-28', 'minor'],
    ['29/02/2004', '2022-03-01', 'adult'],
    ['28/02/2006', '2024-02-29', 'adult'],
    ['01/03/2006', '2024-02-29', 'minor'],
    ['1985', '2025-12-04', 'adult'],
    ['2007', '2025-12-04', 'either'],
    ['2007', '2025-12-31', 'adult'],
    ['2008', '2025-12-04', 'minor'],
    ['11/2007', '2025-12-04', 'adult'],
    ['12/2007', '2025-12-04', 'either'],
    ['1/2008', '2025-12-04', 'minor'],
    ['13/2007', '2025-12-04', 'unclear'],
    ['2026', '2025-12-04', 'unclear'],
    ['05/12/2025', '2025-12-04', 'unclear'],
    ['31/12/1899', '2025-12-04', 'unclear'],
    ['1985-03-05 00:00:00', '2025-12-04', 'adult'],
    ['', '2025-12-04', 'blank'],
    ['không rõ', '2025-12-04', 'unclear'],
  ])('%s is as of %s: %s', (text, asOf, expected) => {
    expect(age(text, asOf)).toBe(expected);
  });
});

describe('progress', () => {
  const enough = [...['80', '80%', '80,0', '100', '100,00%', '99.9 %', '080']];
  const low = ['', ' ', '0', '79,99%', '79.999999999999999999', '0,5%', '1', '0,00'];
  const unclear = ['0,8', '0.79', '101', '100,1', 'x', '-1', '1e2', '8O', '%'];
  it.each([
    ...enough.map((it) => [it, 1] as const),
    ...low.map((it) => [it, 0] as const),
    ...unclear.map((it) => [it, 2] as const),
  ])('a share of %j: %i', (cell, code) => {
    expect(judgeShare(cell)).toBe(code);
  });

  it.each([
    ['4', 4],
    ['4/5', 4],
    ['5,0', 5],
    ['', -1],
    ['6', -2],
    ['4/10', -2],
    ['4,5', -2],
  ])('a quiz of %j: %i', (cell, code) => {
    expect(judgeQuiz(cell)).toBe(code);
  });

  it.each([
    ['21', 21],
    ['21/30', 21],
    ['30', 30],
    ['', -1],
    ['31', -2],
    ['70%', 21],
    ['71%', -2],
    ['110%', -2],
  ])('a final test of %j: %i', (cell, code) => {
    expect(judgeFinal(cell)).toBe(code);
  });
});

describe('words', () => {
  const EMPLOYEE = [
    'CBCCVC',
    'Cán bộ, công chức, viên chức',
    'CB, CC, VC',
    'VC',
    'public employee',
  ];
  const RESIDENT = ['Người dân', 'NGƯỜI  DÂN', 'học sinh lớp 8', 'resident', 'Dân', 'nhân dân'];
  const UNCLEAR = ['Không phải CBCCVC', 'Đảng viên', 'đoàn dân chủ', '?', '12'];
  it.each([
    ...EMPLOYEE.map((it) => [it, 0] as const),
    ...RESIDENT.map((it) => [it, 1] as const),
    ['', 2] as const,
    ...UNCLEAR.map((it) => [it, 3] as const),
  ])('the kind %j: %i', (cell, code) => {
    expect(judgeKind(cell)).toBe(code);
    expect(judgeKind(cell.normalize('NFD'))).toBe(code);
  });

  it.each([
    ['TRUE', 0],
    ['Có', 0],
    ['x', 0],
    ['0', 1],
    ['Không', 1],
    [' ', 2],
    ['2', 3],
    ['CBCCVC', 0],
    ['Người dân', 1],
  ])('the flag %j: %i', (cell, code) => {
    expect(judgeFlag(cell)).toBe(code);
  });

  it.each([
    ['Đã cấp', 1, 1],
    ['x', 1, 1],
    ['chưa  cấp', 0, 0],
    ['-', 0, 0],
    ['—', 0, 0],
    ['0', 0, 0],
    ['', 0, 0],
    ['đang chờ', 2, 1],
    ['QNG-1', 2, 1],
  ])('of a certificate %j says %i, and as its number %i', (cell, word, number) => {
    expect(judgeCertifiedWord(cell)).toBe(word);
    expect(judgeCertificate(cell)).toBe(number);
  });
});
