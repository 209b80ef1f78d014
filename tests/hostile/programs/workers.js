const { spawn } = require('node:child_process');
const { Worker } = require('node:worker_threads');

// Threads and processes until nothing more can be had; then the failures of both are no news.
process.on('uncaughtException', () => {});
for (let count = 0; count < 500; count++) {
  try {
    new Worker('setInterval(() => {}, 1000)', { eval: true }).on('error', () => {});
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).on('error', () => {});
  } catch {}
}
