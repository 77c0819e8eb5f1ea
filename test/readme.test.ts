import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, run, words } from './transcript.ts';

// What the README shows is what the program prints, one example after the other, beside the sample
// files. With UPDATE_README=1 the examples are written anew.
const EXAMPLE = /```console\n\$ (tiendo [^\n]+)\n([\s\S]*?)```/g;

const parent = mkdtempSync(join(tmpdir(), 'tiendo-readme-'));
afterAll(() => rmSync(parent, { recursive: true }));

const { PATH } = process.env;

/** Runs the examples in a folder with the sample files; behind `tiendo init` in the folder that it made. */
function reader(): (line: string) => string {
  let folder = mkdtempSync(join(parent, 'reader-'));
  const samples = join(ROOT, 'fixtures', 'quang-ngai');
  cpSync(samples, folder, { recursive: true });
  cpSync(join(ROOT, 'fixtures', 'hoc-vien'), folder, { recursive: true });
  return (line) => {
    const { args } = words(line);
    const options = { cwd: folder, encoding: 'utf8', env: { PATH } } as const;
    const program = join(ROOT, 'bin', 'tiendo.js');
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
    if (args[0] === 'init') {
      folder = join(folder, args[1] as string);
      const isStatistics = (path: string) => path === samples || /thong-ke-[^/\\]*$/.test(path);
      cpSync(samples, folder, { recursive: true, filter: isStatistics });
    }
    return stderr + stdout;
  };
}

describe.each(['README.md', 'README.en.md'])('%s', (file) => {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');

  it('shows what the program prints', () => {
    const printed = reader();
    let now = text;
    for (const [whole, line = ''] of text.matchAll(EXAMPLE)) {
      now = now.replace(whole, `\`\`\`console\n$ ${line}\n${printed(line)}\`\`\``);
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
