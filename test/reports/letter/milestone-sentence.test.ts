import { describe, expect, it } from 'vitest';
import type { MilestoneStatus } from '../../../src/compute/milestone-status.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import { indicatorOf } from '../../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../../src/domain/quang-ngai-2025.ts';
import { STATUSES } from '../../../src/domain/status.ts';
import type { MilestoneFact } from '../../../src/reports/letter/milestone-facts.ts';
import { milestoneSentence } from '../../../src/reports/letter/milestone-sentence.ts';

const BY = '2025-12-15' as Day;
const MILESTONE = { id: 'half', indicator: 'residents-certified', atLeast: 50, by: BY };

const FIGURES = {
  exact: {
    rate: { known: true, numerator: 1251, denominator: 27001, estimated: false },
    shortfall: 12250,
    perDay: 1114,
    pacePerDay: 41.5,
  },
  bounds: {
    rate: { known: true, numerator: { min: 798, max: 1251 }, denominator: 27001, estimated: false },
    shortfall: { min: 12250, max: 12703 },
    perDay: { min: 1114, max: 1155 },
    pacePerDay: { min: -2.5, max: 41.5 },
  },
  estimate: {
    rate: { known: true, numerator: 1251, denominator: 28148, estimated: true },
    shortfall: 12823,
    perDay: 1166,
    pacePerDay: 41.5,
  },
} as const satisfies Record<string, Partial<MilestoneStatus>>;

function sentence(status: Partial<MilestoneStatus>, fact: Partial<MilestoneFact> = {}): string {
  const whole: MilestoneStatus = {
    milestone: MILESTONE,
    status: 'at-risk',
    doubt: null,
    needed: null,
    daysLeft: 11,
    projected: null,
    ...FIGURES.exact,
    ...status,
  };
  const indicator = indicatorOf(QUANG_NGAI_2025, whole.milestone.indicator);
  if (indicator === undefined) throw new Error(whole.milestone.indicator);
  return milestoneSentence(
    {
      status: whole,
      indicator,
      units: [],
      reached: 0,
      absent: [],
      isUnjudged: false,
      isScoped: false,
      isNextStep: false,
      isPaceTold: false,
      ...fact,
    },
    QUANG_NGAI_2025,
  );
}

/** What is said behind the milestone and its figures. */
const verdict = (text: string) =>
  text.replace(/^.*?đạt (?:ước tính )?(?:từ [\d,]+% đến )?[\d,]+%; /, '');

