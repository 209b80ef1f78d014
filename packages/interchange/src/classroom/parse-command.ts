/** What a command of a shell comes to: a program with arguments, or a framework with files. */
export type ParsedCommand =
  | { type: 'program'; language: string; entry: string | null; args: string[] }
  | {
      type: 'tests';
      language: string;
      framework: 'pytest' | 'unittest' | 'jest' | 'vitest' | 'node_test';
      files: string[];
    };

/** Characters by which a shell does more than to start one program. */
const SHELL = /[|<>;`$*?(){}]|(?<!&)&(?!&)/;
const COMPILER = /^(gcc|g\+\+|clang|clang\+\+|cc|c\+\+|make)$/;

/** Reads a command, as far as it does nothing but start one program; null for all others. */
export function parseCommand(command: string): ParsedCommand | null {
  if (SHELL.test(command)) return null;
  const steps = command.split('&&').map((step) => wordsOf(step.trim()));
  const words = steps.pop();
  if (words === undefined || steps.some((step) => step === null) || words === null) return null;
  if (steps.length > 0)
    return compiled(
      steps.flatMap((step) => step ?? []),
      words,
    );
  return interpreted(words);
}

function interpreted([program = '', ...args]: string[]): ParsedCommand | null {
  const name = program.replace(/^(\/usr)?\/(local\/)?bin\//, '');
  if (/^python3?(\.\d+)?$/.test(name)) return python(args);
  if (name === 'pytest') return tests('python', 'pytest', args);
  if (name === 'node')
    return args.includes('--test') ? tests('javascript', 'node_test', args) : programOf('javascript', args);
  if (name === 'npx' || name === 'yarn' || name === 'pnpm')
    return interpreted(args.filter((arg) => arg !== '--'));
  if (name === 'jest') return tests('javascript', 'jest', args);
  if (name === 'vitest')
    return tests(
      'javascript',
      'vitest',
      args.filter((arg) => arg !== 'run'),
    );
  // What a package calls its tests: jest, unless it says something else, which nobody reads here.
  if (name === 'npm' && (args[0] === 'test' || args[0] === 't')) return tests('javascript', 'jest', []);
  if (name === 'tsx' || name === 'ts-node') return programOf('typescript', args);
  return null;
}

function python(args: string[]): ParsedCommand | null {
  const rest = args.filter((arg) => !/^-[uBEsS]+$/.test(arg));
  if (rest[0] !== '-m') return programOf('python', rest);
  if (rest[1] === 'pytest') return tests('python', 'pytest', rest.slice(2));
  return rest[1] === 'unittest' ? tests('python', 'unittest', rest.slice(2)) : null;
}

function programOf(language: string, [entry, ...args]: string[]): ParsedCommand | null {
  return entry === undefined || entry.startsWith('-')
    ? null
    : { type: 'program', language, entry: entry.replace(/^\.\//, ''), args };
}

function tests(
  language: string,
  framework: Extract<ParsedCommand, { type: 'tests' }>['framework'],
  args: string[],
): ParsedCommand {
  const files = args
    .filter((arg) => /\.(py|[cm]?[jt]sx?)$/.test(arg))
    .map((path) => path.replace(/^\.\//, ''));
  return { type: 'tests', language, framework, files };
}

/** A compiler, and then what it made. */
function compiled(compiler: string[], [program = '', ...args]: string[]): ParsedCommand | null {
  const isCompiler = COMPILER.test(compiler[0] ?? '');
  if (!isCompiler || !/^\.?\//.test(program)) return null;
  const isCpp = compiler.some((word) => /\+\+|\.(cc|cpp|cxx|C)$/.test(word));
  return { type: 'program', language: isCpp ? 'cpp' : 'c', entry: null, args };
}

/** The words of a command; null when its quotes do not fit. */
function wordsOf(command: string): string[] | null {
  const words = [...command.matchAll(/"([^"\\]*)"|'([^']*)'|([^\s"']+)/g)];
  const length = words.reduce((sum, [word]) => sum + word.length, 0);
  const isWhole = length === command.replaceAll(/\s+(?=(?:[^"']|"[^"]*"|'[^']*')*$)/g, '').length;
  return isWhole && words.length > 0
    ? words.map(([, double, single, plain]) => double ?? single ?? plain ?? '')
    : null;
}
