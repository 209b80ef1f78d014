import { all, each, ends, hits, isRefused, neverSays } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

const SHORT = { wallMs: 1_000 };
const outOfTime = all(ends('time_limit'), hits('wallMs'), neverSays('LATE'));
const outOfCpu = all(ends('time_limit'), hits('cpuMs'));
const burn = (kind: string) => ({
  file: 'burn.py',
  args: [kind],
  limits: { cpuMs: 500, wallMs: 20_000 },
});

export const TIME = engineCases('time', [
  {
    id: 'sleeps',
    title: 'A program that sleeps',
    program: { file: 'sleeps.py', limits: SHORT },
    expect: outOfTime,
  },
  {
    id: 'sleeps-closed',
    title: 'A program that closes everything and sleeps',
    program: { file: 'sleeps.py', args: ['closed'], limits: SHORT },
    expect: outOfTime,
  },
  {
    id: 'stopped',
    title: 'A program that stops itself',
    program: { file: 'stops-itself.py', limits: SHORT },
    expect: outOfTime,
  },
  {
    id: 'waits-for-input',
    title: 'A program that waits for input that does not come',
    program: { file: 'waits-for-input.py', limits: SHORT, input: silence },
    expect: outOfTime,
  },
  { id: 'cpu', title: 'CPU time of one process', isHog: true, program: burn('alone'), expect: outOfCpu },
  {
    id: 'cpu-children',
    title: 'CPU time of children',
    isHog: true,
    program: burn('children'),
    expect: outOfCpu,
  },
  { id: 'cpu-threads', title: 'CPU time of threads', program: burn('threads'), expect: outOfCpu },
  {
    id: 'cpu-short',
    title: 'CPU time of processes that nobody asks after',
    program: burn('short'),
    expect: outOfCpu,
  },
  {
    id: 'cpu-ignores',
    title: 'CPU time of a program that ignores the warning',
    program: burn('ignores'),
    expect: outOfCpu,
  },
  {
    id: 'cpu-of-node',
    title: 'A regular expression without end in Node',
    program: { language: 'javascript', file: 'burn.js', limits: { cpuMs: 1_000, wallMs: 20_000 } },
    expect: outOfCpu,
  },
  {
    id: 'compiler',
    title: 'Work without end for the compiler',
    isHog: true,
    program: { language: 'typescript', file: 'types-without-end.ts', limits: { wallMs: 5_000 } },
    expect: ends('compile_error', 'time_limit', 'memory_limit'),
  },
  {
    id: 'cancelled',
    title: 'A sleeping program can be cancelled at any time',
    programs: [10, 300].map((cancelAfterMs) => ({ file: 'sleeps.py', cancelAfterMs })),
    expect: each(ends('cancelled')),
  },
  {
    id: 'raise-limits',
    title: 'A program cannot raise its limits or its priority',
    program: { file: 'raise-limits.py' },
    expect: isRefused(5),
  },
]);

async function* silence(): AsyncIterable<Uint8Array> {
  await new Promise(() => undefined);
  yield new Uint8Array();
}
