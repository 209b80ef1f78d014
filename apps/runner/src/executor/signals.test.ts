import { expect, it } from 'vitest';
import { signalName } from './signals.ts';

it.each([
  [6, 'SIGABRT'],
  [9, 'SIGKILL'],
  [11, 'SIGSEGV'],
  [25, 'SIGXFSZ'],
  [29, 'SIGIO'],
  [50, 'SIG50'],
])('the signal %i is %s', (number, name) => {
  expect(signalName(number)).toBe(name);
});
