import { describe, expect, it } from 'vitest';
import type { MilestoneStatus } from '../../../src/compute/milestone-status.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf } from '../../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../../src/domain/quang-ngai-2025.ts';
import { milestoneWords } from '../../../src/reports/messages/milestone-sentence.ts';
import { messagesReport } from '../../../src/reports/messages.ts';
import { moment, rate } from '../../compute/samples.ts';
import { reportOf, snapshotOf } from '../samples.ts';

const INDICATOR = 'residents-registered';

const campaignOf = (...steps: readonly (readonly [number, string])[]): Campaign => ({
  ...QUANG_NGAI_2025,
  milestones: steps.map(([atLeast, by]) => ({
    id: `m-${atLeast}`,
    indicator: INDICATOR,
    atLeast,
    by: by as Day,
  })),
});

/** So many people of each unit, out of 1.000 adults, and 1.000 of each population. */
const snapshot = (asOf: string, people: Readonly<Record<string, number>>) =>
  snapshotOf(asOf, {
    figures: Object.fromEntries(
      Object.entries(people).map(([name, count]) => [
        name,
        { 'registered.residents': count, 'registered.total': count },
      ]),
    ),
    denominators: Object.fromEntries(
      Object.keys(people).map((name) => [name, { adults: 1000, population: 1000 }]),
    ),
  });

async function messagesOf(
  people: Readonly<Record<string, number>>,
  campaign: Campaign,
  asOf = '2025-12-04',
) {
  const { texts = [] } = await reportOf(messagesReport, [snapshot(asOf, people)], {}, campaign);
  return Object.fromEntries(texts.map((it) => [it.name.vi, it.text.vi]));
}

const groupOf = async (people: Readonly<Record<string, number>>) =>
  (await messagesOf(people, campaignOf([50, '2025-12-15'])))['Nhóm chung'] ?? '';

/** Who is named behind words such as "Dẫn đầu". */
const namedIn = (text: string, lead: string): readonly string[] => {
  const sentence = text.split('. ').find((it) => it.startsWith(lead)) ?? '';
  return [...sentence.matchAll(/([A-Z]) \(/g)].map((it) => it[1] as string);
};

describe('who is named to the group', () => {
  it.each([
    ['three of four', { A: 90, B: 80, C: 70, D: 60 }, ['A', 'B', 'C']],
    ['none of three', { A: 90, B: 80, C: 70 }, []],
    [
      'no two of those that share the third place',
      { A: 90, B: 80, C: 70, D: 70, E: 1 },
      ['A', 'B'],
    ],
    [
      'those that share the second, which are three',
      { A: 90, B: 80, C: 80, D: 70 },
      ['A', 'B', 'C'],
    ],
    ['nobody where four share the first', { A: 90, B: 90, C: 90, D: 90, E: 1 }, []],
    ['no unit that has nobody', { A: 90, B: 0, C: 0, D: 0 }, ['A']],
  ])('as leading: %s', async (_, people, names) => {
    expect(namedIn(await groupOf(people), 'Dẫn đầu')).toEqual(names);
  });

  it.each([
    ['three of four', { A: 90, B: 80, C: 70, D: 60 }, ['D', 'C', 'B']],
    ['none of three', { A: 90, B: 80, C: 70 }, []],
    [
      'no two of those that share the third place',
      { A: 90, B: 80, C: 80, D: 70, E: 60 },
      ['E', 'D'],
    ],
    ['nobody where all lack as many', { A: 80, B: 80, C: 80, D: 80 }, []],
  ])('as lacking most: %s', async (_, people, names) => {
    expect(namedIn(await groupOf(people), 'Còn thiếu nhiều người nhất')).toEqual(names);
  });
});

describe('which milestone is told', () => {
  const steps = campaignOf([10, '2025-12-15'], [20, '2025-12-20'], [30, '2025-12-25']);
  const toldOf = async (people: number, asOf: string) =>
    (await messagesOf({ A: people }, steps, asOf))['A'] ?? '';

  it('of several that are reached the highest, beside the next', async () => {
    const text = await toldOf(250, '2025-12-04');
    expect(text).toContain('Đã đạt 20% (hạn 20/12)');
    expect(text).toContain('để đạt 30%');
    expect(text).not.toMatch(/ 10%/);
  });

  it('of several that are past the last', async () => {
    const text = await toldOf(150, '2025-12-21');
    expect(text).toContain('20% đến hết ngày 20/12');
    expect(text).not.toMatch(/ 10%/);
  });

  it('on its own day it is not past', async () => {
    const text = await toldOf(150, '2025-12-20');
    expect(text).toContain('để đạt 20%, chỉ còn trong ngày 20/12');
  });
});

it('on the day of a deadline nobody speaks of the figures of then', () => {
  const [milestone] = campaignOf([50, '2025-12-15']).milestones;
  const status: MilestoneStatus = {
    milestone: milestone as MilestoneStatus['milestone'],
    rate: rate(400, 1000),
    status: 'unknown',
    doubt: 'within-bounds',
    needed: 500,
    shortfall: 100,
    daysLeft: 0,
    perDay: 100,
    pacePerDay: null,
    projected: null,
  };
  const about = {
    asOf: moment('2025-12-15'),
    campaign: QUANG_NGAI_2025,
    indicator: indicatorOf(QUANG_NGAI_2025, INDICATOR) as Indicator,
  };
  const { words } = milestoneWords({ status, place: 'next', isOwn: true }, about);
  expect(words.vi).toBe('Còn thiếu 100 người để đạt 50%, chỉ còn trong ngày 15/12');
});
