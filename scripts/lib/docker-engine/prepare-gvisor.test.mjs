import { expect, it } from 'vitest';
import { withRuntime } from './prepare-gvisor.mjs';

const RUNSC = { path: '/usr/bin/runsc', runtimeArgs: ['--platform=ptrace'] };

it('adds gVisor to whatever the engine is configured with', () => {
  const config = { 'data-root': '/srv/docker', runtimes: { kata: { path: '/usr/bin/kata' } } };
  expect(withRuntime(config, RUNSC)).toEqual({
    'data-root': '/srv/docker',
    runtimes: { kata: { path: '/usr/bin/kata' }, runsc: RUNSC },
  });
  expect(withRuntime({}, RUNSC)).toEqual({ runtimes: { runsc: RUNSC } });
});
