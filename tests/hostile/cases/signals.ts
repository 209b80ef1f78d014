import { all, each, ends, exits, hits, prints, run, says } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

const stillHere = all(ends('completed'), prints('still here\n'));

export const SIGNALS = engineCases('signals', [
  {
    id: 'kill-agent',
    title: 'No signal of any number ends, stops or confuses PID 1',
    program: { file: 'kill-agent.py' },
    expect: stillHere,
  },
  {
    id: 'kill-by-descriptor',
    title: 'Nor do signals that come by descriptors',
    program: { file: 'kill-by-descriptor.py' },
    expect: stillHere,
  },
  {
    id: 'kill-everything',
    title: 'A signal for everybody reaches the own processes alone',
    program: { file: 'kill-everything.py' },
    expect: stillHere,
  },
  {
    id: 'ignores',
    title: 'Ignoring every signal does not help',
    program: { file: 'ignores-signals.py', limits: { wallMs: 1_000 } },
    expect: all(ends('time_limit'), hits('wallMs'), says('ready')),
  },
  {
    id: 'ignores-cancel',
    title: 'Nor against being cancelled',
    program: { file: 'ignores-signals.py', cancelAfterMs: 300 },
    expect: ends('cancelled'),
  },
  {
    id: 'kills-itself',
    title: 'Who kills himself was not out of memory or of time',
    programs: [9, 15, 11, 6, 24, 25].map((number) => ({ file: 'ends-by.py', args: ['signal', `${number}`] })),
    expect: all(each(all(ends('signalled'), says('before'))), run(0, exits(null, 'SIGKILL'))),
  },
  {
    id: 'exit-codes',
    title: 'An exit code is only a number, also those that others use for signals',
    programs: [1, 70, 124, 137, 139, 143, 255].map((code) => ({
      file: 'ends-by.py',
      args: ['exit', `${code}`],
    })),
    expect: all(each(ends('nonzero_exit')), run(3, exits(137)), run(6, exits(255))),
  },
  {
    id: 'core',
    title: 'A crash leaves no core file',
    program: { file: 'core.py' },
    expect: all(ends('completed'), prints('core files []\n(0, 0)\n')),
  },
]);
