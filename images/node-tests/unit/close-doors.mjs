import crypto from 'node:crypto';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);

/** By these a program could look into or stop the process that it is tested in. Nothing that tests are for needs them. */
const DOORS = {
  'node:inspector': ['Session', 'open', 'close', 'url', 'waitForDebugger', 'Network'],
  'node:inspector/promises': ['Session', 'open', 'close', 'url', 'waitForDebugger'],
  'node:v8': [
    ...['getHeapSnapshot', 'writeHeapSnapshot', 'setFlagsFromString', 'queryObjects', 'startupSnapshot'],
    ...['setHeapSnapshotNearHeapLimit', 'takeCoverage', 'promiseHooks'],
  ],
  'node:worker_threads': ['Worker'],
  'node:process': [
    'binding',
    '_linkedBinding',
    'dlopen',
    '_debugProcess',
    '_debugEnd',
    '_rawDebug',
    'setSourceMapsEnabled',
  ],
};

/** `kept` are names that the framework itself still needs. */
export function closeDoors(kept = []) {
  // All of them are loaded before any is closed: some are made of others.
  const modules = Object.entries(DOORS).map(([name, doors]) => ({ module: require(name), doors }));
  for (const { module, doors } of modules) {
    for (const door of doors.filter((one) => !kept.includes(one)))
      Object.defineProperty(module, door, { value: undefined, writable: false, configurable: false });
  }
  // Their prototypes sign the report.
  for (const type of ['createHmac', 'createSecretKey'])
    Object.defineProperty(crypto, type, { value: crypto[type], writable: false, configurable: false });
  Object.freeze(Object.getPrototypeOf(crypto.createHmac('sha256', '')));
  syncBuiltinESMExports();
}
