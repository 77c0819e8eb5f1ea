import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import type { Campaign, Milestone } from '../../src/domain/campaign.ts';
import { between } from '../../src/domain/count.ts';
import type { Counts } from '../../src/domain/counts.ts';
import { INDICATORS } from '../../src/domain/quang-ngai-2025.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import {
  decimalText,
  hundredthsText,
  integerText,
  letterCount,
} from '../../src/i18n/number-text.ts';
import { messagesReport } from '../../src/reports/messages.ts';
import { counts } from '../compute/samples.ts';
import { reportOf, snapshotOf, unitOf } from './samples.ts';

const milestone = (indicator: string, atLeast: number, by: string): Milestone => ({
  id: `${indicator}-${atLeast}-${by}`,
  indicator,
  atLeast,
  by: by as Day,
});

const campaignOf = (...milestones: readonly Milestone[]): Campaign => ({
  id: 'c',
  name: { vi: 'Phong trào', en: 'Campaign' },
  unit: null,
  ownCounts: [],
  indicators: INDICATORS,
  milestones,
});

const registered = (people: number) => ({ 'registered.residents': people });
const adults = (people: number) => ({ adults: people });

/** The message to a unit. */
async function messageTo(
  name: string,
  snapshots: readonly Snapshot[],
  campaign: Campaign,
): Promise<string> {
  const { texts = [] } = await reportOf(messagesReport, snapshots, {}, campaign);
  const text = texts.find((it) => it.name.vi === name)?.text.vi ?? '';
  // It begins with the campaign's name wherever there is room.
  expect(text.startsWith('Phong trào. ')).toBe(true);
  return text.slice('Phong trào. '.length);
}

const one = (asOf: string, people: number) =>
  snapshotOf(asOf, {
    figures: { 'Thôn A': registered(people) },
    denominators: { 'Thôn A': adults(200) },
  });

it('a deadline of another year is told with its year', async () => {
  const next = campaignOf(milestone('residents-registered', 50, '2026-12-04'));
  expect(await messageTo('Thôn A', [one('2025-12-04', 20)], next)).toContain(
    'đến hết ngày 04/12/2026.',
  );
});

it('a unit of which nothing came is asked for its figures', async () => {
  const both = snapshotOf('2025-11-27', {
    figures: { 'Thôn A': registered(2), 'Thôn B': registered(3) },
  });
  const snapshots = [both, one('2025-12-04', 20)];
  const { texts = [] } = await reportOf(messagesReport, snapshots);
  expect(texts.map((it) => it.name.vi)).toEqual(['Nhóm chung', 'Thôn A', 'Thôn B']);
  expect(texts[2]?.text.vi).toBe(
    'Thôn B: chưa có số liệu tính đến hết ngày 04/12/2025, đề nghị gửi số liệu.',
  );
  const chosen = await reportOf(messagesReport, snapshots, { units: ['Thôn A'] });
  expect(chosen.texts).toHaveLength(2);
});

it('where nobody takes part no place is told', async () => {
  const nobody = snapshotOf('2025-12-04', {
    figures: { 'Thôn A': registered(0), 'Thôn B': registered(0) },
    denominators: { 'Thôn A': adults(200), 'Thôn B': adults(100) },
  });
  expect(await messageTo('Thôn A', [nobody], campaignOf())).toBe(
    'Thôn A: tính đến hết ngày 04/12/2025 chưa có người dân tham gia, đạt 0,00% số người trưởng thành.',
  );
});

it('verdicts come before rankings where there is no room for both', async () => {
  const names = ['A', 'B', 'C', 'D', 'E'].map((it) => `Thôn ${it} ${'rất dài tên '.repeat(8)}`);
  const of = <T>(value: (at: number) => T) =>
    Object.fromEntries(names.map((it, at) => [it, value(at)] as const));
  const snapshot = snapshotOf('2025-12-04', {
    figures: of((at) => ({ ...registered(at + 9), 'registered.publicEmployees': 3 })),
    denominators: of(() => ({ adults: 200, headcount: 5 })),
  });
  const { texts = [] } = await reportOf(
    messagesReport,
    [snapshot],
    {},
    campaignOf(
      milestone('residents-registered', 50, '2025-12-15'),
      milestone('public-employees-registered', 100, '2025-11-20'),
    ),
  );
  expect(texts[0]?.text.vi).toContain('không đạt 100% số CBCCVC đến hết ngày 20/11');
  expect(texts[0]?.text.vi).not.toContain('Còn thiếu nhiều người nhất');
});

