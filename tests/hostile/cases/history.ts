import type { CreateRunInput } from '@crucible/contracts/run';
import { keep } from '../suite/history.ts';
import type { Kept } from '../suite/history.ts';
import type { Finding, ServiceCase } from '../suite/hostile-case.ts';

/** Sets a title, writes to the clipboard, asks for the cursor, clears the screen, and begins a string that never ends. */
const ESCAPES = '\u001b]0;owned\u0007\u001b]52;c;b3duZWQ=\u0007\u001b[6n\u001b[2J\u009b31m\u001bP$q\u0000';
const HTML = '<img src=x onerror=alert(1)><script>alert(1)</script>';
/** Control characters other than those of a text. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** What no answer of the API has as it is. */
const RAW = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

type Look = (kept: Kept) => Promise<string | null> | string | null;

function kept(
  id: string,
  title: string,
  { input, look }: { input: Partial<CreateRunInput>; look: Look },
): ServiceCase {
  return {
    kind: 'service',
    group: 'history',
    id,
    title,
    check: async ({ runner }) => {
      const what = await keep(await runner(), { files: [{ path: 'main.py', content: '' }], ...input });
      const raw = what.answers.some((answer) => RAW.test(answer))
        ? 'a raw control character is on the wire'
        : null;
      const complaint = [await look(what), raw].filter((each) => each !== null).join('; ');
      return { complaint: complaint || null, seen: `${what.run.status}, ${what.output.length} bytes` };
    },
  };
}

const main = (content: string): Partial<CreateRunInput> => ({ files: [{ path: 'main.py', content }] });
const writes = (bytes: Buffer): Partial<CreateRunInput> =>
  main(`import os\nos.write(1, bytes.fromhex("${bytes.toString('hex')}"))`);
const isKept =
  (bytes: Buffer): Look =>
  ({ output }) =>
    output.equals(bytes) ? null : `${output.length} bytes are kept, not the same ${bytes.length}`;

function refused(id: string, title: string, input: unknown): ServiceCase {
  return {
    kind: 'service',
    group: 'history',
    id,
    title,
    check: async ({ runner }): Promise<Finding> => {
      const visitor = await (await runner()).visit();
      const { status, error } = await visitor.mutate('runs.create', input);
      const seen = `${status} ${error?.code}`;
      return { complaint: status === 400 && error?.code === 'invalid_input' ? null : seen, seen };
    },
  };
}

const ARTIFACT = '<script>alert(document.cookie)</script>';