describe('each status reads differently', () => {
  const shortfalls = { reached: 0, 'reached-late': 0 } as Record<string, number>;
  const told = STATUSES.flatMap((status) =>
    Object.entries(FIGURES).map(([kind, figures]) => {
      const daysLeft = status === 'missed' || status === 'reached-late' ? -3 : 11;
      const doubt = status === 'unknown' ? 'within-bounds' : null;
      const shortfall = shortfalls[status] ?? figures.shortfall;
      const pacePerDay = status === 'open' ? null : figures.pacePerDay;
      return [
        `${status}, ${kind}`,
        sentence({ ...figures, status, daysLeft, doubt, shortfall, pacePerDay }),
      ] as const;
    }),
  );

  it('says this', () => {
    const lines = told.map(([name, text]) => `${name}: ${verdict(text)}`);
    expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      reached, exact: đã đạt.
      reached, bounds: đã đạt.
      reached, estimate: theo số ước tính, đã đạt.
      reached-late, exact: đạt muộn: theo số liệu gần nhất đến hết hạn thì chưa đạt, đến nay đã đạt.
      reached-late, bounds: đạt muộn: theo số liệu gần nhất đến hết hạn thì chưa đạt, đến nay đã đạt.
      reached-late, estimate: theo số ước tính, đạt muộn: theo số liệu gần nhất đến hết hạn thì chưa đạt, đến nay đã đạt.
      on-track, exact: chưa đạt, còn thiếu 12.250 người, trong 11 ngày còn lại mỗi ngày cần thêm 1.114 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày, nếu giữ được tốc độ này thì đạt đúng hạn.
      on-track, bounds: chưa đạt, còn thiếu từ 12.250 đến 12.703 người, trong 11 ngày còn lại mỗi ngày cần thêm từ 1.114 đến 1.155 người; nếu giữ được tốc độ thời gian qua thì đạt đúng hạn.
      on-track, estimate: theo số ước tính, chưa đạt, còn thiếu ước tính 12.823 người, trong 11 ngày còn lại mỗi ngày cần thêm ước tính 1.166 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày, nếu giữ được tốc độ này thì đạt đúng hạn.
      at-risk, exact: chưa đạt, còn thiếu 12.250 người, trong 11 ngày còn lại mỗi ngày cần thêm 1.114 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày, với tốc độ này có nguy cơ không đạt đúng hạn.
      at-risk, bounds: chưa đạt, còn thiếu từ 12.250 đến 12.703 người, trong 11 ngày còn lại mỗi ngày cần thêm từ 1.114 đến 1.155 người; với tốc độ thời gian qua có nguy cơ không đạt đúng hạn.
      at-risk, estimate: theo số ước tính, chưa đạt, còn thiếu ước tính 12.823 người, trong 11 ngày còn lại mỗi ngày cần thêm ước tính 1.166 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày, với tốc độ này có nguy cơ không đạt đúng hạn.
      missed, exact: không đạt (đã hết hạn); đến nay còn thiếu 12.250 người.
      missed, bounds: không đạt (đã hết hạn); đến nay còn thiếu từ 12.250 đến 12.703 người.
      missed, estimate: theo số ước tính, không đạt (đã hết hạn); đến nay còn thiếu ước tính 12.823 người.
      open, exact: chưa đạt, còn thiếu 12.250 người, trong 11 ngày còn lại mỗi ngày cần thêm 1.114 người; chưa rõ tốc độ tăng nên chưa dự báo được có đạt đúng hạn hay không.
      open, bounds: chưa đạt, còn thiếu từ 12.250 đến 12.703 người, trong 11 ngày còn lại mỗi ngày cần thêm từ 1.114 đến 1.155 người; chưa rõ tốc độ tăng nên chưa dự báo được có đạt đúng hạn hay không.
      open, estimate: theo số ước tính, chưa đạt, còn thiếu ước tính 12.823 người, trong 11 ngày còn lại mỗi ngày cần thêm ước tính 1.166 người; chưa rõ tốc độ tăng nên chưa dự báo được có đạt đúng hạn hay không.
      unknown, exact: chưa đạt, còn thiếu 12.250 người, trong 11 ngày còn lại mỗi ngày cần thêm 1.114 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày; số liệu chỉ xác định được trong khoảng nên chưa kết luận được có đạt đúng hạn hay không.
      unknown, bounds: chưa đạt, còn thiếu từ 12.250 đến 12.703 người, trong 11 ngày còn lại mỗi ngày cần thêm từ 1.114 đến 1.155 người; số liệu chỉ xác định được trong khoảng nên chưa kết luận được có đạt đúng hạn hay không.
      unknown, estimate: theo số ước tính, chưa đạt, còn thiếu ước tính 12.823 người, trong 11 ngày còn lại mỗi ngày cần thêm ước tính 1.166 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày; số liệu chỉ xác định được trong khoảng nên chưa kết luận được có đạt đúng hạn hay không.
      "
    `);
  });

  it('no two of one kind alike', () => {
    const texts = told.map(([, text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('only what is reached is called so', () => {
    for (const [name, text] of told) {
      const isReached = name.startsWith('reached');
      expect([name, /đã đạt(?! hay)/.test(text)]).toEqual([name, isReached]);
    }
  });

  it('estimates are called so', () => {
    for (const [name, text] of told) {
      expect([name, /ước tính/.test(text)]).toEqual([name, name.endsWith('estimate')]);
    }
  });
});

describe('the rest of a sentence', () => {
  it('names the milestone, the figures and what they are divided by', () => {
    expect(sentence({})).toBe(
      'Chỉ tiêu tỷ lệ người dân được cấp chứng nhận trên tổng số người trưởng thành đạt ít nhất 50% đến hết ngày 15/12/2025: có 1.251 người dân được cấp chứng nhận trên tổng số 27.001 người trưởng thành, đạt 4,63%; chưa đạt, còn thiếu 12.250 người, trong 11 ngày còn lại mỗi ngày cần thêm 1.114 người; tốc độ thời gian qua bình quân tăng 41,5 người mỗi ngày, với tốc độ này có nguy cơ không đạt đúng hạn.',
    );
  });

  it('over 50% is not at least 50%', () => {
    const { atLeast: _, ...rest } = MILESTONE;
    expect(sentence({ milestone: { ...rest, over: 50 } })).toContain('đạt trên 50% đến hết ngày');
  });

  it('a rate below a threshold never prints as the threshold', () => {
    const rate = {
      known: true,
      numerator: 49_999,
      denominator: 100_000,
      estimated: false,
    } as const;
    expect(sentence({ rate, shortfall: 1 })).toContain('đạt 49,99%; chưa đạt, còn thiếu 01 người');
  });

  it('without a figure nothing is judged, and the reason is not that nobody did', () => {
    const rate = { known: false, denominator: null, estimated: false } as const;
    const lacking = { status: 'unknown', doubt: 'figure-missing', shortfall: null } as const;
    const adults = { unknown: 'adults' } as const;
    const residents = { unknown: 'certified.residents' } as const;
    const start = 'đến hết ngày 15/12/2025: ';
    expect(sentence({ ...lacking, rate: { ...rate, numerator: 5, why: adults } })).toContain(
      `${start}chưa xét được vì chưa có số người trưởng thành.`,
    );
    expect(
      sentence({ ...lacking, daysLeft: -1, rate: { ...rate, numerator: null, why: residents } }),
    ).toContain(`${start}đã hết hạn; chưa xét được vì chưa đủ số liệu người dân có chứng nhận.`);
  });

  it('within bounds that include the threshold it may have been reached', () => {
    const shortfall = { min: 0, max: 12 };
    expect(sentence({ status: 'unknown', doubt: 'within-bounds', shortfall })).toContain(
      'chưa kết luận được đã đạt hay chưa; có thể đã đủ, hoặc còn thiếu đến 12 người.',
    );
  });

  it('reached now and nothing known of the deadline', () => {
    const doubt = 'no-snapshot-by-deadline';
    expect(sentence({ status: 'unknown', doubt, shortfall: 0, daysLeft: -2 })).toContain(
      'chưa rõ đạt đúng hạn hay đạt muộn',
    );
  });

  it('reached in time, and people are lacking again', () => {
    expect(sentence({ status: 'reached', shortfall: 3, daysLeft: -2 })).toContain(
      'đã đạt đúng hạn, nhưng theo số liệu lần này còn thiếu 03 người.',
    );
  });

  it('on the day itself there are no days left to share the shortfall', () => {
    const text = sentence({ daysLeft: 0, perDay: 12250 });
    expect(text).toContain('còn thiếu 12.250 người, hạn cuối ngay trong ngày 15/12/2025;');
  });

  it('a pace that falls, or stands still', () => {
    expect(sentence({ pacePerDay: -0.5 })).toContain('bình quân giảm 0,5 người mỗi ngày');
    expect(sentence({ pacePerDay: 0 })).toContain('tốc độ thời gian qua không tăng');
    expect(sentence({ pacePerDay: { min: -9, max: -2.5 } })).toContain(
      'giảm từ 2,5 đến 9,0 người mỗi ngày',
    );
  });

  it('a pace within bounds is told where it surely grows, and not where it may fall', () => {
    expect(sentence({ pacePerDay: { min: 125.94, max: 161.9 } })).toContain(
      'bình quân tăng từ 125,9 đến 161,9 người mỗi ngày (chỉ xác định được trong khoảng), dù ở mức cao nhất của khoảng vẫn có nguy cơ',
    );
    for (const max of [0, 89.3]) {
      const text = sentence({ pacePerDay: { min: -28.4, max } });
      expect(text).toContain('; với tốc độ thời gian qua có nguy cơ không đạt đúng hạn.');
      expect(text).not.toContain('giảm');
    }
  });

  it('units are told apart: reached, not reached, not known, without figures', () => {
    const unknown = { known: false, numerator: null, denominator: 5, estimated: false } as const;
    const unit = (rate: object) =>
      ({ figures: { unit: { level: 'village', name: 'Thôn 1' } }, status: { rate } }) as never;
    const units = [...Array(7)].map((_, at) => unit(at === 0 ? unknown : FIGURES.exact.rate));
    expect(sentence({}, { units, reached: { min: 2, max: 5 } })).toMatch(
      /Trong 07 thôn, có 02 đơn vị đạt, 02 đơn vị chưa đạt, 01 đơn vị chưa có số liệu để xét, 02 đơn vị chưa rõ đạt hay chưa\.$/,
    );
    expect(sentence({}, { units, reached: { min: 0, max: 1 } })).toMatch(
      /Trong 07 thôn, có 06 đơn vị chưa đạt, 01 đơn vị chưa có số liệu để xét\.$/,
    );
  });

  it('reads as Vietnamese whatever it counts', () => {
    const milestone = { ...MILESTONE, indicator: 'registered' };
    expect(sentence({ milestone })).toMatch(
      /^Chỉ tiêu tỷ lệ người đăng ký tham gia trên dân số đạt ít nhất 50% đến hết ngày 15\/12\/2025: có 1\.251 người đã đăng ký trên dân số 27\.001 người, đạt 4,63%/,
    );
  });

  it('a further step repeats neither rate nor pace', () => {
    expect(sentence({}, { isNextStep: true, isPaceTold: true })).toBe(
      'Mốc tiếp theo, đạt ít nhất 50% đến hết ngày 15/12/2025: chưa đạt, còn thiếu 12.250 người, trong 11 ngày còn lại mỗi ngày cần thêm 1.114 người; với tốc độ như trên cũng có nguy cơ không đạt đúng hạn.',
    );
  });
});
