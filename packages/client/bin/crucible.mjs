#!/usr/bin/env node
/** Starts the command line tool with a Node that runs TypeScript as it is: this one, or the one that npm installed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STRIPS_TYPES = [22, 18];

const main = new URL('../src/main.ts', import.meta.url);
const installed = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > STRIPS_TYPES[0] || (major === STRIPS_TYPES[0] && minor >= STRIPS_TYPES[1])) {
  await import(main.href);
} else if (existsSync(installed)) {
  const child = spawn(installed, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
} else {
  const need = STRIPS_TYPES.join('.');
  process.stderr.write(`crucible needs Node ${need} or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 70;
}
