import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignText, readCampaign } from '../../src/campaign/read-campaign.ts';
import { thresholdOf } from '../../src/domain/campaign.ts';
import { INDICATORS } from '../../src/domain/quang-ngai-2025.ts';
import { issueLine } from '../../src/i18n/issues.ts';

const HEAD = 'version: 1\nid: bo-y-2025\nname: Bờ Y\nunit: Xã Bờ Y\n';
const read = (text: string) => {
  const { campaign, issues } = readCampaign(text, 'tiendo.yaml');
  return { campaign, issues };
};
/** The campaign that a file describes which has no faults. */
function campaignOf(text: string) {
  const { campaign, issues } = read(text);
  expect(issues.map((it) => issueLine(it).en)).toEqual([]);
  if (campaign === null) throw new Error('no campaign');
  return campaign;
}
const faults = (text: string) => read(text).issues.map((it) => issueLine(it).vi);
const milestone = (lines: string) =>
  `${HEAD}milestones:\n  - indicator: residents-certified\n    ${lines.replaceAll('\n', '\n    ')}\n`;
const MILESTONE = 'atLeast: 50\nby: 2025-12-15';

describe('a file that says what it must', () => {
  it('has the indicators that are built in, and the usual places', () => {
    const { campaign, ...rest } = campaignOf(`${HEAD}milestones: []\n`);
    expect(campaign).toEqual({
      id: 'bo-y-2025',
      name: { vi: 'Bờ Y', en: 'Bờ Y' },
      unit: 'Xã Bờ Y',
      ownCounts: [],
      indicators: INDICATORS,
      milestones: [],
    });
    expect(rest).toEqual({
      language: null,
      units: null,
      denominators: [],
      history: 'lich-su',
      names: 'ten-goi.csv',
      awards: [],
      report: { superior: null, body: null, place: null, recipients: [], deadlines: [] },
    });
  });

  it('may have counts and indicators of its own, and strict thresholds', () => {
    const { campaign } = campaignOf(`${HEAD}
counts:
  - {id: signatures, label: Người có chữ ký số, headings: [Chữ ký số, Số người có chữ ký số]}
indicators:
  - id: signatures
    label: {vi: chữ ký số / người trưởng thành, en: signatures / adults}
    numerator: signatures
    denominator: adults
    beside: residents-registered
milestones:
  - {indicator: signatures, over: 50, by: 2025-11-15, level: village, units: [Thôn 1], label: Đợt 1}
`);
    expect(campaign.ownCounts.map((it) => it.headings)).toEqual([
      ['Chữ ký số', 'Số người có chữ ký số'],
    ]);
    expect(campaign.indicators.at(-1)).toEqual({
      id: 'signatures',
      label: { vi: 'chữ ký số / người trưởng thành', en: 'signatures / adults' },
      counted: { vi: 'Người có chữ ký số', en: 'Người có chữ ký số' },
      numerator: 'own.signatures',
      denominator: 'adults',
      beside: 'residents-registered',
    });
    expect(campaign.milestones).toEqual([
      {
        id: 'signatures-50',
        indicator: 'signatures',
        over: 50,
        by: '2025-11-15',
        level: 'village',
        units: ['Thôn 1'],
        label: { vi: 'Đợt 1', en: 'Đợt 1' },
      },
    ]);
  });

  it('says for which units, what is awarded and how reports are issued', () => {
    const { awards, report, denominators, language, units } = campaignOf(`${HEAD}
language: en
units: don-vi.csv
denominators:
  - {file: ../chung/dan-so.csv, source: Công an xã, date: 2025-11-30}
milestones: []
awards:
  - id: organisation
    label: Cơ quan tiêu biểu
    to: organisation
    certified: {percent: 70, of: workingAge}
    guided: {least: 10, by: 50}
    propose: {least: 5, most: 10}
report:
  superior: Ủy ban nhân dân tỉnh
  recipients: [Phòng Văn hóa - Xã hội]
  deadlines: [2025-12-16]
`);
    expect([language, units]).toEqual(['en', 'don-vi.csv']);
    expect(denominators).toEqual([
      { file: '../chung/dan-so.csv', source: 'Công an xã', from: '2025-11-30' },
    ]);
    expect(awards).toEqual([
      {
        id: 'organisation',
        label: { vi: 'Cơ quan tiêu biểu', en: 'Cơ quan tiêu biểu' },
        to: 'organisation',
        certified: { percent: 70, of: 'workingAge' },
        guided: { least: 10, by: 50 },
        propose: { least: 5, most: 10 },
      },
    ]);
    expect(report.deadlines).toEqual(['2025-12-16']);
  });

  it('takes every threshold of two decimals, exactly', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `{id: m${i}, indicator: certified, atLeast: ${(i + 1) / 100}, by: 2025-12-15}`,
    );
    for (let from = 0; from < lines.length; from += 2000) {
      const some = lines.slice(from, from + 2000).map((it) => `  - ${it}`);
      const { campaign } = campaignOf(`${HEAD}milestones:\n${some.join('\n')}\n`);
      expect(campaign.milestones.map(thresholdOf)).toEqual(some.map((_, i) => from + i + 1));
    }
  });

  it('means the same with Windows line ends and a byte order mark', () => {
    const text = milestone(MILESTONE);
    expect(read(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(read(text));
  });
});

