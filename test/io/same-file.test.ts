import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { realWorld } from '../../src/io/world.ts';

const { sameFile } = realWorld();
const folder = mkdtempSync(join(tmpdir(), 'tiendo-same-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

it('a link is the file that it leads to, whether that is there or not', () => {
  symlinkSync('later.csv', at('link.csv'));
  symlinkSync('link.csv', at('longer.csv'));
  expect(sameFile(at('longer.csv'), at('later.csv'))).toBe(true);
  expect(sameFile(at('link.csv'), at('other.csv'))).toBe(false);
  writeFileSync(at('later.csv'), '');
  expect(sameFile(at('longer.csv'), at('later.csv'))).toBe(true);
});

it('links that lead round are followed to no end', () => {
  symlinkSync('round.csv', at('round.csv'));
  expect(sameFile(at('round.csv'), at('later.csv'))).toBe(false);
});
