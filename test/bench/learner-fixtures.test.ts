import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cell, rowsOf } from './count-rows.ts';

const FIXTURES = 'fixtures/hoc-vien';
const folder = mkdtempSync(join(tmpdir(), 'tiendo-fixtures-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the shipped learner files are those that the script makes', () => {
  const args = ['bench/learner-fixtures.mjs', folder];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr).toBe('');
  const made = readdirSync(folder);
  expect(made).toHaveLength(4);
  for (const name of made) {
    const shipped = readFileSync(join(FIXTURES, name));
    expect(readFileSync(join(folder, name)).equals(shipped), name).toBe(true);
  }
});

test("the accounts of Xã Bờ Y add up to the letter's figures, and in each unit to its appendices", () => {
  const text = readFileSync(join(FIXTURES, 'bo-y-2025-12-04-1000.csv'), 'utf8').replace(
    /^\ufeff/,
    '',
  );
  const rows = rowsOf(text);
  const employees = rows.filter((row) => cell(row, 3) === 'CBCCVC');
  const residents = rows.filter((row) => cell(row, 3) === 'Người dân');
  const certified = rows.filter((row) => cell(row, 20) !== '');
  expect([rows, employees, residents, certified].map((it) => it.length)).toEqual([
    2354, 1103, 1251, 1901,
  ]);
  const appendix = (name: string) =>
    readFileSync(`fixtures/campaigns/bo-y/so-lieu/${name}`, 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .filter(([first]) => /^\d+$/.test(first ?? ''));
  const inUnit =
    (unit = '') =>
    (row: readonly string[]) =>
      [cell(row, 6), cell(row, 7)].join('') === unit;
  const registered = appendix('phu-luc-1-2025-12-04-1000.csv');
  expect(registered).toHaveLength(30);
  for (const [, unit, ...counts] of registered) {
    const its = [rows, employees, residents].map((it) => it.filter(inUnit(unit)).length);
    expect([unit, ...its]).toEqual([unit, ...counts.map(Number)]);
  }
  for (const [, unit, count] of appendix('phu-luc-2-2025-12-04-1000.csv')) {
    expect([unit, certified.filter(inUnit(unit)).length]).toEqual([unit, Number(count)]);
  }
});