export const HISTORY: ServiceCase[] = [
  kept('title', 'The title of a run has no control characters', {
    input: main(`# ${ESCAPES.replaceAll('\0', '')} ${HTML}\nprint(1)`),
    look: ({ listed }) => {
      if (listed === undefined) return 'it is not in the list';
      return CONTROLS.test(listed.title) ? `the title is ${JSON.stringify(listed.title)}` : null;
    },
  }),
  kept('escapes', 'Terminal escapes are kept byte for byte, for whoever shows them to make harmless', {
    input: writes(Buffer.from(ESCAPES)),
    look: isKept(Buffer.from(ESCAPES)),
  }),
  kept('html', 'HTML is kept as text', { input: writes(Buffer.from(HTML)), look: isKept(Buffer.from(HTML)) }),
  kept('no-text', 'Bytes that are no text, and zeros, are kept as they are', {
    input: writes(Buffer.from('00ff00fe80c0afeda08000', 'hex')),
    look: isKept(Buffer.from('00ff00fe80c0afeda08000', 'hex')),
  }),
  kept('borders', 'Characters on the borders of what is stored are whole', {
    input: main(
      'import os\nfor _ in range(3000):\n    os.write(1, "字👩".encode()[:5]); os.write(1, "字👩".encode()[5:])',
    ),
    look: isKept(Buffer.from('字👩'.repeat(3000))),
  }),
  kept('one-line', 'A line of half a million characters is kept', {
    input: main('print("x" * 500_000, end="")'),
    look: isKept(Buffer.alloc(500_000, 'x')),
  }),
  kept('source', 'A program with escapes, zeros and halves of characters is kept as it was', {
    input: main(`print(1)\n# ${ESCAPES.replaceAll('\0', '')}\u202e`),
    look: ({ run }) =>
      run.files[0]?.content === `print(1)\n# ${ESCAPES.replaceAll('\0', '')}\u202e`
        ? null
        : 'the source has changed',
  }),
  kept('diagnostics', 'Messages of a compiler about escapes are text', {
    input: {
      language: 'typescript',
      files: [{ path: 'main.ts', content: 'const a: "\u001b]0;owned\u0007" = "\u009b31m";' }],
    },
    look: ({ run }) => (run.status === 'compile_error' ? null : `ended as ${run.status}`),
  }),
  kept('artifact-page', 'A page that a program leaves is downloaded, never shown', {
    input: main(`open("output/a.html", "w").write("${ARTIFACT}")`),
    look: (what) => download(what, 'text/html'),
  }),
  kept('artifact-picture', 'A picture with scripts is shown without them', {
    input: main('open("output/a.svg", "w").write("<svg onload=\\"alert(1)\\"/>")'),
    look: (what) => download(what, 'text/html'),
  }),
  kept('artifact-name', 'A name with line breaks and quotes makes no header', {
    input: main('open("output/a\\r\\nset-cookie: x=y\\";.txt", "w").write("x")'),
    look: async ({ visitor, run }) => {
      for (const { id } of run.artifacts) {
        const response = await visitor.get(`/api/runs/${run.id}/artifacts/${id}`);
        if (response.headers.get('set-cookie')?.includes('x=y')) return 'the name made a header';
      }
      return null;
    },
  }),
  {
    kind: 'service',
    group: 'history',
    id: 'somebody-else',
    title: 'What somebody ran, wrote and left is not there for anybody else',
    check: async ({ runner }) => {
      const { run } = await keep(
        await runner(),
        main('open("output/a.txt", "w").write("x")') as CreateRunInput,
      );
      const other = await (await runner()).visit();
      const got = await other.query('runs.get', { id: run.id });
      const file = await other.get(`/api/runs/${run.id}/artifacts/${run.artifacts[0]?.id}`);
      const seen = `${got.status} and ${file.status}`;
      return { complaint: got.status === 404 && file.status === 404 ? null : seen, seen };
    },
  },
  ...[
    '../x.py',
    '/x.py',
    'a/../../x',
    'a\u0000b',
    'a\nb',
    '\u001b[31m.py',
    'a\\b',
    '',
    '.',
    'x'.repeat(201),
  ].map((path, number) =>
    refused(`file-name-${number + 1}`, `A file cannot be called ${JSON.stringify(path.slice(0, 20))}`, {
      language: 'python',
      files: [{ path, content: '' }],
    }),
  ),
  refused('argument', 'An argument has no NUL', {
    language: 'python',
    files: [{ path: 'main.py', content: '' }],
    args: ['a\0b'],
  }),
  ...[0, -1, null, 1.5, 1e300].map((wallMs, number) =>
    refused(`limit-${number + 1}`, `A limit cannot be ${wallMs}`, {
      language: 'python',
      files: [{ path: 'main.py', content: '' }],
      limits: { wallMs },
    }),
  ),
];

/** Nothing that a browser would run where the service's cookies are. */
async function download({ visitor, run }: Kept, forbiddenType: string): Promise<string | null> {
  const [artifact] = run.artifacts;
  if (artifact === undefined) return 'it was not kept';
  const { headers } = await visitor.get(`/api/runs/${run.id}/artifacts/${artifact.id}`);
  const policy = headers.get('content-security-policy') ?? '';
  const disposition = headers.get('content-disposition') ?? '';
  if (headers.get('content-type')?.includes(forbiddenType))
    return `its type is ${headers.get('content-type')}`;
  if (headers.get('x-content-type-options') !== 'nosniff') return 'its type may be guessed';
  if (!policy.includes('sandbox') || !disposition.startsWith('attachment'))
    return `${policy}, ${disposition}`;
  return null;
}
