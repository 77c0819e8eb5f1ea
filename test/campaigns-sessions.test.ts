import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import { describeSessions } from './session.ts';
import { ROOT } from './transcript.ts';

// In the folder of each shipped campaign, whose files lie beside those of the province.
const parent = mkdtempSync(join(tmpdir(), 'tiendo-campaigns-'));
afterAll(() => rmSync(parent, { recursive: true }));

describeSessions(join(import.meta.dirname, 'campaigns'), (name) => {
  const fixtures = mkdtempSync(join(parent, 'a-'));
  for (const folder of ['quang-ngai', 'campaigns']) {
    cpSync(join(ROOT, 'fixtures', folder), join(fixtures, folder), { recursive: true });
  }
  // Several sessions may take place in one campaign: "bao-cao-bo-y" in that of "bo-y".
  return join(fixtures, 'campaigns', basename(name, '.txt').replace(/^bao-cao-/, ''));
});
