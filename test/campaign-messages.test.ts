import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import { describeSessions } from './session.ts';
import { ROOT, run, words } from './transcript.ts';

// What each shipped campaign sends out, once its figures are imported as its own session does.
const parent = mkdtempSync(join(tmpdir(), 'tiendo-messages-'));
afterAll(() => rmSync(parent, { recursive: true }));

const sessions = join(import.meta.dirname, 'campaign-messages');
for (const folder of ['quang-ngai', 'campaigns']) {
  cpSync(join(ROOT, 'fixtures', folder), join(parent, folder), { recursive: true });
}
const folderOf = (name: string) => join(parent, 'campaigns', basename(name, '.txt'));

for (const name of readdirSync(sessions)) {
  const session = readFileSync(join(import.meta.dirname, 'campaigns', name), 'utf8');
  const imports = session.split('\n').filter((it) => it.startsWith('$ tiendo import '));
  for (const line of imports) {
    await run(words(line.slice(2)).args, { folder: folderOf(name) });
  }
}

describeSessions(sessions, folderOf);
