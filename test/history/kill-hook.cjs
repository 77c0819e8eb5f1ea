// Loaded before the program: counts what it asks of the disk from the moment on at which it begins to
// put a file in place, and at the call of the number in KILL_AT it kills itself, as `kill -9` would. Of a
// write, half has happened then. Under NO_LINKS a file can have but one name, as on a memory stick;
// FAIL=linkSync:ENOSPC makes that call fail so, FAIL=linkSync:ENOSPC:2 from the second time on.
'use strict';

const fs = require('node:fs');

const { KILL_AT = '0', NO_LINKS, COUNT_TO, FAIL = '' } = process.env;
const [failing, fault, from = '1'] = FAIL.split(':');
let asked = 0;
const CALLS = [
  'mkdirSync',
  'readdirSync',
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'lstatSync',
  'renameSync',
  'unlinkSync',
];

let calls = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

function fail(code) {
  throw Object.assign(new Error(code), { code });
}

for (const name of CALLS) {
  const call = fs[name];
  fs[name] = (...args) => {
    if (calls > 0 || name === 'mkdirSync') calls++;
    if (calls > 0 && calls === Number(KILL_AT)) {
      if (name === 'writeSync')
        call(args[0], Buffer.from(args[1]).subarray(0, args[1].length >> 1));
      die();
    }
    if (name === 'linkSync' && NO_LINKS) fail('EPERM');
    // What goes to the screen does not go to the disk, and the program may still be read.
    const isElsewhere = args[0] === 1 || args[0] === 2 || (name === 'openSync' && args[1] !== 'wx');
    if (calls > 0 && name === failing && !isElsewhere) {
      asked++;
      if (asked >= Number(from)) fail(fault);
    }
    return call.apply(fs, args);
  };
}

if (COUNT_TO) process.on('exit', () => fs.writeFileSync(COUNT_TO, String(calls)));
