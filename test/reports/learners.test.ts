import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { Language } from '../../src/i18n/pair.ts';
import type { Format } from '../../src/render/format.ts';
import { renderers } from '../../src/render/index.ts';
import type { ReportInput, Request } from '../../src/reports/definition.ts';
import { learnersReport } from '../../src/reports/learners.ts';
import { type GroupSample, learnersOf } from './learner-samples.ts';
import { notesIn, requestOf, unitOf } from './samples.ts';

const BO_Y = unitOf('Xã Bờ Y');
const BA_TO = unitOf('Xã Ba Tô');
const DAK_ME = unitOf('Thôn Đăk Mế', BO_Y);
const NGOC_HAI = unitOf('Thôn Ngọc Hải', BO_Y);
const SCHOOL: Unit = { ...unitOf('Trường THCS Bờ Y', BO_Y), level: 'organisation' };

/** From registered to certified: the five modules, eligible, passed, certified. */
const course = (steps: readonly number[]) => {
  const [module1, module2, module3, module4, module5, eligibleForFinal, finalPassed, certified] =
    steps as readonly [number, number, number, number, number, number, number, number];
  const modules = { module1, module2, module3, module4, module5 };
  return { ...modules, eligibleForFinal, finalPassed, certified };
};
const alike = (accounts: GroupSample['accounts']) => ({ accounts, people: accounts });

const PLACES: readonly GroupSample[] = [
  {
    unit: DAK_ME,
    accounts: {
      resident: {
        accounts: 1200,
        minors: 90,
        adults: 1100,
        ...course([1100, 1000, 1010, 950, 900, 880, 801, 800]),
      },
    },
    people: {
      resident: {
        accounts: 1190,
        minors: 90,
        adults: 1090,
        ...course([1092, 993, 1003, 945, 896, 877, 799, 798]),
      },
    },
    breaches: { certifiedWithoutModules: 4, passedNotCertified: 5, certifiedBelow21: 4 },
    rejected: 2,
  },
  {
    unit: NGOC_HAI,
    ...alike({
      resident: { accounts: 51, adults: 51, ...course([40, 35, 30, 28, 25, 25, 21, 20]) },
    }),
    breaches: { passedNotCertified: 1 },
  },
  {
    unit: SCHOOL,
    ...alike({
      publicEmployee: {
        accounts: 1000,
        adults: 1000,
        ...course([1000, 998, 998, 995, 995, 995, 990, 990]),
      },
      resident: { accounts: 3, minors: 3, ...course([1, 0, 0, 0, 0, 0, 0, 0]) },
    }),
  },
  {
    unit: BO_Y,
    ...alike({
      publicEmployee: {
        accounts: 100,
        adults: 100,
        ...course([99, 97, 96, 95, 94, 93, 90, 90]),
      },
      unknown: { accounts: 10, adults: 10, ...course([3, 2, 2, 1, 1, 1, 1, 1]) },
    }),
  },
  {
    unit: BA_TO,
    ...alike({
      publicEmployee: {
        accounts: 144,
        adults: 144,
        ...course([140, 130, 125, 120, 110, 105, 100, 100]),
      },
      resident: {
        accounts: 64,
        minors: 4,
        adults: 60,
        ...course([60, 50, 40, 30, 20, 15, 12, 12]),
      },
    }),
  },
];

const WHOLE = learnersOf(PLACES, {
  rows: 2580,
  incomparable: 7,
  bulk: { birthDates: 1, withBirthDate: 312, patterns: 2, withPattern: 11 },
});

interface Shape {
  readonly format?: Format;
  readonly width?: number;
  readonly language?: Language;
}

async function build(
  input: ReportInput,
  request: Partial<Request> = {},
  campaign: Campaign = QUANG_NGAI_2025,
) {
  const attempt = await learnersReport.build(input, campaign, requestOf(request));
  if (!attempt.ok) throw new Error(attempt.refusal.map((it) => it.code).join());
  return attempt.value;
}

async function shown(request: Partial<Request>, shape: Shape = {}, input: ReportInput = WHOLE) {
  const { format = 'table', width = 80, language = 'vi' } = shape;
  const render = await renderers[format]();
  const options = { language, color: false, width, toFile: false, warnings: () => [] };
  return render(await build(input, request), options);
}

