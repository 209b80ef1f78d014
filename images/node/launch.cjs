'use strict';
/*
 * Preloaded into a Node process that waits in a sandbox. Once the agent has written the step's argv to descriptor 3,
 * the process goes on as if it had been started with that argv.
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

const CONTROL_FD = 3;

// The program's own threads preload this file too.
if (isMainThread) launch();
delete require.cache[__filename];

function launch() {
  warmUp();
  const argv = readArgv();
  const separator = argv.indexOf('--');
  const entry = path.resolve(argv[separator + 1]);
  process.execArgv = argv.slice(1, separator);
  process.argv.splice(1, process.argv.length, entry, ...argv.slice(separator + 2));
  startFrom(entry);
}

/** Has done what every program needs and what costs time, without touching any of the program's descriptors. */
function warmUp() {
  const { Console } = require('node:console');
  const { Writable } = require('node:stream');
  require('node:net');
  require('node:tty');
  const nowhere = new Writable({ write: (chunk, encoding, done) => done() });
  new Console(nowhere).log('%s', 'warm', { a: [1, 'b', null], m: new Map([[1, 2]]) });
  const sample = require.resolve(process.features.typescript === 'transform' ? './warm.mts' : './warm.mjs');
  require(sample);
  delete require.cache[sample];
}

function readArgv() {
  const text = fs.readFileSync(CONTROL_FD, 'utf8');
  fs.closeSync(CONTROL_FD);
  // The agent went away without a word: there is nothing to run.
  if (text === '') process.exit(0);
  return text.split('\0').slice(0, -1);
}

/**
 * Node is about to run the placeholder that it was started with; the next thing that it looks up runs `main` instead.
 * A bound function and an accessor leave nothing of this file in the program's stack traces.
 */
function startFrom(main) {
  const original = Object.getOwnPropertyDescriptor(Module, 'runMain');
  const runMain = Module.runMain.bind(Module, main);
  Object.defineProperty(Module, 'runMain', {
    configurable: true,
    get() {
      Object.defineProperty(Module, 'runMain', original);
      return runMain;
    },
  });
}
