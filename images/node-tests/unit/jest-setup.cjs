'use strict';
/*
 * Runs in the realm of the tests before they are loaded: makes fast what they are tested with, and has every matcher look
 * at what it is given first.
 */
const { guardValue, verify, isCalledByTest, ready } = globalThis.crucible;
delete globalThis.crucible;

const MATCHERS = Symbol.for('$$jest-matchers-object');
const GLOBALS = [
  'expect',
  'test',
  'it',
  'describe',
  'beforeEach',
  'afterEach',
  'beforeAll',
  'afterAll',
  'xtest',
  'xit',
  'xdescribe',
];

const holder = globalThis[MATCHERS];
const { matchers } = holder;
for (const name of Object.keys(matchers)) {
  const original = matchers[name];
  const value = function matcher(received, ...expected) {
    verify();
    guardValue(received);
    return original.call(this, received, ...expected);
  };
  // The framework marks its own by symbols, and asks for their lengths.
  Object.defineProperties(value, Object.getOwnPropertyDescriptors(original));
  Object.defineProperty(matchers, name, { value, enumerable: true, writable: false, configurable: false });
}
Object.defineProperty(holder, 'matchers', { writable: false, configurable: false });
Object.defineProperty(globalThis, MATCHERS, { value: holder, writable: false, configurable: false });

// What else is equal is for the tests to say.
let testers = Object.freeze([...holder.customEqualityTesters]);
Object.defineProperty(holder, 'customEqualityTesters', {
  get: () => testers,
  set: undefined,
  configurable: false,
});
expect.addEqualityTesters = (given) => {
  if (!isCalledByTest()) throw new Error('Only a test says what is equal.');
  testers = Object.freeze([...testers, ...given]);
};
Object.freeze(expect);
// A global of this realm loses its value when it is not named again.
for (const name of GLOBALS)
  Object.defineProperty(globalThis, name, { value: globalThis[name], writable: false, configurable: false });
ready({ expect, matchers });
