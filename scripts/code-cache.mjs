// Keeps what V8 compiles of the program and its parts while they work: bin/load.js starts from there,
// which takes ten milliseconds off every run.
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { HASH_LENGTH, load, loaded } = createRequire(import.meta.url)('../bin/load.js');

/**
 * Writes a file that bin/load.js loads, with its hash at its end: V8 itself tells a file from another
 * by its length alone, and would run the old code of a new file of the same length.
 */
export function writeLoadable(file, text) {
  const code = ascii(text);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, HASH_LENGTH);
  writeFileSync(file, `${code}//${hash}`);
}

/** Text of one byte a letter loads fastest. esbuild escapes what is not ASCII, but for expressions. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Forgets the compiled code of an earlier build. */
export function clearCaches(folder) {
  for (const name of readdirSync(folder)) if (name.endsWith('.cache')) rmSync(join(folder, name));
}

const nothing = () => undefined;

/** Runs the program as its users do, so that the functions are compiled that are needed first. */
export async function writeCaches(program, commands) {
  const { main, realWorld } = load(program);
  const silent = { ...realWorld(), env: {}, terminalWidth: null, out: nothing, err: nothing };
  for (const command of commands) {
    const code = await main(command, silent);
    if (code !== 0) throw new Error(`tiendo ${command.join(' ')} ended with ${code}`);
  }
  for (const { script, cache } of loaded.values()) {
    writeFileSync(`${cache}.part`, script.createCachedData());
    renameSync(`${cache}.part`, cache);
  }
}
