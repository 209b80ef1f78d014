import { expect, it } from 'vitest';
import { areProcessesLimited } from './process-limits.ts';

const nproc = (Hard: number) => [
  { Name: 'core', Hard: 0 },
  { Name: 'nproc', Hard },
];

it.each([
  ['as many as may be', { PidsLimit: 64, Ulimits: [] }, true],
  ['one more', { PidsLimit: 65, Ulimits: [] }, false],
  ['one more, with a limit that the machine counts for all', { PidsLimit: 65, Ulimits: nproc(64) }, false],
  ['a kernel of its own that counts', { Runtime: 'runsc', PidsLimit: 512, Ulimits: nproc(64) }, true],
  ['a kernel of its own with too much', { Runtime: 'runsc', PidsLimit: 513, Ulimits: nproc(64) }, false],
  ['too much for the processes it has', { Runtime: 'runsc', PidsLimit: 512, Ulimits: nproc(63) }, false],
  [
    'a kernel of its own that counts too far',
    { Runtime: 'runsc', PidsLimit: 300, Ulimits: nproc(65) },
    false,
  ],
  ['a kernel of its own that does not count', { Runtime: 'runsc', PidsLimit: 64, Ulimits: [] }, false],
])('%s', (_what, given, limited) => {
  expect(areProcessesLimited(given, 64)).toBe(limited);
});
