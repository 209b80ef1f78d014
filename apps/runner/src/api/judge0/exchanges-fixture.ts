import { zipOf } from './zip-fixture.ts';

/** A submission that is waited for, and what Judge0 answers; texts are plain here, and encoded by whoever replays them. */
export type Exchange = {
  what: string;
  request: Record<string, unknown>;
  answer: {
    stdout: string | RegExp | null;
    stderr: string | null;
    compile_output?: string | RegExp | null;
    message: string | null;
    status: { id: number; description: string };
    /** What is told beyond the default fields. */
    exit_code: number | null;
    exit_signal: number | null;
  };
};

export const PYTHON = 71;
const JAVASCRIPT = 63;
const TYPESCRIPT = 74;

const ACCEPTED = { id: 3, description: 'Accepted' };
const FINE = { stderr: null, message: null, status: ACCEPTED, exit_code: 0, exit_signal: null };
const python = (source_code: string, more: Record<string, unknown> = {}) => ({
  source_code,
  language_id: PYTHON,
  ...more,
});
const killedBy = (number: number) => `import os\nos.kill(os.getpid(), ${number})`;
const signalled = (number: number, id: number, name: string) => ({
  ...{ stdout: null, stderr: null, exit_code: 0, exit_signal: number },
  message: `Caught fatal signal ${number}`,
  status: { id, description: `Runtime Error (${name})` },
});
const late = (message: string) => ({
  ...{ stdout: null, stderr: null, message, exit_code: 0, exit_signal: null },
  status: { id: 5, description: 'Time Limit Exceeded' },
});

export const EXCHANGES: readonly Exchange[] = [
  {
    what: 'hello',
    request: python('print("hello, Judge0")'),
    answer: { ...FINE, stdout: 'hello, Judge0\n' },
  },
  {
    what: 'a language as text, nulls, and fields that nobody knows',
    request: {
      ...python('console.log("hello")', { language_id: `${JAVASCRIPT}`, stdin: null, cpu_time_limit: null }),
      ...{ expected_output: null, favourite_colour: 'blue', number_of_runs: '1' },
    },
    answer: { ...FINE, stdout: 'hello\n' },
  },
  {
    what: 'what was expected, apart from blanks at ends of lines',
    request: python('print(input()[::-1], " \\n")', { stdin: 'abc\n', expected_output: 'cba\n\n\n' }),
    answer: { ...FINE, stdout: 'cba  \n\n' },
  },
  {
    what: 'something other than was expected',
    request: python('print("no")', { expected_output: 'yes' }),
    answer: { ...FINE, stdout: 'no\n', status: { id: 4, description: 'Wrong Answer' } },
  },
  {
    what: 'nothing at all, where something was expected',
    request: python('pass', { expected_output: 'yes' }),
    answer: { ...FINE, stdout: null, status: { id: 4, description: 'Wrong Answer' } },
  },
  {
    what: 'arguments, without a shell',
    request: python('import sys\nprint(sys.argv[1:])', {
      command_line_arguments: `one "two three" $HOME ; rm -rf '/'`,
    }),
    answer: { ...FINE, stdout: "['one', 'two three', '$HOME', ';', 'rm', '-rf', '/']\n" },
  },
  {
    what: 'both streams',
    request: python('import sys\nprint("out", flush=True)\nprint("err", file=sys.stderr)'),
    answer: { ...FINE, stdout: 'out\n', stderr: 'err\n' },
  },
  {
    what: 'both streams as one',
    request: python('import os, time\nos.write(2, b"err\\n")\ntime.sleep(0.3)\nos.write(1, b"out\\n")', {
      redirect_stderr_to_stdout: true,
    }),
    answer: { ...FINE, stdout: 'err\nout\n' },
  },
  {
    what: 'files beside the program',
    request: python('import helper\nprint(helper.NAME, open("data/words.txt").read())', {
      additional_files: zipOf([
        { name: 'helper.py', content: 'NAME = "helper"' },
        { name: 'data/words.txt', content: 'some words' },
      ]).toString('base64'),
    }),
    answer: { ...FINE, stdout: 'helper some words\n' },
  },
  {
    what: 'several runs, each with the same input',
    request: python('import os\nprint(input(), os.path.exists("mark"))', {
      stdin: 'again',
      number_of_runs: 3,
    }),
    answer: { ...FINE, stdout: 'again False\n' },
  },
  {
    what: 'a program that is compiled',
    request: python('const text: string = "compiled"; console.log(text);', { language_id: TYPESCRIPT }),
    answer: { ...FINE, stdout: 'compiled\n' },
  },
  {
    what: 'a program that cannot be compiled',
    request: python('const number: number = "text";', { language_id: TYPESCRIPT }),
    answer: {
      ...{ stdout: null, stderr: null, message: null, exit_code: null, exit_signal: null },
      compile_output: /^main\.ts\(1,7\): error TS2322: .*\n$/,
      status: { id: 6, description: 'Compilation Error' },
    },
  },
  {
    what: 'a program that ends with an error',
    request: python('import sys\nprint("before")\nprint("why", file=sys.stderr)\nsys.exit(3)'),
    answer: {
      ...{ stdout: 'before\n', stderr: 'why\n', exit_code: 3, exit_signal: null },
      message: 'Exited with error status 3',
      status: { id: 11, description: 'Runtime Error (NZEC)' },
    },
  },
  { what: 'SIGSEGV', request: python(killedBy(11)), answer: signalled(11, 7, 'SIGSEGV') },
  {
    what: 'a file that grows too large',
    request: python(
      'import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_DFL)\nopen("large", "wb").write(bytes(100_000))',
      { max_file_size: 16 },
    ),
    answer: signalled(25, 8, 'SIGXFSZ'),
  },
  {
    what: 'output that grows too large',
    request: python('while True: print("x" * 99)', { max_file_size: 16 }),
    answer: { ...signalled(25, 8, 'SIGXFSZ'), stdout: /^[x\n]{1,16384}$/ },
  },
  { what: 'SIGFPE', request: python(killedBy(8)), answer: signalled(8, 9, 'SIGFPE') },
  { what: 'SIGABRT', request: python('import os\nos.abort()'), answer: signalled(6, 10, 'SIGABRT') },
  { what: 'another signal', request: python(killedBy(15)), answer: signalled(15, 12, 'Other') },
  {
    what: 'too much memory',
    request: python('text = b"x"\nwhile True: text += text', { memory_limit: 64_000 }),
    answer: signalled(9, 12, 'Other'),
  },
  {
    what: 'too much time',
    request: python('import time\ntime.sleep(30)', { wall_time_limit: 1 }),
    answer: late('Time limit exceeded (wall clock)'),
  },
  {
    what: 'too much time of the processor',
    request: python('while True: pass', { cpu_time_limit: 0.3 }),
    answer: late('Time limit exceeded'),
  },
];
