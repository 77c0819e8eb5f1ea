import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../transcript.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('pictures are measured by the fonts that are installed', () => {
  const made = join(folder, 'font-widths.ts');
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'font-widths.mjs'), made]);
  const held = join(ROOT, 'src', 'render', 'picture', 'font-widths.ts');
  expect(readFileSync(made, 'utf8')).toBe(readFileSync(held, 'utf8'));
});
