import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, transcript } from '../transcript.ts';

// Several commands one after the other, in a campaign's folder with the sample files. A new case is a
// new file that holds the commands alone: `vitest run sessions -u` writes what they print between them.
// What is no tiendo is the shell's.
const sessions = join(import.meta.dirname, 'sessions');
const FIXTURES = join(ROOT, 'fixtures');
const parent = mkdtempSync(join(tmpdir(), 'tiendo-sessions-'));
afterAll(() => rmSync(parent, { recursive: true }));

async function session(commands: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(parent, 'a-'));
  cpSync(join(FIXTURES, 'quang-ngai'), folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'tiendo.yaml'), join(folder, 'tiendo.yaml'));
  const parts: string[] = [];
  for (const command of commands) {
    if (command.startsWith('tiendo ')) parts.push(await transcript(command, folder));
    else {
      const options = {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      } as const;
      parts.push(`$ ${command}\n${execFileSync('bash', ['--norc', '-c', command], options)}`);
    }
  }
  return parts.join('\n');
}

describe('sessions', () => {
  for (const name of readdirSync(sessions)) {
    it(name, async () => {
      const path = join(sessions, name);
      const lines = readFileSync(path, 'utf8').split('\n');
      const commands = lines.filter((it) => it.startsWith('$ ')).map((it) => it.slice(2));
      expect(commands.length).toBeGreaterThan(0);
      await expect(await session(commands)).toMatchFileSnapshot(path);
    });
  }
});
