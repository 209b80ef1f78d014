import { all, each, ends, neverSays, prints, run, says } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

const lock = (file: string, who: string) => ({ file: 'lock.py', args: [file, who] });
const isApart = each(all(ends('completed'), prints('locked\n')));

const COUNTED_BY_USER = 'the kernel counts them by user, and all sandboxes have the same user';

const SUPPLIES = [
  { supply: 'inotify', gaps: { standard: COUNTED_BY_USER } },
  { supply: 'signals', gaps: { standard: COUNTED_BY_USER } },
  { supply: 'pipes' },
  { supply: 'queues', gaps: { standard: COUNTED_BY_USER } },
];

export const LEFTOVERS = engineCases('leftovers', [
  {
    id: 'one-after-the-other',
    title: 'Files, shared memory, semaphores, queues, modules and processes are gone in the next run',
    programs: [{ file: 'plant.py' }, { file: 'look.py' }],
    expect: all(run(0, says('planted')), ends('completed'), says('found [] ["main.py", "output"]')),
  },
  {
    id: 'at-the-same-time',
    title: 'Nor are they in a sandbox that runs beside',
    together: true,
    programs: [{ file: 'plant.py' }, { file: 'look.py', args: ['later'] }],
    expect: all(run(0, says('planted')), ends('completed'), says('found [] ["main.py", "output"]')),
  },
  {
    id: 'of-node',
    title: 'The same for Node, whose process was started before',
    programs: [
      { language: 'javascript', file: 'plant.js' },
      { language: 'javascript', file: 'look.js' },
    ],
    expect: all(each(neverSays('ALLOWED')), run(0, says('planted')), prints('found [] false false\n')),
  },
  {
    id: 'locks-of-files',
    title: 'A lock on a file of the image is not seen by another sandbox of that image',
    together: true,
    programs: [lock('/usr/bin/python3', 'first'), lock('/usr/bin/python3', 'second')],
    expect: isApart,
  },
  {
    id: 'locks-of-namespaces',
    title: 'A lock on a namespace is not seen by another sandbox',
    together: true,
    programs: [lock('/proc/self/ns/user', 'first'), lock('/proc/self/ns/user', 'second')],
    expect: isApart,
    gaps: {
      standard:
        'sandboxes share the user namespace, unless the engine remaps users: two can signal each other',
    },
  },
  {
    id: 'devices-locks',
    title: 'A lock on a device is not seen by another sandbox',
    together: true,
    programs: [lock('/dev/null', 'first'), lock('/dev/null', 'second')],
    expect: isApart,
  },
  ...SUPPLIES.map(({ supply, gaps }) => ({
    id: `supply-of-${supply}`,
    ...(gaps && { gaps }),
    title: `Using up all ${supply} leaves enough for a neighbour`,
    isHog: true,
    neighbour: `neighbour-${supply}.py`,
    program: { file: `use-up-${supply}.py` },
    expect: all(ends('completed'), says(/^(?:have|queued) \d+$/m)),
  })),
]);