interface Row {
  readonly unit: { readonly name: string };
  readonly accounts: number;
  readonly people: number | null;
  readonly [key: string]: unknown;
}
const jsonOf = async (input: ReportInput, request: Partial<Request> = {}) =>
  (await build(input, request)).json('vi') as unknown as {
    readonly rows: readonly Row[];
    readonly totals: Row;
  };

const golden = async (name: string, text: Promise<string | Uint8Array>) =>
  expect(await text).toMatchFileSnapshot(`learners/${name}.txt`);

describe('learners, as they are read', () => {
  it('on a narrow screen and a wide one, in both languages', async () => {
    await golden('table-80', shown({}));
    await golden('table-160', shown({}, { width: 160 }));
    await golden('english', shown({}, { width: 160, language: 'en' }));
  });
  it('people instead of accounts', async () => {
    await golden('people', shown({ count: 'people' }, { width: 160 }));
  });
  it('villages, and a commune with what lies in it', async () => {
    await golden('villages', shown({ level: 'village' }, { width: 160 }));
    await golden('commune', shown({ units: ['bo y'] }, { width: 100 }));
  });
  it('for other programs', async () => {
    await golden('csv', shown({}, { format: 'csv' }));
    await golden('json', shown({}, { format: 'json' }));
    await golden('markdown', shown({ top: 1 }, { format: 'markdown' }));
  });
  it('where files have few columns', async () => {
    const bare = learnersOf([{ unit: BO_Y, accounts: { unknown: { accounts: 5 } } }], {
      known: {
        kind: false,
        birth: false,
        certified: false,
        modules: false,
        final: false,
        registeredAt: false,
        certifiedAt: false,
      },
    });
    await golden('few-columns', shown({}, { width: 100 }, bare));
  });
});

describe('the rows', () => {
  it("a commune's are all accounts in it", async () => {
    const { rows } = await jsonOf(WHOLE);
    expect(rows.map((it) => [it.unit.name, it.accounts])).toEqual([
      ['Xã Bờ Y', 1200 + 51 + 1003 + 110],
      ['Xã Ba Tô', 208],
    ]);
  });
  it("a village's are its own; the rest is told", async () => {
    const report = await build(WHOLE, { level: 'village' });
    const { rows, totals } = await jsonOf(WHOLE, { level: 'village' });
    expect(rows.map((it) => it.accounts)).toEqual([1200, 51]);
    expect(totals['outside']).toEqual({ organisation: 1003, commune: 318 });
    expect(notesIn(report)).toContain('318 tài khoản không ghi thôn hay cơ quan');
    expect(notesIn(report)).toContain(
      '1.003 tài khoản ở cơ quan, trường học, không ở bảng này: thêm --level organisation.',
    );
  });
  it('of a unit named, and of what lies in it', async () => {
    const one = await jsonOf(WHOLE, { units: ['Xã Ba Tô'] });
    expect(one.rows.map((it) => it.unit.name)).toEqual(['Xã Ba Tô']);
    expect(one.totals.accounts).toBe(208);
    const villages = await jsonOf(WHOLE, { units: ['Xã Bờ Y'], level: 'village' });
    expect(villages.rows.map((it) => it.unit.name)).toEqual(['Thôn Đăk Mế', 'Thôn Ngọc Hải']);
    expect(villages.totals['outside']).toEqual({ organisation: 1003, commune: 110 });
    const village = await jsonOf(WHOLE, { units: ['Ngọc Hải'] });
    expect(village.rows.map((it) => it.accounts)).toEqual([51]);
  });
  it.each([
    ['unit-flag-absent', { units: ['Xã Ba Tô'], level: 'village' }],
    ['name-unknown', { units: ['Xã Không Có'] }],
  ] as const)('%s', async (code, request) => {
    const attempt = await learnersReport.build(WHOLE, QUANG_NGAI_2025, requestOf(request));
    expect(attempt.ok ? [] : attempt.refusal.map((it) => it.code)).toEqual([
      code === 'name-unknown' ? expect.stringContaining('unknown') : code,
    ]);
  });
  it('none of a level that the files lack', async () => {
    const communes = learnersOf([{ unit: BO_Y, accounts: { resident: { accounts: 1 } } }]);
    await expect(build(communes, { level: 'organisation' })).rejects.toThrow('level-absent');
  });
  it('the first and the last', async () => {
    const units = ['A', 'B', 'C', 'D'].map((name) => unitOf(name));
    const input = learnersOf(
      units.map((unit, at) => ({ unit, accounts: { resident: { accounts: at + 1 } } })),
    );
    const { rows, totals } = await jsonOf(input, { top: 1, bottom: 2 });
    expect(rows.map((it) => it.unit.name)).toEqual(['D', 'B', 'A']);
    expect(totals).toMatchObject({ units: 4, accounts: 10 });
  });
  it("of a commune's own campaign are its villages' together", async () => {
    const loose = { ...DAK_ME, parent: null };
    const villages = [{ unit: loose, accounts: { resident: { accounts: 3 } } }];
    const own = await jsonOf(learnersOf(villages, { home: BO_Y }));
    expect(own.rows.map((it) => it.unit.name)).toEqual(['Xã Bờ Y']);
    const none = await jsonOf(learnersOf(villages));
    expect(none.rows.map((it) => it.unit.name)).toEqual(['Thôn Đăk Mế']);
  });
  it('are not told of where nothing was counted', async () => {
    const input = learnersOf([
      { unit: null, accounts: {}, rejected: 4 },
      { unit: BO_Y, accounts: { resident: { accounts: 1 } } },
    ]);
    expect((await jsonOf(input)).totals['outside']).toEqual({});
  });
  it('of no known unit are told, not shown', async () => {
    const input = learnersOf([
      { unit: null, accounts: { resident: { accounts: 4 } } },
      { unit: BO_Y, accounts: { resident: { accounts: 1 } } },
    ]);
    expect((await jsonOf(input)).totals).toMatchObject({ accounts: 1, outside: { unknown: 4 } });
    expect(notesIn(await build(input))).toContain('4 tài khoản không rõ đơn vị');
  });
});

