#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const filename = join(folder, 'tiendo.cjs');

/** The bundle is ASCII, in the function that `require` would put around it, and ends with its hash. */
function read() {
  try {
    return readFileSync(filename, 'latin1');
  } catch {
    process.stderr.write(
      'Lỗi: chương trình chưa được dựng. Trong thư mục của tiendo, gõ: npm ci\n',
    );
    process.exit(1);
  }
}

/**
 * Does what `require` does, with the compiled code that the build left for this very bundle. From Node 22
 * on `module.enableCompileCache` does the same.
 */
function load() {
  const source = read();
  const script = new Script(source, { filename, cachedData: compiled(source.slice(-16)) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, folder);
  return module.exports;
}

/** Where there is none, or V8 rejects it as another version's, the program starts a little later. */
function compiled(hash) {
  try {
    return readFileSync(join(folder, `${hash}.cache`));
  } catch {
    return undefined;
  }
}

const { main, realWorld } = load();

main(process.argv.slice(2), realWorld()).then((code) => {
  process.exitCode = code;
});
