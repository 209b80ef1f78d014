import { all, ends, endsWithin, hits, neverSays, prints, says } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

const SHORT = { wallMs: 3_000 };
const leftBehind = (text: string) => all(ends('completed'), prints(text), endsWithin(8_000));

export const PROCESSES = engineCases('processes', [
  {
    id: 'fork-bomb',
    title: 'A fork bomb ends at its time, and nobody else notices',
    isHog: true,
    program: { file: 'fork-bomb.py', limits: SHORT },
    expect: all(ends('time_limit')),
  },
  {
    id: 'fork-bomb-cancelled',
    title: 'A fork bomb can be cancelled',
    isHog: true,
    program: { file: 'fork-bomb.py', cancelAfterMs: 500 },
    expect: ends('cancelled'),
  },
  {
    id: 'threads',
    title: 'Threads are counted like processes',
    isHog: true,
    program: { file: 'thread-bomb.py' },
    expect: all(ends('completed'), says('stopped below the limit: True')),
  },
  {
    id: 'workers',
    title: 'Workers and child processes of Node are bounded',
    isHog: true,
    program: { language: 'javascript', file: 'workers.js', limits: SHORT },
    expect: ends('time_limit', 'memory_limit', 'signalled', 'nonzero_exit'),
  },
  {
    id: 'count',
    title: 'No more processes live at once than the limit says',
    program: { file: 'process-count.py' },
    expect: all(ends('completed'), says('fewer than the limit: True')),
  },
  {
    id: 'zombies',
    title: 'Processes that nobody asks after count as well',
    program: { file: 'zombies.py' },
    expect: all(ends('completed'), says('fewer than the limit: True')),
  },
  {
    id: 'daemons',
    title: 'Daemons that ignore every signal end with their program',
    program: { file: 'daemons.py' },
    expect: leftBehind('left twenty behind\n'),
  },
  {
    id: 'orphan',
    title: 'An orphan that holds the output is not waited for, and cannot add to it',
    program: { file: 'orphan-holds-stdout.py' },
    expect: leftBehind('main has ended\n'),
  },
  {
    id: 'hopping',
    title: 'Processes that replace themselves faster than one can look are all caught',
    isHog: true,
    program: { file: 'hopping.py', limits: SHORT },
    expect: all(ends('completed'), prints('hopping\n')),
  },
  {
    id: 'stopped',
    title: 'Stopped processes are ended like others',
    program: { file: 'stopped-children.py' },
    expect: leftBehind('left ten stopped ones\n'),
  },
  {
    id: 'sibling',
    title: 'A process whose parent is PID 1 ends with the program all the same',
    program: { file: 'sibling.py' },
    expect: all(ends('completed'), neverSays('LATE'), says('main has ended'), endsWithin(8_000)),
  },
  {
    id: 'subreaper',
    title: 'A program that adopts its orphans leaves none of them',
    program: { file: 'subreaper.py' },
    expect: leftBehind('main has ended\n'),
  },
  {
    id: 'exec-storm',
    title: 'A program that starts itself over and over has the time of one program',
    program: { file: 'exec-storm.py', limits: { wallMs: 1_500 } },
    expect: all(ends('time_limit'), hits('wallMs')),
  },
]);