describe('a sentence follows the figures', () => {
  const half = campaignOf(milestone('residents-registered', 50, '2025-12-15'));
  const behind =
    'Thôn A: tính đến hết ngày 04/12/2025 có 20 người dân tham gia, đạt 10,00% số người trưởng thành.';
  it.each([
    [
      'open',
      [one('2025-12-04', 20)],
      `${behind} Còn thiếu 80 người để đạt 50%, mỗi ngày 08 người đến hết ngày 15/12.`,
    ],
    [
      'at risk',
      [one('2025-11-20', 6), one('2025-12-04', 20)],
      `${behind} Còn thiếu 80 người để đạt 50%, mỗi ngày 08 người đến hết ngày 15/12, có nguy cơ không kịp, hiện tăng 1,0 người mỗi ngày.`,
    ],
    [
      'on track',
      [one('2025-11-20', 0), one('2025-12-04', 90)],
      'Thôn A: tính đến hết ngày 04/12/2025 có 90 người dân tham gia, đạt 45,00% số người trưởng thành. Còn thiếu 10 người để đạt 50%, mỗi ngày 01 người đến hết ngày 15/12, kịp tiến độ, hiện tăng 6,4 người mỗi ngày.',
    ],
    [
      'standing still',
      [one('2025-11-20', 20), one('2025-12-04', 20)],
      `${behind} Còn thiếu 80 người để đạt 50%, mỗi ngày 08 người đến hết ngày 15/12, có nguy cơ không kịp, hiện hầu như không tăng.`,
    ],
    [
      'falling',
      [one('2025-11-20', 30), one('2025-12-04', 20)],
      `${behind} Còn thiếu 80 người để đạt 50%, mỗi ngày 08 người đến hết ngày 15/12, có nguy cơ không kịp.`,
    ],
    [
      'the last day',
      [one('2025-12-15', 99)],
      'Thôn A: tính đến hết ngày 15/12/2025 có 99 người dân tham gia, đạt 49,50% số người trưởng thành. Còn thiếu 01 người để đạt 50%, chỉ còn trong ngày 15/12.',
    ],
    [
      'reached',
      [one('2025-12-04', 100)],
      'Thôn A: tính đến hết ngày 04/12/2025 có 100 người dân tham gia, đạt 50,00% số người trưởng thành. Đã đạt 50% (hạn 15/12).',
    ],
    [
      'reached in time',
      [one('2025-12-14', 100), one('2025-12-20', 101)],
      'Thôn A: tính đến hết ngày 20/12/2025 có 101 người dân tham gia, đạt 50,50% số người trưởng thành. Đã đạt 50% đúng hạn 15/12.',
    ],
    [
      'reached late',
      [one('2025-12-15', 99), one('2025-12-20', 101)],
      'Thôn A: tính đến hết ngày 20/12/2025 có 101 người dân tham gia, đạt 50,50% số người trưởng thành. Đạt 50% nhưng muộn, sau hạn 15/12.',
    ],
    [
      'perhaps late',
      [one('2025-12-20', 101)],
      'Thôn A: tính đến hết ngày 20/12/2025 có 101 người dân tham gia, đạt 50,50% số người trưởng thành. Nay đã đạt 50% nhưng không có số liệu đến hạn 15/12 để biết đúng hạn hay muộn.',
    ],
    [
      'missed',
      [one('2025-12-15', 50), one('2025-12-20', 97)],
      'Thôn A: tính đến hết ngày 20/12/2025 có 97 người dân tham gia, đạt 48,50% số người trưởng thành. Không đạt 50% đến hết ngày 15/12, nay còn thiếu 03 người.',
    ],
  ] as const)('%s', async (_, snapshots, expected) => {
    expect(await messageTo('Thôn A', snapshots, half)).toBe(expected);
  });

  it('within bounds claims neither, and overtakes nobody for sure', async () => {
    const bounds = counts({ 'registered.residents': between(90, 110) });
    const snapshot = withCounts(
      snapshotOf('2025-12-04', {
        figures: { 'Thôn A': {}, 'Thôn B': registered(120) },
        denominators: { 'Thôn A': adults(200), 'Thôn B': adults(200) },
      }),
      'Thôn A',
      bounds,
    );
    expect(await messageTo('Thôn A', [snapshot], half)).toBe(
      'Thôn A: tính đến hết ngày 04/12/2025 có từ 90 đến 110 người dân tham gia, đạt từ 45,00% đến 55,00% số người trưởng thành, xếp thứ 2/2. Chưa chắc đạt 50% (hạn 15/12) hay chưa: chỉ biết có từ 90 đến 110 người, cần 100.',
    );
    const near = withCounts(snapshot, 'Thôn B', counts({ 'registered.residents': 105 }));
    expect(await messageTo('Thôn B', [near], half)).toContain('xếp thứ 1/2 tính theo số nhỏ.');
    expect(await messageTo('Thôn A', [near], half)).toContain('xếp thứ 2/2 tính theo số nhỏ.');
  });

  it('an unknown figure is named, and no rate is made of it', async () => {
    const snapshot = snapshotOf('2025-12-04', {
      figures: { 'Thôn A': registered(20), 'Thôn B': registered(30) },
      denominators: { 'Thôn B': adults(200) },
    });
    expect(await messageTo('Thôn A', [snapshot], half)).toBe(
      'Thôn A: tính đến hết ngày 04/12/2025 có 20 người dân tham gia, chưa tính được tỷ lệ vì chưa có số người trưởng thành.',
    );
    const unknown = snapshotOf('2025-12-04', {
      figures: { 'Thôn A': {}, 'Thôn B': registered(30) },
      denominators: { 'Thôn A': adults(100), 'Thôn B': adults(200) },
    });
    expect(await messageTo('Thôn A', [unknown], half)).toBe(
      'Thôn A: tính đến hết ngày 04/12/2025 chưa có số người dân tham gia.',
    );
  });

  it('names of villages that are alike are told apart', async () => {
    const [a, b] = ['Xã A', 'Xã B'].map((name) => ({
      ...unitOf('Thôn 1', unitOf(name)),
      key: name,
    }));
    const snapshot = snapshotOf('2025-12-04', {
      figures: { 'Xã A': registered(20), 'Xã B': registered(30) },
      denominators: { 'Xã A': adults(200), 'Xã B': adults(200) },
    });
    const units = new Map([
      ['Xã A', a as NonNullable<typeof a>],
      ['Xã B', b as NonNullable<typeof b>],
    ]);
    expect(await messageTo('Thôn 1 (Xã A)', [{ ...snapshot, units }], half)).toMatch(
      /^Thôn 1 \(Xã A\): .* Cần thêm 11 người để vượt Thôn 1 \(Xã B\)\.$/,
    );
  });
});