describe('what is not known', () => {
  const one = (accounts: GroupSample['accounts'], known: Parameters<typeof learnersOf>[1]) =>
    learnersOf([{ unit: BO_Y, accounts }], known);

  it('a split lies within bounds where some accounts are of unknown kind', async () => {
    const accounts = {
      publicEmployee: { accounts: 3, certified: 1 },
      unknown: { accounts: 2, certified: 2 },
    };
    const expected = {
      registered: { total: 5, publicEmployees: { min: 3, max: 5 }, residents: { min: 0, max: 2 } },
      certified: { total: 3, publicEmployees: { min: 1, max: 3 }, residents: { min: 0, max: 2 } },
    };
    expect((await jsonOf(one(accounts, {}))).totals['counts']).toEqual(expected);
    // One of two files has the column.
    const joined = one(accounts, { known: { kind: false } });
    expect((await jsonOf(joined)).totals['counts']).toEqual(expected);
  });
  it('never is 0', async () => {
    const input = one(
      { unknown: { accounts: 2 } },
      { known: { kind: false, birth: false, certified: false, modules: false, final: false } },
    );
    const { totals } = await jsonOf(input);
    expect(totals).toMatchObject({
      people: null,
      duplicates: null,
      minors: null,
      adults: null,
      ageUnknown: 2,
      counts: {
        registered: { total: 2, publicEmployees: null, residents: null },
        certified: { total: null, publicEmployees: null, residents: null },
      },
      funnel: {
        registered: 2,
        modules: [null, null, null, null, null],
        eligibleForFinal: null,
        finalPassed: null,
        certified: null,
      },
      ruleBreaches: {
        certifiedWithoutModules: null,
        certifiedBelow21: null,
        passedNotCertified: null,
      },
    });
  });
  it('people cannot be counted where accounts were not compared', async () => {
    const input = one({ resident: { accounts: 2, adults: 2 } }, {});
    const { totals } = await jsonOf(input, { count: 'people' });
    expect(totals).toMatchObject({ accounts: 2, people: null, adults: null });
  });
  it('nor who is one person where no account could be compared', async () => {
    const input = learnersOf([{ unit: BO_Y, ...alike({ resident: { accounts: 2 } }) }], {
      incomparable: 2,
    });
    expect((await jsonOf(input)).totals).toMatchObject({ people: null, duplicates: null });
    expect(notesIn(await build(input))).toContain('Số người và số trùng chưa rõ');
  });
  it('ages of some files are counted', async () => {
    const input = one({ resident: { accounts: 5, adults: 2 } }, { known: { birth: false } });
    expect((await jsonOf(input)).totals).toMatchObject({
      minors: { min: 0, max: 3 },
      adults: { min: 2, max: 5 },
      ageUnknown: 3,
    });
  });
});
