import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { stringLiterals } from './string-literals.ts';
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

// The letter is Vietnamese whatever the language: its words are no pairs.
const VIETNAMESE = /[^\0-\x7f“”…–≈]/;

it('all words of the official letter', async () => {
  const folder = join(ROOT, 'src', 'reports', 'letter');
  const lines = readdirSync(folder)
    .filter((it) => it.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8').replace(PAIR, '');
      const words = stringLiterals(source).filter((it) => VIETNAMESE.test(it));
      return words.length === 0 ? [] : [`# src/reports/letter/${name}`, ...words, ''];
    });
  expect(lines.length).toBeGreaterThan(100);
  await expect(lines.join('\n')).toMatchFileSnapshot('letter-wordings.txt');
});

it.each([
  ["const a = 'b'; // it's", ["'b'"]],
  ["/** it's */ f('a', \"b's\")", ["'a'", '"b\'s"']],
  ['`a §{b ? `c §{d}` : "e"} f`; g(`h`)', ['`a §{b ? `c §{d}` : "e"} f`', '`h`']],
  ["`§{{ a: 1 }.a}`; 'b\\'c'", ['`§{{ a: 1 }.a}`', "'b\\'c'"]],
])('literals in %s', (written, literals) => {
  // The linter takes the one for the other.
  const text = (it: string) => it.replaceAll('§', '$');
  expect(stringLiterals(text(written))).toEqual(literals.map(text));
});