/** The same snapshot with other counts of one unit. */
const withCounts = (snapshot: Snapshot, name: string, other: Counts): Snapshot => ({
  ...snapshot,
  counts: new Map([...snapshot.counts, [name, other]]),
});

const LETTERS = [...'abcdeghiklmnopqrstuvxyăâđêôơưàáảãạệộựỹ<>&*_|=@"'];
const words = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 3, maxLength: 30 });
const name = fc
  .tuple(fc.constantFrom('Xã', 'Phường', 'Thôn'), fc.array(words, { minLength: 1, maxLength: 8 }))
  .map(([kind, rest]) => `${kind} ${rest.join(' ')}`.slice(0, 200).trimEnd());

const people = fc.oneof(fc.nat(30), fc.nat(3_000_000));
const known = fc.oneof(
  people,
  fc.tuple(people, fc.nat(500)).map(([min, more]) => between(min, min + more)),
);
const count = fc.option(known, { nil: undefined, freq: 5 });
const unitFigures = fc.record({
  now: fc.record({
    'registered.total': count,
    'registered.publicEmployees': count,
    'registered.residents': count,
    'certified.total': count,
    'certified.publicEmployees': count,
    'certified.residents': count,
  }),
  earlier: fc.record({ 'registered.residents': count, 'certified.residents': count }),
  adults: fc.option(fc.integer({ min: 1, max: 3_000_000 }), { nil: null, freq: 6 }),
  headcount: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null, freq: 3 }),
});

