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
const STRIP = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript'];

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
      // Crucible checks the types as well; the others only strip them.
      language: 'typescript',
      image: 'typescript',
      entryFile: 'main.ts',
      code: TS,
      inContainer: { program: '/usr/bin/node', args: [...STRIP, '-e', TS] },
      onHost: { program: node, args: [...STRIP, '-e', TS] },
    },
  ];
}
