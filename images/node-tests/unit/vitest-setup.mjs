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
expect.addEqualityTesters = () => {
  throw new Error('Nobody else says here what is equal.');
};
for (const own of [chai, chai.util, chai.Assertion, expect]) {
  for (const [name, { configurable, writable }] of Object.entries(getOwnPropertyDescriptors(own)))
    if (configurable && writable) defineProperty(own, name, { writable: false, configurable: false });
}
findChange = watchIntegrity(globalThis, { 'chai.Assertion.prototype': prototype });
afterEach(verify);
