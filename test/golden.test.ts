import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcript } from './transcript.ts';

// A new case is a new file with its command on the first line: `vitest run -u` writes the rest, and
// the change is then read by a person.
const folder = join(import.meta.dirname, 'golden');

describe('transcripts', () => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const [command = ''] = readFileSync(path, 'utf8').split('\n');
    it(`${name}: ${command}`, async () => {
      expect(command.startsWith('$ ')).toBe(true);
      await expect(await transcript(command.slice(2))).toMatchFileSnapshot(path);
    });
  }
});