it('a misspelt key is told once, with what was meant', () => {
  expect(faults(milestone('atleast: 50\nby: 2025-12-15'))).toEqual([
    'Lỗi: tiendo.yaml:7:5, mục “milestones[1].atleast”: không có mục này. Có phải “atLeast”? Chỉ được: id, indicator, atLeast, over, by, label, level, units.',
  ]);
});

describe('whatever a file holds', () => {
  const KEYS = /^(?:version|id|name|unit|units|milestones|report|awards|counts|indicators)$/;

  it('it is a campaign or has faults, each with a line, and nothing is thrown', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc
        .array(fc.constantFrom(...' \t\n-:?[]{}&*!|>\'"%@`#,a1', ...HEAD.split('\n')))
        .map((it) => it.join('')),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'\t\n-:[]{}&*!\'"%#,\0\x1b'))).map((edits) => {
        const letters = [...milestone(MILESTONE)];
        for (const [at, letter] of edits) letters[at % letters.length] = letter;
        return letters.join('');
      }),
    );
    fc.assert(
      fc.property(text, (it) => {
        const { campaign, issues } = read(it);
        expect(campaign === null).toBe(issues.length > 0);
        for (const it of issues) expect(issueLine(it).vi).toMatch(/^Lỗi: tiendo\.yaml/);
        for (const { code, line } of issues)
          expect(line !== null || code === 'campaign-empty').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keys are those that are told, and no others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (key) => {
        if (KEYS.test(key)) return;
        const { issues } = read(`${HEAD}milestones: []\n${JSON.stringify(key)}: 1\n`);
        const known = /^(?:language|denominators|history|names)$/.test(key);
        expect(issues.map((it) => it.code)).toEqual([
          known ? 'campaign-value-unfit' : 'campaign-key-unknown',
        ]);
      }),
    );
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('references cannot grow into gigabytes', () => {
    const names = [...'abcdefghi'];
    const bomb = names.map((it, i) => `${it}: &${it} [${`*${names[i - 1] ?? 'a'},`.repeat(9)}]`);
    const { issues } = read(bomb.join('\n'));
    expect(new Set(issues.map((it) => it.code))).toEqual(new Set(['yaml-syntax']));
  });

  it('brackets cannot exhaust the stack', () => {
    for (const open of ['[', '{', '- ', '[{a: ']) {
      const { issues } = read(`milestones: ${open.repeat(20_000)}`);
      expect(issues[0]?.code).toBe('yaml-syntax');
    }
  });

  it('a large file is refused unread', () => {
    const bytes = Buffer.alloc(300 * 1024, 'a: b\n');
    expect(campaignText(bytes, 'tiendo.yaml')).toMatchObject({ code: 'campaign-too-large' });
  });

  it('no text steers a terminal', () => {
    const { issues } = read(`${HEAD}milestones: []\nreport: {body: "\\e[31mĐỏ"}\n`);
    expect(issues.map((it) => it.code)).toEqual(['campaign-value-unfit']);
  });
});

it('“no” is a text, as in YAML 1.2; “true” is none', () => {
  expect(
    campaignOf(`${HEAD.replace('Bờ Y', '{vi: no, en: yes}')}milestones: []\n`).campaign.name,
  ).toEqual({ vi: 'no', en: 'yes' });
  expect(faults(`${HEAD.replace('Bờ Y', '{vi: true, en: yes}')}milestones: []\n`)[0]).toContain(
    'đủ hai tiếng',
  );
});
