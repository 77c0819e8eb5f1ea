import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { issueMessage } from '../../src/i18n/issues.ts';
import { meaningOf, meaningWith } from '../../src/ingest/heading.ts';
import { codes, readAll, readFile } from './samples.ts';

const SIGNATURES: Campaign = {
  ...QUANG_NGAI_2025,
  ownCounts: [
    {
      id: 'digital-signatures',
      label: { vi: 'Người có chữ ký số', en: 'Holders of a digital signature' },
      headings: ['Số người có chữ ký số', 'Chữ ký số cá nhân'],
    },
    {
      id: 'key-people',
      label: { vi: 'Cán bộ cốt cán', en: 'Key people' },
      headings: ['Tổng số người học'],
    },
  ],
};

const at = (day: string, rows: string): [string, string] => [
  `ky-so-2025-${day}.csv`,
  `Xã,Chữ ký số cá nhân\n${rows}`,
];
const read = (...files: readonly [string, string][]) => readAll(files, null, [], SIGNATURES);

describe("a heading of a campaign's own count", () => {
  const own = meaningWith(SIGNATURES.ownCounts);

  it('is understood in whatever case, with or without diacritics and its number', () => {
    for (const heading of [
      'Số người có chữ ký số',
      'SO NGUOI CO CHU KY SO',
      '(3) Chữ ký số cá nhân',
      'Chữ ký số cá nhân (tính đến 04/12/2025)',
    ]) {
      expect(own(heading), heading).toEqual({ is: 'count', path: 'own.digital-signatures' });
      expect(meaningOf(heading), heading).toBeNull();
    }
    expect(own('Chữ ký số')).toBeNull();
  });

  it('outranks what it would mean otherwise, and leaves the others as they are', () => {
    expect(own('Tổng số người học')).toEqual({ is: 'count', path: 'own.key-people' });
    expect(meaningOf('Tổng số người học')).toEqual({ is: 'count', path: 'registered.total' });
    expect(own('Dân số')).toEqual(meaningOf('Dân số'));
  });
});

describe('own counts', () => {
  it('make a statistics file by themselves, and stand by their id', async () => {
    const { dataset, issues } = await read(at('12-04', 'Xã Bờ Y,1.250\nXã Ba Tô,\n'));
    expect(codes(issues)).toEqual([]);
    const counts = [...(dataset.snapshots[0]?.counts.values() ?? [])].map((it) => it.own);
    expect(counts).toEqual([
      { 'digital-signatures': 1250, 'key-people': null },
      { 'digital-signatures': null, 'key-people': null },
    ]);
    const [key = ''] = dataset.snapshots[0]?.counts.keys() ?? [];
    expect(dataset.snapshots[0]?.originOf(key, 'own.digital-signatures')).toMatchObject({
      value: 1250,
      line: 2,
      column: 'Chữ ký số cá nhân',
    });
  });

  it('are no counts where no campaign has them', async () => {
    const { reading } = await readFile(at('12-04', 'Xã Bờ Y,5'));
    expect(reading).toBeNull();
  });

  it('are compared with the total row', async () => {
    const { issues } = await read(at('12-04', 'Xã Bờ Y,5\nXã Ba Tô,7\nTổng cộng,13\n'));
    expect(codes(issues)).toEqual(['total-mismatch:4']);
  });

  it('that conflict, fall or leap are told by their label', async () => {
    const other: [string, string] = ['b-2025-12-04.csv', 'Xã,Chữ ký số cá nhân\nXã Bờ Y,6'];
    const conflict = await read(at('12-04', 'Xã Bờ Y,5'), other);
    const fall = await read(at('12-01', 'Xã Bờ Y,5'), at('12-04', 'Xã Bờ Y,4'));
    const leap = await read(
      at('12-01', 'Xã Bờ Y,100\nXã Ba Tô,100\nXã Ba Tơ,100'),
      at('12-04', 'Xã Bờ Y,9000\nXã Ba Tô,101\nXã Ba Tơ,102'),
    );
    const all = [conflict, fall, leap].map(({ issues }) => issues.at(-1));
    expect(all.map((it) => it?.code)).toEqual(['unit-conflict', 'count-fell', 'count-leapt']);
    for (const it of all) {
      expect(it && issueMessage(it).vi).toContain('Người có chữ ký số');
      expect(it && issueMessage(it).en).toContain('Holders of a digital signature');
    }
  });
});
