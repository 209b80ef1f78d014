import { describe, expect, it } from 'vitest';
import type { ExitedFrame } from './agent-protocol/agent-frame.ts';
import { decideVerdict } from './verdict.ts';
import type { StopReason } from './verdict.ts';

const limits = { wallMs: 1000, cpuMs: 800, memoryBytes: 100, outputBytes: 50 };
const ended: ExitedFrame = {
  type: 'exited',
  step: 'run',
  reason: 'ended',
  code: 0,
  signal: null,
  wallMs: 10,
  cpuMs: 5,
  memoryBytes: 60,
  oomKills: 0,
  outputBytes: 7,
  leftovers: 0,
};

type Case = [
  what: string,
  stop: StopReason | null,
  exited: Partial<ExitedFrame>,
  status: string,
  limit: unknown,
];

const killed = { code: null, signal: 9 };

const cases: Case[] = [
  ['a clean end', null, {}, 'completed', null],
  ['an exit code', null, { code: 3 }, 'nonzero_exit', null],
  ['a signal of its own', null, { code: null, signal: 11 }, 'signalled', null],
  [
    'wall time',
    null,
    { ...killed, reason: 'wall', wallMs: 1004 },
    'time_limit',
    { name: 'wallMs', limit: 1000, used: 1004 },
  ],
  [
    'CPU time',
    null,
    { ...killed, reason: 'cpu', cpuMs: 812 },
    'time_limit',
    { name: 'cpuMs', limit: 800, used: 812 },
  ],
  [
    'CPU time of which a part was lost when everything was killed',
    null,
    { ...killed, reason: 'cpu', cpuMs: 780 },
    'time_limit',
    { name: 'cpuMs', limit: 800, used: 800 },
  ],
  [
    'output',
    null,
    { ...killed, reason: 'output', outputBytes: 80 },
    'output_limit',
    { name: 'outputBytes', limit: 50, used: 80 },
  ],
  [
    'memory',
    null,
    { ...killed, oomKills: 1 },
    'memory_limit',
    { name: 'memoryBytes', limit: 100, used: 100 },
  ],
  [
    'memory of a child that its parent survived',
    null,
    { oomKills: 1 },
    'memory_limit',
    { name: 'memoryBytes', limit: 100, used: 100 },
  ],
  [
    'memory before CPU time',
    null,
    { ...killed, reason: 'cpu', oomKills: 1 },
    'memory_limit',
    { name: 'memoryBytes', limit: 100, used: 100 },
  ],
  [
    'our cancel before everything',
    'cancelled',
    { ...killed, reason: 'wall', oomKills: 1 },
    'cancelled',
    null,
  ],
];

describe('decideVerdict', () => {
  it.each(cases)('sees %s', (_what, stop, exited, status, limitHit) => {
    const end = { exited: { ...ended, ...exited }, sandboxEnd: null, wallMs: 10 };
    expect(decideVerdict(stop, end, limits)).toEqual({ status, limitHit, internalCause: null });
  });

  it('sees memory when the whole sandbox was killed for it', () => {
    const end = {
      exited: null,
      sandboxEnd: { exitCode: 137, oomKilled: true, byProgram: false },
      wallMs: 10,
    };
    expect(decideVerdict(null, end, limits).status).toBe('memory_limit');
  });

  it('sees wall time when the sandbox had to be destroyed', () => {
    const end = {
      exited: null,
      sandboxEnd: { exitCode: 137, oomKilled: false, byProgram: false },
      wallMs: 3000,
    };
    expect(decideVerdict('wall', end, limits)).toMatchObject({
      status: 'time_limit',
      limitHit: { used: 3000 },
    });
  });

  it('sees that a program has brought its own sandbox down', () => {
    const end = { exited: null, sandboxEnd: { exitCode: 2, oomKilled: false, byProgram: true }, wallMs: 10 };
    expect(decideVerdict(null, end, limits)).toEqual({
      status: 'signalled',
      limitHit: null,
      internalCause: null,
    });
  });

  it('takes the blame when the sandbox ended without a reason', () => {
    const end = {
      exited: null,
      sandboxEnd: { exitCode: 70, oomKilled: false, byProgram: false },
      wallMs: 10,
    };
    const verdict = decideVerdict(null, end, limits);
    expect(verdict.status).toBe('internal_error');
    expect(verdict.internalCause).toContain('70');
  });
});
