/** The same hello-world for Crucible, for a container and for the host. */
export type Program = {
  language: string;
  image: string;
  entryFile: string;
  code: string;
  /** Program in the image and its arguments, for `docker run`. */
  inContainer: { program: string; args: string[] };
  /** The same on the host. */
  onHost: { program: string; args: string[] };
};

const JS = 'console.log("hello");\n';
const TS = 'const word: string = "hello";\nconsole.log(word);\n';
const QUIET = '--disable-warning=ExperimentalWarning';
const STRIP = [QUIET, '--input-type=module-typescript'];

/** What Crucible does for TypeScript, in one process beside the compiler: write the file, check its types, run it. */
const CHECK_AND_RUN = `
  require('node:fs').writeFileSync('/workspace/main.ts', ${JSON.stringify(TS)});
  const checked = require('node:child_process').spawnSync(
    '/usr/lib/typescript/lib/tsc',
    ['--project', '/usr/lib/check/tsconfig.json', '--pretty', 'false'],
    { stdio: 'inherit' },
  );
  if (checked.status !== 0) process.exit(checked.status);
  process.argv[1] = '/workspace/main.ts';
  require('node:module').runMain();
`;

/** `node` is the binary to compare with on the host. */
export function programs(node: string): Program[] {
  return [
    {
      language: 'python',
      image: 'python',
      entryFile: 'main.py',
      code: 'print("hello")\n',
      inContainer: { program: '/usr/bin/python3.11', args: ['-c', 'print("hello")'] },
      onHost: { program: 'python3', args: ['-c', 'print("hello")'] },
    },
    {
      language: 'javascript',
      image: 'javascript',
      entryFile: 'main.js',
      code: JS,
      inContainer: { program: '/usr/bin/node', args: ['-e', JS] },
      onHost: { program: node, args: ['-e', JS] },
    },
    {
      // The host only strips the types.
      language: 'typescript',
      image: 'typescript',
      entryFile: 'main.ts',
      code: TS,
      inContainer: {
        program: '/usr/bin/node',
        args: [QUIET, '--experimental-transform-types', '--input-type=commonjs', '-e', CHECK_AND_RUN],
      },
      onHost: { program: node, args: [...STRIP, '-e', TS] },
    },
  ];
}
