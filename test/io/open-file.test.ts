import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { type OpenFile, openFile, openStream } from '../../src/io/open-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MB = 2 ** 20;
const SIZES = [0, 1, 1000, 4 * MB - 1, 4 * MB, 4 * MB + 1, 9 * MB];

/** Bytes of which no two neighbouring pieces are alike. */
const bytesOf = (size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at++) bytes[at] = (at * 31 + (at >> 9)) & 0xff;
  return bytes;
};

async function allOf({ head, rest }: OpenFile): Promise<Buffer> {
  const chunks = [Buffer.from(head)];
  if (rest !== null) {
    for (let it = await rest.next(); it.done !== true; it = await rest.next()) {
      chunks.push(Buffer.from(it.value));
    }
  }
  return Buffer.concat(chunks);
}

describe.each(SIZES)('of %d bytes', (size) => {
  const bytes = bytesOf(size);

  it('a file is read whole, most of them at once', async () => {
    const path = join(folder, `${size}`);
    writeFileSync(path, bytes);
    const opened = openFile(path);
    expect(opened.rest === null).toBe(size < 4 * MB);
    expect((await allOf(opened)).equals(bytes)).toBe(true);
  });

  it('a stream is read whole, in whatever pieces it comes', async () => {
    const pieces = [];
    for (let at = 0; at < size; at += 70_000) pieces.push(bytes.subarray(at, at + 70_000));
    const opened = await openStream(Readable.from(pieces));
    expect((await allOf(opened)).equals(bytes)).toBe(true);
  });
});

it('what is no file is refused as the system says', () => {
  expect(() => openFile(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(() => openFile(folder)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});
