import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/io/replace-file.ts';
import { ROOT } from '../transcript.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a file written anew', () => {
  it('keeps the rights of the one that was there, and is what a link leads to', () => {
    writeFileSync(at('old.csv'), 'old');
    chmodSync(at('old.csv'), 0o640);
    symlinkSync(at('old.csv'), at('link.csv'));
    replaceFile(at('link.csv'), 'new', false);
    expect(readFileSync(at('old.csv'), 'utf8')).toBe('new');
    expect(modeOf(at('old.csv'))).toBe(0o640);
  });

  it('is for its owner alone where it is private, whatever was there', () => {
    writeFileSync(at('people.csv'), 'old');
    chmodSync(at('people.csv'), 0o666);
    replaceFile(at('people.csv'), 'new', true);
    expect(modeOf(at('people.csv'))).toBe(0o600);
  });

  it('leaves what was there where there is no room for all of it', () => {
    const path = at('full.json');
    writeFileSync(path, 'old');
    const fixture = join(ROOT, 'fixtures', 'hoc-vien', 'bo-y-2025-12-04-1000.csv');
    const program = join(ROOT, 'bin', 'tiendo.js');
    const command = `learners '${fixture}' --level village -o '${path}' --no-progress`;
    // Eight blocks of 512 bytes: the first write is cut there, and the next one fails.
    const script = `ulimit -f 8; exec '${process.execPath}' '${program}' ${command}`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toContain('full.json');
    expect(status).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((it) => it.endsWith('.tmp'))).toEqual([]);
  });
});
