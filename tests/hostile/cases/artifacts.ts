import { all, ends, endsWithin, leaves, neverSays, says } from '../suite/conditions.ts';
import type { Condition } from '../suite/hostile-case.ts';
import { engineCases } from '../suite/engine-cases.ts';

const folder = (kind: string) => ({ file: 'artifact-folder.py', args: [kind] });
const many = (kind: string) => ({ file: 'artifact-many.py', args: [kind] });
const leavesNothing = all(ends('completed'), leaves({}), endsWithin(8_000));
const skips =
  (atLeast: number): Condition =>
  ({ artifactsSkipped }) =>
    artifactsSkipped >= atLeast ? null : `${artifactsSkipped} were skipped, not ${atLeast}`;
const leavesAtMost =
  (files: number, bytes: number): Condition =>
  ({ artifacts }) => {
    const total = artifacts.reduce((sum, { content }) => sum + content.length, 0);
    return artifacts.length <= files && total <= bytes
      ? null
      : `left ${artifacts.length} files with ${total} bytes`;
  };
/** Whatever was there when it was taken: never what a link leads to. */
const isHonest: Condition = ({ artifacts }) =>
  artifacts.every(({ content }) => /^(?:honest|x*)$/.test(Buffer.from(content).toString()))
    ? null
    : 'gave back what a link leads to';

const MIB = 2 ** 20;

export const ARTIFACTS = engineCases('artifacts', [
  {
    id: 'kinds',
    title: 'Regular files come back; links, pipes and sockets do not, and nobody waits for them',
    program: { file: 'artifact-kinds.py' },
    expect: all(
      ends('completed'),
      leaves({ 'honest.csv': 'a,b\n1,2\n', 'again.csv': 'a,b\n1,2\n', 'folder/deep.txt': 'deep' }),
      skips(9),
    ),
  },
  ...[
    ['link', 'An output folder that is a link to a folder of the image'],
    ['link-inside', 'An output folder that is a link to another one'],
    ['file', 'An output folder that is a file'],
    ['pipe', 'An output folder that is a pipe'],
    ['socket', 'An output folder that is a socket'],
    ['closed', 'An output folder that may not be read'],
    ['workspace-closed', 'A workspace that may not be read'],
  ].map(([kind = '', title = '']) => ({
    id: `folder-${kind}`,
    title: `${title} gives nothing back`,
    program: folder(kind),
    expect: leavesNothing,
  })),
  {
    id: 'swap-race',
    title: 'A file that turns into a link and back is never followed',
    programs: Array.from({ length: 6 }, () => ({ file: 'artifact-swap.py' })),
    expect: all(
      ends('completed'),
      isHonest,
      (_, runs) => runs.map((one) => isHonest(one, runs)).find(Boolean) ?? null,
    ),
  },
  {
    id: 'growing',
    title: 'A file that grows while it is taken is taken once',
    program: { file: 'artifact-grow.py' },
    expect: all(ends('completed'), isHonest, leavesAtMost(1, 8 * MIB)),
  },
  {
    id: 'many-files',
    title: 'More files than are wanted',
    program: many('files'),
    expect: all(ends('completed'), leavesAtMost(20, MIB), skips(1980)),
  },
  {
    id: 'large-file',
    title: 'A file that is too large does not hide the small one',
    program: many('large'),
    expect: all(ends('completed'), leaves({ 'small.txt': 'small' }), skips(1)),
  },
  {
    id: 'large-sum',
    title: 'More bytes than are wanted',
    program: many('sum'),
    expect: all(ends('completed'), leavesAtMost(2, 16 * MIB), skips(3)),
  },
  {
    id: 'names',
    title: 'Names made to deceive break nothing, and none of them leads elsewhere',
    program: { file: 'artifact-names.py' },
    expect: all(ends('completed', 'internal_error'), says('14'), leavesAtMost(20, 100), ({ artifacts }) =>
      artifacts.every(({ path }) => !path.startsWith('/') && !path.split('/').includes('..'))
        ? null
        : 'a name leads out of the folder',
    ),
  },
  {
    id: 'closed-files',
    title: 'Files that may not be read are left out',
    program: { file: 'artifact-closed.py' },
    expect: all(ends('completed'), leaves({ 'honest.txt': 'honest' }), skips(2), neverSays('ALLOWED')),
  },
]);
