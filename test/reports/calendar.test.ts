import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import type { Campaign, Milestone } from '../../src/domain/campaign.ts';
import type { Office } from '../../src/domain/office.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { calendarReportOf } from '../../src/reports/calendar-report.ts';

const campaignOf = (...milestones: readonly Milestone[]): Campaign => ({
  ...QUANG_NGAI_2025,
  id: 'c',
  name: { vi: 'Phong trào', en: 'Campaign' },
  milestones,
});

const officeOf = (...deadlines: readonly string[]): Office => ({
  superior: null,
  body: null,
  place: null,
  recipients: [],
  deadlines: deadlines as Day[],
});

const eventsOf = (campaign: Campaign, office: Office | null = null) => {
  const attempt = calendarReportOf(campaign, office);
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.refusal));
  return attempt.value.agenda?.events ?? [];
};

const half: Milestone = {
  id: 'half',
  indicator: 'residents-certified',
  atLeast: 50,
  by: '2025-12-15' as Day,
};

describe('the days of a campaign', () => {
  it('are its milestones and its deadlines, earliest first, each day of a report once', () => {
    const events = eventsOf(campaignOf(half), officeOf('2025-12-16', '2025-11-05', '2025-12-16'));
    expect(events.map((it) => [it.uid, it.day, it.summary.vi])).toEqual([
      ['c-report-2025-11-05@tiendo', '2025-11-05', 'Hạn báo cáo (Phong trào)'],
      [
        'c-milestone-half@tiendo',
        '2025-12-15',
        'Mốc 50% người dân được cấp chứng nhận (Phong trào)',
      ],
      ['c-report-2025-12-16@tiendo', '2025-12-16', 'Hạn báo cáo (Phong trào)'],
    ]);
  });

  it.each([
    [
      half,
      'Tỷ lệ người dân được cấp chứng nhận / người trưởng thành: ít nhất 50%, đến hết ngày 15/12/2025.',
    ],
    [
      { ...half, atLeast: 100, level: 'organisation' },
      'Tỷ lệ người dân được cấp chứng nhận / người trưởng thành (xét cơ quan, trường học): 100%, đến hết ngày 15/12/2025.',
    ],
    [
      { ...half, atLeast: undefined, over: 72.5, units: ['Thôn 1', 'Thôn 2'] },
      'Tỷ lệ người dân được cấp chứng nhận / người trưởng thành (xét Thôn 1, Thôn 2): trên 72,5%, đến hết ngày 15/12/2025.',
    ],
  ] as const)('say the rule', (milestone, expected) => {
    const [event] = eventsOf(campaignOf(milestone));
    expect(event?.description.vi).toBe(expected);
  });

  it('a milestone keeps its event when its day or its threshold changes', () => {
    const uidOf = (milestone: Milestone) => eventsOf(campaignOf(milestone))[0]?.uid;
    expect(uidOf({ ...half, atLeast: 60, by: '2025-12-20' as Day })).toBe(uidOf(half));
  });

  it('are none where nothing is due', () => {
    expect(calendarReportOf(campaignOf(), officeOf())).toMatchObject({
      ok: false,
      refusal: [{ code: 'nothing-due', severity: 'error' }],
    });
  });
});
