import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcript } from './transcript.ts';

/** Several commands one after the other, in one folder; what is no tiendo is the shell's. */
async function session(commands: readonly string[], folder: string): Promise<string> {
  const parts: string[] = [];
  for (const command of commands) {
    if (/^(?:\w+=\S+ )*tiendo /.test(command)) parts.push(await transcript(command, folder));
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

/**
 * A test for each file of a folder, which holds the commands of a session and what they print. A new
 * case is a new file that holds the commands alone: `vitest run NAME -u` writes what they print between
 * them. `folderFor` makes the folder in which the session of a file takes place.
 */
export function describeSessions(sessions: string, folderFor: (name: string) => string): void {
  describe('sessions', () => {
    for (const name of readdirSync(sessions)) {
      it(name, async () => {
        const path = join(sessions, name);
        const lines = readFileSync(path, 'utf8').split('\n');
        const commands = lines.filter((it) => it.startsWith('$ ')).map((it) => it.slice(2));
        expect(commands.length).toBeGreaterThan(0);
        await expect(await session(commands, folderFor(name))).toMatchFileSnapshot(path);
      });
    }
  });
}
