import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './transcript.ts';

// Days and deadlines are Việt Nam's wherever the machine stands: what the zone of a process may not change.
const bin = join(ROOT, 'bin', 'tiendo.js');
const ZONES = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'];
const UNIT = 'Xã Bờ Y';
const HEADCOUNT = 1178;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiendo-zones-'));
  writeFileSync(
    join(folder, 'dan-so.csv'),
    `Xã, phường, đặc khu;Dân số;CBCCVC\n${UNIT};39094;${HEADCOUNT}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of statistics as of a moment that its name tells. */
function statistics(moment: string, registered: number): string {
  const file = `thong-ke-${moment}.csv`;
  const head = 'Xã, phường, đặc khu;Tổng số học viên;CBCCVC;Người dân';
  writeFileSync(join(folder, file), `${head}\n${UNIT};${registered + 10};${registered};10\n`);
  return file;
}

/** What a command prints, the same in every zone. */
function everywhere(...args: readonly string[]): { readonly rows: readonly Row[] } {
  const outputs = ZONES.map((TZ) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [bin, ...args, 'dan-so.csv', '--format', 'json'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TZ },
      },
    );
    return stdout || stderr;
  });
  expect(new Set(outputs).size).toBe(1);
  return JSON.parse(outputs[0] as string);
}

interface Row {
  readonly status: string;
  readonly daysLeft: number;
  readonly perDay: number | null;
  readonly reachedBy: unknown;
}

const MILESTONE = ['--milestone', 'public-employees-registered-100-2025-11-20'];

describe('around midnight of a milestone day', () => {
  it.each([
    ['one minute before', '2025-11-20-2359', 'at-risk', 0],
    ['the end of the day', '2025-11-20', 'at-risk', 0],
    ['midnight', '2025-11-21-0000', 'missed', -1],
    ['the midnight before', '2025-11-20-0000', 'at-risk', 0],
    ['a minute before that', '2025-11-19-2359', 'at-risk', 1],
  ])('%s', (_, moment, status, daysLeft) => {
    const files = [statistics('2025-11-01-0700', 1000), statistics(moment, 1001)];
    const { rows } = everywhere('shortfall', ...files, ...MILESTONE);
    expect(rows).toMatchObject([{ status, daysLeft }]);
  });

  it.each([
    ['reached in the last minute', '2025-11-20-2359', 'reached'],
    ['reached by the end of the day', '2025-11-20', 'reached'],
    ['reached at midnight', '2025-11-21-0000', 'reached-late'],
  ])('%s', (_, moment, status) => {
    const files = [
      statistics('2025-11-19-2359', 1000),
      statistics(moment, HEADCOUNT),
      statistics('2025-11-25-0000', HEADCOUNT),
    ];
    const { rows } = everywhere('status', ...files, ...MILESTONE);
    expect(rows).toMatchObject([{ status, reachedBy: { notYetAt: '2025-11-19T23:59:00+07:00' } }]);
  });

  it('which snapshots a day means', () => {
    const files = [
      statistics('2025-11-20-0000', 1000),
      statistics('2025-11-20-2359', 1010),
      statistics('2025-11-21-0000', 1020),
    ];
    const day = ['--by', 'public-employees-registered', '--as-of', '2025-11-20'];
    expect(everywhere('compare', ...files, ...day)).toMatchObject({
      asOf: '2025-11-20T23:59:00+07:00',
      since: '2025-11-20T00:00:00+07:00',
    });
    expect(everywhere('trend', ...files, ...MILESTONE)).toMatchObject({
      rows: [{ points: [{}, { pacePerDay: 10 }, { pacePerDay: 20 }] }],
    });
    expect(everywhere('explain', UNIT, ...files, ...MILESTONE)).toMatchObject({
      milestones: [{ status: 'missed', daysLeft: -1 }],
    });
  });
});
