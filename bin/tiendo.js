#!/usr/bin/env node
'use strict';

const { main, realWorld } = require('../dist/tiendo.cjs');

main(process.argv.slice(2), realWorld()).then((code) => {
  process.exitCode = code;
});
