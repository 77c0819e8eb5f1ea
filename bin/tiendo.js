#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('./load.js');

const program = join(__dirname, '..', 'dist', 'tiendo.cjs');

if (!existsSync(program)) {
  process.stderr.write('Lỗi: chương trình chưa được dựng. Trong thư mục của tiendo, gõ: npm ci\n');
  process.exit(1);
}

const { main, realWorld } = load(program);

main(process.argv.slice(2), realWorld()).then((code) => {
  process.exitCode = code;
});