const anyMilestones = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'residents-registered',
        'residents-certified',
        'public-employees-certified',
        'certified',
      ),
      fc.constantFrom(1, 50, 72.5, 100),
      fc.constantFrom('2025-11-10', '2025-12-04', '2025-12-15', '2025-12-31'),
    ),
    { maxLength: 8 },
  )
  .map((all) => [...new Map(all.map((it) => [it.join(), milestone(...it)])).values()]);

const anyUnits = fc.uniqueArray(fc.tuple(name, unitFigures), {
  selector: ([it]) => it,
  minLength: 1,
  maxLength: 7,
});

type Units = readonly (readonly [string, ReturnType<typeof unitFigures.generate>['value']])[];

function snapshotsOf(units: Units): readonly Snapshot[] {
  const given = (it: object) =>
    counts(Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)));
  return (['earlier', 'now'] as const).map((moment) => {
    const snapshot = snapshotOf(moment === 'now' ? '2025-12-04T10:00' : '2025-11-20', {
      figures: Object.fromEntries(units.map(([unit]) => [unit, {}])),
      denominators: Object.fromEntries(
        units.map(([unit, it]) => [unit, { adults: it.adults, headcount: it.headcount }]),
      ),
    });
    return { ...snapshot, counts: new Map(units.map(([unit, it]) => [unit, given(it[moment])])) };
  });
}

/** Every figure that an object holds, as a Vietnamese message may write it. */
function figuresIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'number') {
    for (const it of [value, Math.abs(value)]) {
      if (Number.isInteger(it)) found.add(integerText(it, 'vi')).add(letterCount(it, 'vi'));
      found.add(decimalText(it, 'vi')).add(hundredthsText(Math.round(it * 100), 'vi'));
      found.add(String(it).replace('.', ','));
    }
  } else if (typeof value === 'string') {
    const [, year, month, day, hour, minute] =
      /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(value) ?? [];
    found.add(`${day}/${month}`).add(`${day}/${month}/${year}`).add(`${hour}h${minute}`);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, it] of Object.entries(value)) if (key !== 'text') figuresIn(it, found);
  }
  return found;
}

const withoutNames = (text: string, names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((it, unit) => it.replaceAll(unit, ''), text);

describe('messages of any figures', () => {
  it('are short, name their unit, and tell no figure that JSON does not', () =>
    fc.assert(
      fc.asyncProperty(anyUnits, anyMilestones, async (units, milestones) => {
        const names = units.map(([unit]) => unit);
        const report = await reportOf(
          messagesReport,
          snapshotsOf(units),
          {},
          campaignOf(...milestones),
        );
        const texts = report.texts ?? [];
        expect(texts).toHaveLength(units.length + 1);
        for (const { text } of texts) {
          expect([...text.vi].length).toBeLessThan(600);
          expect([...text.en].length).toBeLessThan(600);
        }
        for (const it of texts.slice(1)) expect(it.text.vi).toContain(`${it.name.vi}: `);
        const json = report.json('vi') as {
          group: { text: string };
          rows: readonly { text: string }[];
          asOf: string;
        };
        for (const it of [json.group, ...json.rows]) {
          const allowed = figuresIn([it, json.asOf]);
          // How many more units there are than are named is no figure.
          const text = withoutNames(it.text, names).replace(/ và \d+ đơn vị khác/g, '');
          const told = text.match(/\d[\d.,/h]*\d|\d/g) ?? [];
          const foreign = told.filter(
            (token) => !allowed.has(token) && !token.split('/').every((part) => allowed.has(part)),
          );
          expect(foreign).toEqual([]);
        }
      }),
      { numRuns: 150 },
    ));

  it('even of names that are far too long', async () => {
    const long = `Thôn ${'Đắk Pờ Lâng '.repeat(100)}`.trim();
    const snapshot = snapshotOf('2025-12-04', {
      figures: { [long]: registered(20), ['Ơ'.repeat(900)]: registered(10) },
      denominators: { [long]: adults(200), ['Ơ'.repeat(900)]: adults(200) },
    });
    const { texts = [] } = await reportOf(messagesReport, [snapshot]);
    for (const { text } of texts) {
      expect([...text.vi].length).toBeLessThan(600);
      expect(text.vi).toMatch(/tính đến hết ngày 04\/12\/2025/);
    }
    expect(texts[1]?.text.vi).toMatch(/^Thôn (Đắk|Pờ|Lâng| )+…: tính đến/);
  });
});
