import { describe, expect, it } from 'vitest';
import { run } from './transcript.ts';

describe('help', () => {
  it.each([
    [
      ['help', 'check'],
      ['check', '--help'],
    ],
    [
      ['help', 'xep-hang'],
      ['rank', '--help'],
    ],
    [
      ['--lang', 'en', 'help', 'check'],
      ['check', '--help', '--lang', 'en'],
    ],
    [
      ['help', 'check', '--lang=en'],
      ['check', '--help', '--lang', 'en'],
    ],
    [['help'], ['--help']],
  ])('%j prints what %j does', async (asked, same) => {
    const it_ = await run(asked);
    expect(it_.code).toBe(0);
    expect(it_.out).toBe((await run(same)).out);
  });

  it('of a command that is not is refused', async () => {
    const { code, err } = await run(['help', 'xyz']);
    expect([code, err]).toEqual([2, expect.stringContaining('“xyz”')]);
  });

  it('is also the name of a file', async () => {
    expect((await run(['check', 'help'])).out).not.toContain('Cách dùng');
  });
});

it('choices that are marks are quoted', async () => {
  const { err } = await run(['rank', 'x.csv', '--thousands', 'x']);
  expect(err).toContain('Chọn một trong: ".", ",".');
});

describe('--unit with a name that two units fit', () => {
  const CASE = 'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv';
  it('names the command that settles it', async () => {
    const { err } = await run(['rank', CASE, '--by', 'certified', '--unit', 'Ba To']);
    expect(err).toContain('tiendo units --settle "Ba To" "…"');
  });

  it('repeats nothing that a shell would take apart', async () => {
    for (const unit of ['Ba  To"', 'Ba To`', 'Ba To$']) {
      const { err } = await run(['units', unit]);
      expect(err).not.toContain(`--settle "${unit}`);
    }
  });

  it('is no such case where it stands for the unit of --settle', async () => {
    const { err } = await run(['units', '--settle', 'x', 'Ba To']);
    expect(err).not.toContain('units --settle');
  });
});
