import { all, either, ends, exits, hits, isRefused, neverSays, prints, says } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

const outOfMemory = all(ends('memory_limit'), hits('memoryBytes'), neverSays('ENDLESS'));
/** The allocator of a language may give up before the kernel does. */
const outOfMemoryOrGivesUp = all(ends('memory_limit', 'nonzero_exit', 'signalled'), neverSays('ENDLESS'));
const python = (file: string, ...args: string[]) => ({ file, args });

export const MEMORY = engineCases('memory', [
  { id: 'heap', title: 'The heap', isHog: true, program: python('memory-heap.py'), expect: outOfMemory },
  { id: 'child', title: 'A child alone', program: python('memory-child.py'), expect: outOfMemory },
  { id: 'family', title: 'Many children together', program: python('memory-family.py'), expect: outOfMemory },
  {
    id: 'tmpfs',
    title: 'Files in the workspace and in /tmp are memory',
    program: python('memory-tmpfs.py', '/workspace', '/tmp'),
    expect: outOfMemory,
  },
  {
    id: 'tmpfs-counted',
    title: 'Files alone use the memory up when there is room for them',
    program: {
      ...python('memory-tmpfs.py', '/workspace'),
      limits: { memoryBytes: 64 * 2 ** 20, workspaceBytes: 256 * 2 ** 20 },
    },
    expect: outOfMemory,
  },
  {
    id: 'shm',
    title: '/dev/shm is small',
    program: python('memory-shm.py'),
    expect: all(ends('completed'), prints('at most 16 MiB: True\n')),
  },
  {
    id: 'shm-files',
    title: 'Empty files without end use up the own memory, not that of the machine',
    isHog: true,
    program: { ...python('memory-shm-files.py'), limits: { wallMs: 30_000, cpuMs: 30_000 } },
    expect: all(
      either(outOfMemory, all(ends('completed'), says('came to an end')), ends('time_limit')),
      neverSays('ENDLESS'),
    ),
  },
  {
    id: 'page-cache',
    title: 'What was only read is no reason to end a program',
    program: { ...python('memory-page-cache.py'), limits: { memoryBytes: 64 * 2 ** 20 } },
    expect: all(ends('completed'), prints('read more than True\n')),
  },
  {
    id: 'shared',
    title: 'Shared memory',
    program: python('memory-mmap.py', 'shared'),
    expect: outOfMemory,
  },
  {
    id: 'private',
    title: 'Mapped memory',
    program: python('memory-mmap.py', 'private'),
    expect: outOfMemory,
  },
  {
    id: 'memfd',
    title: 'Files without a name',
    program: python('memory-mmap.py', 'memfd'),
    expect: outOfMemoryOrGivesUp,
  },
  {
    id: 'system-v',
    title: 'Segments of System V',
    program: python('memory-system-v.py'),
    expect: outOfMemoryOrGivesUp,
  },
  {
    id: 'sparse',
    title: 'Addresses may be reserved; what is touched counts',
    program: python('memory-sparse.py'),
    expect: all(outOfMemoryOrGivesUp, says('reserved')),
  },
  {
    id: 'locked',
    title: 'Memory cannot be locked',
    program: python('memory-lock.py'),
    expect: isRefused(2),
  },
  {
    id: 'pipes',
    title: 'Buffers of pipes count or come to an end',
    isHog: true,
    program: python('memory-pipes.py'),
    expect: either(outOfMemory, all(ends('completed'), prints('below the memory limit: True\n'))),
  },
  {
    id: 'sockets',
    title: 'Buffers of sockets count or come to an end',
    isHog: true,
    program: python('memory-sockets.py'),
    expect: either(outOfMemory, all(ends('completed'), prints('below the memory limit: True\n'))),
  },
  {
    id: 'recursion',
    title: 'A stack without a bottom',
    program: python('recursion.py'),
    expect: either(outOfMemory, ends('signalled', 'nonzero_exit', 'time_limit')),
  },
  {
    id: 'heap-of-node',
    title: 'The heap of Node',
    isHog: true,
    program: { language: 'javascript', file: 'memory-heap.js' },
    expect: outOfMemoryOrGivesUp,
  },
  {
    id: 'buffers-of-node',
    title: 'Memory of Node beside its heap',
    program: { language: 'javascript', file: 'memory-buffers.js' },
    expect: outOfMemoryOrGivesUp,
  },
  {
    id: 'oom-score',
    title: 'A program cannot ask to be spared when memory is short',
    program: python('memory-oom-score.py'),
    expect: isRefused(2),
  },
  {
    id: 'after-a-child',
    title: 'A parent that ends well does not hide what its child did',
    program: python('memory-then-well.py'),
    expect: all(outOfMemory, exits(0)),
  },
]);
