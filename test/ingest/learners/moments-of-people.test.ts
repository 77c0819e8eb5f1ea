import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { momentsOfPeople } from '../../../src/ingest/learners/moments-of-people.ts';
import type { PeopleFile } from '../../../src/ingest/people-table.ts';
import { tableOf } from '../../cli/learner-table.ts';
import { moment } from '../../compute/samples.ts';

const TEN = moment('2025-12-04T10:00');
const DAY = moment('2025-12-04');
const WEEK_BEFORE = moment('2025-11-27');

const fileOf = (name: string, asOf: Moment | null) =>
  ({ table: { ...tableOf(name), asOf } }) as PeopleFile;

function given(files: readonly (readonly [string, Moment | null])[], asOf: Moment | null = null) {
  const { moments, issues } = momentsOfPeople(
    files.map(([name, told]) => fileOf(name, told)),
    asOf,
  );
  const told = [...moments].map(([at, them]) => [at, them.map((it) => it.table.file).join(' ')]);
  return { told, codes: issues.map((it) => it.code) };
}

describe('the moment of learner files', () => {
  it('is the one that they tell, earliest first', () => {
    const { told } = given([
      ['b', TEN],
      ['a', WEEK_BEFORE],
      ['c', TEN],
    ]);
    expect(told).toEqual([
      [WEEK_BEFORE, 'a'],
      [TEN, 'b c'],
    ]);
  });

  it('is the one that --as-of says, where they tell one at most', () => {
    expect(given([['a', null]], TEN).told).toEqual([[TEN, 'a']]);
    expect(given([['a', WEEK_BEFORE]], TEN).told).toEqual([[TEN, 'a']]);
  });

  it('among several, --as-of chooses and does not overrule', () => {
    const files = [
      ['a', WEEK_BEFORE],
      ['b', TEN],
      ['c', null],
    ] as const;
    expect(given(files, TEN).told).toEqual([
      [WEEK_BEFORE, 'a'],
      [TEN, 'b c'],
    ]);
  });

  it('a day alone leaves a file its hour, an hour gives a day one', () => {
    expect(given([['a', TEN]], DAY).told).toEqual([[TEN, 'a']]);
    expect(given([['a', DAY]], TEN).told).toEqual([[TEN, 'a']]);
    expect(given([['a', DAY]], WEEK_BEFORE).told).toEqual([[WEEK_BEFORE, 'a']]);
  });

  it('a file of a day joins those of the one hour of that day', () => {
    const files = [
      ['a', DAY],
      ['b', TEN],
    ] as const;
    expect(given(files).told).toEqual([[TEN, 'a b']]);
    const other = moment('2025-12-04T15:00');
    expect(given([...files, ['c', other]]).told.map(([, them]) => them)).toEqual(['b', 'c', 'a']);
  });

  it('is missed where nothing tells it', () => {
    expect(given([['a', null]])).toEqual({ told: [], codes: ['as-of-missing'] });
  });
});
