import { all, either, ends, leaves, neverSays, prints, says } from '../suite/conditions.ts';
import type { HostileProgram } from '../suite/hostile-case.ts';
import { engineCases } from '../suite/engine-cases.ts';

const SMALL = { workspaceBytes: 16 * 2 ** 20, fileSizeBytes: 2 * 2 ** 20 };
const FEW = { inodes: 500 };
const fill = (folder: string): HostileProgram => ({ file: 'disk-fill.py', args: [folder], limits: SMALL });
const isFull = all(ends('completed'), says(/^ended by (ENOSPC|EDQUOT) below 17 MiB: True$/m));
const many = (folder: string, kind: string): HostileProgram => ({
  file: 'inode-fill.py',
  args: [folder, kind],
  limits: FEW,
});
const isFullOfNames = all(ends('completed'), says(/^ended by (ENOSPC|EDQUOT) below the limit: True$/m));

export const DISK = engineCases('disk', [
  {
    id: 'workspace',
    title: 'The workspace is as large as its limit',
    program: fill('/workspace'),
    expect: isFull,
  },
  { id: 'tmp', title: '/tmp is as large as its limit', program: fill('/tmp'), expect: isFull },
  {
    id: 'one-file',
    title: 'A file is at most as large as its limit, however it is made to grow',
    program: { file: 'disk-one-file.py', limits: { fileSizeBytes: 2 * 2 ** 20 } },
    expect: all(
      ends('completed'),
      says('refused to raise the limit', 'write ended', 'truncate ended', 'allocate ended', 'far ended'),
      neverSays('False', 'ALLOWED'),
    ),
  },
  {
    id: 'deleted',
    title: 'What is deleted but still open takes room',
    program: { file: 'disk-deleted.py', limits: SMALL },
    expect: all(ends('completed'), prints('below 17 MiB: True\n')),
  },
  {
    id: 'places',
    title: 'There are three places to write to, and no other',
    program: { file: 'writable-places.py' },
    expect: all(
      ends('completed'),
      says("'/workspace'", "'/tmp'"),
      neverSays(
        /'\/(?!workspace(?:\/output)?'|tmp'|dev\/shm'|dev\/mqueue'|proc\/self\/(?:cwd|root)|proc\/1\/)[^']*'/,
      ),
    ),
  },
  {
    id: 'attributes',
    title: 'Attributes of files are no way around the size',
    isHog: true,
    program: { file: 'disk-xattr.py' },
    expect: either(
      ends('memory_limit'),
      all(ends('completed'), prints('attributes within the limits: True\n')),
    ),
  },
]);

export const INODES = engineCases('inodes', [
  { id: 'files', title: 'Files', program: many('/workspace', 'files'), expect: isFullOfNames },
  { id: 'files-in-tmp', title: 'Files in /tmp', program: many('/tmp', 'files'), expect: isFullOfNames },
  { id: 'folders', title: 'Folders', program: many('/workspace', 'folders'), expect: isFullOfNames },
  { id: 'links', title: 'Symbolic links', program: many('/workspace', 'links'), expect: isFullOfNames },
  { id: 'pipes', title: 'Named pipes', program: many('/workspace', 'pipes'), expect: isFullOfNames },
  {
    id: 'output-folder',
    title: 'Where artifacts are looked for',
    program: many('/workspace/output', 'files'),
    expect: isFullOfNames,
  },
  {
    id: 'deep',
    title: 'Folders deeper than any path reaches hide nothing and break nothing',
    program: { file: 'inode-deep.py' },
    expect: all(ends('completed'), prints('deep enough: True\n'), leaves({ 'honest.txt': 'honest' })),
  },
  {
    id: 'hard-links',
    title: 'More names for one file come to an end',
    isHog: true,
    program: { file: 'inode-hard-links.py', limits: FEW },
    expect: all(ends('completed'), says(/^ended by/)),
  },
]);
