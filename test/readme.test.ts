import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, run, words } from './transcript.ts';

// What the README shows is what the program prints. With UPDATE_README=1 the examples are written anew.
const EXAMPLE = /```console\n\$ (tiendo [^\n]+)\n([\s\S]*?)```/g;

async function printed(line: string): Promise<string> {
  const { args } = words(line);
  const paths = args.map((word) => (word.endsWith('.csv') ? `fixtures/quang-ngai/${word}` : word));
  const { out, err } = await run(paths);
  return err + out;
}

describe.each(['README.md', 'README.en.md'])('%s', (file) => {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');

  it('shows what the program prints', async () => {
    let now = text;
    for (const [whole, line = ''] of text.matchAll(EXAMPLE)) {
      now = now.replace(whole, `\`\`\`console\n$ ${line}\n${await printed(line)}\`\`\``);
    }
    expect([...text.matchAll(EXAMPLE)].length).toBeGreaterThan(3);
    if (process.env['UPDATE_README']) writeFileSync(path, now);
    else expect(text).toBe(now);
  });

  it('names its two commands, which package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(text).toContain('\nnpm ci && npm start\n');
    expect(text).toContain('\nnpm cit\n');
    expect(scripts).toHaveProperty('start');
    expect(scripts).toHaveProperty('test');
  });

  it('names every command', async () => {
    const { out } = await run([]);
    const commands = [...out.matchAll(/^ {2}tiendo ([a-z]+) +([a-z-]+) /gm)];
    expect(commands.length).toBeGreaterThan(4);
    for (const [, name, alias] of commands) {
      expect(text).toContain(`\`tiendo ${name}`);
      expect(text).toContain(`\`${alias}\``);
    }
  });
});
