/*
 * Runs in the thread of the tests before they are loaded: makes fast what they are tested with, and has every assertion look
 * at what it is given first.
 */
import { afterEach, chai, expect } from 'vitest';
import { closeDoors } from './close-doors.mjs';
import { guardValue } from './guard-values.mjs';
import { watchIntegrity } from './integrity.mjs';

closeDoors();
const { prototype } = chai.Assertion;
const flag = chai.util.flag;
const { defineProperty, getOwnPropertyDescriptors } = Object;
const apply = Reflect.apply;
let findChange = () => null;

function verify() {
  const change = findChange();
  if (change !== null) throw new Error(`${String(change)} has been changed.`);
}

function guarded(original) {
  return function assertion(...args) {
    verify();
    guardValue(flag(this, 'object'));
    return apply(original, this, args);
  };
}

for (const [name, { value, get, configurable }] of Object.entries(getOwnPropertyDescriptors(prototype))) {
  if (!configurable || name === 'constructor' || name === 'assert' || name.startsWith('_')) continue;
  if (typeof value === 'function')
    defineProperty(prototype, name, { value: guarded(value), writable: false, configurable: false });
  else if (get !== undefined) defineProperty(prototype, name, { configurable: false });
}
// Whoever says what else is equal has to say it in the assertion.
const MATCHERS = Symbol.for('$$jest-matchers-object');
Object.freeze(globalThis[MATCHERS].customEqualityTesters);
defineProperty(globalThis, MATCHERS, { configurable: false });
// A failure is handed on by promises: whoever could exchange what they do with it would have no failures.
for (const own of [chai, chai.util, chai.Assertion, expect, Promise, Promise.prototype]) {
  for (const [name, { configurable, writable }] of Object.entries(getOwnPropertyDescriptors(own)))
    if (configurable && writable) Reflect.defineProperty(own, name, { writable: false, configurable: false });
}
// Each further test file sets them anew, to what they are.
for (const name of ['expect', 'test', 'it', 'describe', 'chai', 'vi']) {
  const value = globalThis[name];
  if (value !== undefined)
    defineProperty(globalThis, name, { get: () => value, set() {}, configurable: false });
}
findChange = watchIntegrity(globalThis, { 'chai.Assertion.prototype': prototype });
afterEach(verify);
