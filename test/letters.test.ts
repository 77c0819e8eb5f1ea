import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import { describeSessions } from './session.ts';
import { ROOT } from './transcript.ts';

// The letter of each shipped campaign, as its clerk reads it before the chairman does.
const parent = mkdtempSync(join(tmpdir(), 'tiendo-letters-'));
afterAll(() => rmSync(parent, { recursive: true }));

describeSessions(join(import.meta.dirname, 'letters'), (name) => {
  const fixtures = mkdtempSync(join(parent, 'a-'));
  for (const folder of ['quang-ngai', 'campaigns']) {
    cpSync(join(ROOT, 'fixtures', folder), join(fixtures, folder), { recursive: true });
  }
  return join(fixtures, 'campaigns', basename(name, '.txt'));
});
