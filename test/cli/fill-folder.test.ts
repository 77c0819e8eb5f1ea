import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillFolder } from '../../src/cli/fill-folder.ts';
import type { Invocation, Output } from '../../src/cli/invocation.ts';
import type { Telling } from '../../src/cli/tell.ts';
import type { Report } from '../../src/document/report.ts';
import { same } from '../../src/i18n/pair.ts';
import { realWorld } from '../../src/io/world.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tiendo-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const reportOf = (...names: readonly string[]) =>
  ({
    texts: names.map((name) => ({ name: same(name), text: same(`Gửi ${name}`) })),
  }) as unknown as Report;

async function fill(report: Report, given: { input?: string; strict?: boolean } = {}) {
  const { input, strict = false } = given;
  const files = input === undefined ? [] : [{ path: join(parent, input), asPopulation: false }];
  const invocation = { files, names: { path: join(parent, 'ten-goi.csv') } };
  const output: Output = { file: join(parent, 'tin', '49'), format: 'table', isFolder: true };
  const telling = { world: realWorld(), language: 'vi', strict };
  return fillFolder(report, output, invocation as unknown as Invocation, telling as Telling);
}

const inFolder = () => readdirSync(join(parent, 'tin', '49')).sort();

describe('a folder of texts', () => {
  it('is made, and holds a file of each', async () => {
    const outcome = await fill(reportOf('Xã Bờ Y', 'Xã Ba Tô'));
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ code: 'texts-written', severity: 'note', count: 2 }],
    });
    expect(inFolder()).toEqual(['Xã Ba Tô.txt', 'Xã Bờ Y.txt']);
    expect(readFileSync(join(parent, 'tin', '49', 'Xã Bờ Y.txt'), 'utf8')).toBe('Gửi Xã Bờ Y\n');
  });

  it('nothing lies outside it, whatever a name holds', async () => {
    await fill(reportOf('../x', '..\\y', '/etc/z', '..'));
    expect(inFolder()).toEqual(['-etc-z.txt', '-x.txt', '-y.txt', 'tin-nhan.txt']);
    expect(readdirSync(parent)).toEqual(['tin']);
    expect(readdirSync(join(parent, 'tin'))).toEqual(['49']);
  });

  it('names other texts in it, and keeps them', async () => {
    await fill(reportOf('Thôn 1', 'Thôn 2'));
    writeFileSync(join(parent, 'tin', '49', 'ghi-chu.md'), '');
    expect(await fill(reportOf('Thôn 1'))).toMatchObject({
      ok: true,
      value: [
        { code: 'texts-beside', severity: 'warning', names: ['Thôn 2.txt'] },
        { code: 'texts-written' },
      ],
    });
    expect(inFolder()).toEqual(['Thôn 1.txt', 'Thôn 2.txt', 'ghi-chu.md']);
    expect(await fill(reportOf('Thôn 2'), { strict: true })).toMatchObject({ ok: false });
  });

  it('takes the place of no file that is read', async () => {
    mkdirSync(join(parent, 'tin', '49'), { recursive: true });
    writeFileSync(join(parent, 'tin', '49', 'Thôn 2.txt'), 'số liệu');
    const outcome = await fill(reportOf('Thôn 1', 'Thôn 2'), { input: 'tin/49/Thôn 2.txt' });
    expect(outcome).toMatchObject({ ok: false, refusal: [{ code: 'output-is-input' }] });
    expect(inFolder()).toEqual(['Thôn 2.txt']);
  });

  it('says so where a file stands in its place', async () => {
    writeFileSync(join(parent, 'tin'), '');
    const outcome = await fill(reportOf('Thôn 1'));
    expect(outcome).toMatchObject({ ok: false, refusal: [{ code: 'output-unwritable' }] });
  });
});
