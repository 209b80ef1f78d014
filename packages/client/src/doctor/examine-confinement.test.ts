import { expect, it } from 'vitest';
import type { EngineFacts } from './docker-engine.ts';
import { examineConfinement } from './examine-confinement.ts';

const BEST: EngineFacts['info'] = {
  Runtimes: { runc: {}, runsc: {} },
  SecurityOptions: ['name=seccomp,profile=default', 'name=apparmor', 'name=userns'],
  CgroupVersion: '2',
  MemoryLimit: true,
  PidsLimit: true,
  SwapLimit: true,
  MemTotal: 8e9,
};

const states = (info: EngineFacts['info']) =>
  Object.fromEntries(examineConfinement(info).map(({ subject, state }) => [subject, state]));

it('is content with a machine that has everything', () => {
  expect(Object.values(states(BEST))).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
});

it('calls a missing layer a warning, and a missing limit or filter a problem', () => {
  const bare = { ...BEST, Runtimes: { runc: {} }, SecurityOptions: [], PidsLimit: false };
  expect(states(bare)).toEqual({
    Limits: 'problem',
    'System call filter': 'problem',
    AppArmor: 'warning',
    'User namespaces': 'warning',
    gVisor: 'warning',
  });
});

it('gives a cure with whatever is not ok', () => {
  const findings = examineConfinement({ ...BEST, SecurityOptions: [], MemoryLimit: false });
  for (const { state, cure } of findings) expect(cure !== undefined).toBe(state !== 'ok');
});
