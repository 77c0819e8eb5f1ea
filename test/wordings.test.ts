import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './transcript.ts';

// Every pair of wordings in the source, for the eyes of somebody who reviews the language.
const PAIR = /\bvi:\s*((?:'[^']*'|`[^`]*`|"[^"]*"))[\s,]*\ben:\s*((?:'[^']*'|`[^`]*`|"[^"]*"))/g;

it('all wordings in both languages', async () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && it.name.endsWith('.ts'))
    .map((it) => join(it.parentPath, it.name))
    .sort();
  const lines = files.flatMap((file) => {
    const pairs = [...readFileSync(file, 'utf8').matchAll(PAIR)];
    if (pairs.length === 0) return [];
    const name = relative(ROOT, file);
    return [`# ${name}`, ...pairs.flatMap(([, vi, en]) => [`vi ${vi}`, `en ${en}`, ''])];
  });
  expect(lines.length).toBeGreaterThan(200);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('wordings.txt');
});
