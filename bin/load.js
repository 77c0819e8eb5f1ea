'use strict';

const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const HASH_LENGTH = 16;

/** What is loaded, by path: a part that is asked for twice is one. */
const loaded = new Map();

/**
 * Does what `require` does for a file that the build made, with the compiled code that the build left
 * for this very file: it is ASCII, in the function that `require` would put around it, and ends with
 * its hash. From Node 22 on `module.enableCompileCache` does the same.
 */
function load(filename) {
  const known = loaded.get(filename);
  if (known !== undefined) return known.exports;
  const source = readFileSync(filename, 'latin1');
  const cache = join(dirname(filename), `${source.slice(-HASH_LENGTH)}.cache`);
  const cachedData = compiled(cache);
  const script = new Script(source, { filename, cachedData });
  const it = { exports: {}, script, cache };
  loaded.set(filename, it);
  script.runInThisContext()(it.exports, requireIn, it, filename, dirname(filename));
  return it.exports;
}

/** The parts of the program are named as they are seen from here; all else is Node's. */
const requireIn = (id) => (id.startsWith('../dist/') ? load(join(__dirname, id)) : require(id));

/** Where there is none, or V8 rejects it as another version's, the program starts a little later. */
function compiled(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { HASH_LENGTH, load, loaded };
