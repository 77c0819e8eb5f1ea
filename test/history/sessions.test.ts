import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeSessions } from '../session.ts';
import { ROOT } from '../transcript.ts';

// In a campaign's folder with the sample files.
const parent = mkdtempSync(join(tmpdir(), 'tiendo-sessions-'));
afterAll(() => rmSync(parent, { recursive: true }));

describeSessions(join(import.meta.dirname, 'sessions'), () => {
  const folder = mkdtempSync(join(parent, 'a-'));
  cpSync(join(ROOT, 'fixtures', 'quang-ngai'), folder, { recursive: true });
  cpSync(join(ROOT, 'fixtures', 'hoc-vien'), join(folder, 'hoc-vien'), { recursive: true });
  cpSync(join(import.meta.dirname, 'tiendo.yaml'), join(folder, 'tiendo.yaml'));
  return folder;
});
