// Keeps what V8 compiles of the bundle while it makes a report: bin/tiendo.js starts from there,
// which takes ten milliseconds off every run.
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const HASH_LENGTH = 16;

/**
 * Writes a bundle and its cache, named by the hash at the bundle's end: V8 itself tells a bundle from
 * another by its length alone, and would run the old code of a new bundle of the same length.
 */
export async function writeWithCache(bundle, text) {
  const code = ascii(text);
  const folder = dirname(bundle);
  for (const name of readdirSync(folder)) if (name.endsWith('.cache')) rmSync(join(folder, name));
  const hash = createHash('sha256').update(code).digest('hex').slice(0, HASH_LENGTH);
  const source = `${code}//${hash}`;
  writeFileSync(bundle, source);
  const cache = join(folder, `${hash}.cache`);
  writeFileSync(`${cache}.part`, await compile(bundle, source));
  renameSync(`${cache}.part`, cache);
}

/** Text of one byte a letter loads fastest. esbuild escapes what is not ASCII, but for expressions. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Runs the bundle as bin/tiendo.js does, so that the functions are compiled that a report needs. */
async function compile(bundle, source) {
  const script = new Script(source, { filename: bundle });
  const module = { exports: {} };
  const folder = dirname(bundle);
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, folder);
  const { main, realWorld } = module.exports;
  const fixture = (name) => join(folder, '..', 'fixtures', 'quang-ngai', name);
  const files = [fixture('thong-ke-2025-12-04-1000.csv'), fixture('dan-so.csv')];
  const silent = { ...realWorld(), env: {}, terminalWidth: null, out: () => undefined };
  const code = await main(['rank', ...files], silent);
  if (code !== 0) throw new Error(`rank on the fixtures ended with ${code}`);
  return script.createCachedData();
}
