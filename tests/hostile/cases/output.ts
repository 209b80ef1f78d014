import { all, ends, hits, isCutAt, isRefused, neverSays, prints } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

const CAP = 100_000;
const LIMITS = { outputBytes: CAP };
const isStopped = all(ends('output_limit'), hits('outputBytes'), isCutAt(CAP));
const exactly = (bytes: number) => ({ code: `import os\nos.write(1, b"x" * ${bytes})`, limits: LIMITS });

export const OUTPUT = engineCases('output', [
  {
    id: 'flood',
    title: 'A flood is stopped at the cap, to the byte',
    isHog: true,
    program: { file: 'output-flood.py', limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'one-line',
    title: 'One line without end',
    program: { file: 'output-flood.py', args: ['x'], limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'control-characters',
    title: 'Control characters without end',
    program: { file: 'output-flood.py', args: ['\u001b[2J\u0007'], limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'drip',
    title: 'A flood of single bytes on both streams',
    program: { file: 'output-drip.py', limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'children',
    title: 'Many processes that write at once',
    program: { file: 'output-children.py', limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'reopened',
    title: 'The output by other names',
    program: { file: 'output-reopened.py', limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'splice',
    title: 'Output that never passes through the program',
    program: { file: 'output-splice.py', limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'terminal',
    title: 'A flood in a terminal',
    program: { file: 'output-flood.py', limits: LIMITS, terminal: { columns: 80, rows: 24 } },
    expect: isStopped,
  },
  {
    id: 'of-node',
    title: 'A flood of Node',
    program: { language: 'javascript', file: 'output-flood.js', limits: LIMITS },
    expect: isStopped,
  },
  {
    id: 'slow-reader',
    title: 'A flood that nobody takes ends at its time, and is not kept for later',
    isHog: true,
    program: { file: 'output-flood.py', limits: { wallMs: 1_500, outputBytes: 2 ** 28 }, readerPauseMs: 150 },
    expect: ends('time_limit'),
  },
  {
    id: 'at-the-cap',
    title: 'Exactly as much as is allowed passes',
    program: exactly(CAP),
    expect: all(ends('completed'), prints('x'.repeat(CAP))),
  },
  {
    id: 'over-the-cap',
    title: 'One byte more does not',
    program: exactly(CAP + 1),
    expect: isStopped,
  },
  {
    id: 'other-ways',
    title: 'There is no other way to a screen',
    program: { file: 'output-other-ways.py' },
    expect: isRefused(7),
  },
  {
    id: 'late',
    title: 'Nothing comes after the end',
    program: { file: 'output-late.py' },
    expect: all(ends('completed'), prints('first\n'), neverSays('LATE')),
  },
]);
