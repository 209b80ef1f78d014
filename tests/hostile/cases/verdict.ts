import {
  all,
  each,
  either,
  ends,
  exits,
  hits,
  leaves,
  neverSays,
  prints,
  run,
  says,
} from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

export const VERDICT = engineCases('verdict', [
  {
    id: 'frames',
    title: 'Output that looks like frames of the agent is output',
    program: { file: 'forge-frames.py' },
    expect: all(ends('nonzero_exit'), exits(3), leaves({})),
  },
  {
    id: 'frames-in-terminal',
    title: 'Also in a terminal',
    program: { file: 'forge-frames.py', terminal: { columns: 80, rows: 24 } },
    expect: all(ends('nonzero_exit'), exits(3), leaves({})),
  },
  {
    id: 'frames-by-agent',
    title: 'Frames that are written where the agent writes are not taken for its own',
    program: { file: 'forge-by-agent.py' },
    expect: all(ends('nonzero_exit'), exits(3), leaves({})),
  },
  {
    id: 'words',
    title: 'Output that looks like a result is output',
    program: { file: 'forge-words.py' },
    expect: all(ends('nonzero_exit'), exits(5), says('"verdict": "passed"')),
  },
  {
    id: 'memory-then-well',
    title: 'A good end does not hide a limit that was hit',
    program: { file: 'memory-then-well.py' },
    expect: all(ends('memory_limit'), hits('memoryBytes')),
  },
  {
    id: 'output-then-well',
    title: 'Nor does it hide too much output',
    program: {
      code: 'import os\nos.write(1, b"x" * 5000)\nos._exit(0)',
      limits: { outputBytes: 1000 },
    },
    expect: all(ends('output_limit'), hits('outputBytes')),
  },
  {
    id: 'looks-like-a-limit',
    title: 'Words and codes of a limit do not make one',
    programs: [
      { code: 'import os\nprint("MemoryError: out of memory", flush=True)\nos._exit(137)' },
      { code: 'import os\nprint("time limit exceeded", flush=True)\nos.kill(os.getpid(), 9)' },
      { code: 'raise MemoryError' },
    ],
    expect: all(
      run(0, all(ends('nonzero_exit'), exits(137))),
      run(1, all(ends('signalled'), exits(null, 'SIGKILL'))),
      run(2, all(ends('nonzero_exit'), exits(1))),
      each(({ limitHit }) => (limitHit === null ? null : 'a limit is named')),
    ),
  },
  {
    id: 'after-the-compiler',
    title: 'A program cannot speak for its compiler',
    program: { language: 'typescript', file: 'other-step.ts' },
    expect: all(ends('nonzero_exit'), exits(7), ({ compile }) =>
      compile?.status === 'completed' ? null : `the compile step is ${compile?.status}`,
    ),
  },
  {
    id: 'compile-error',
    title: 'A program that does not compile never runs',
    program: { language: 'typescript', code: 'console.log("ran");\nconst wrong: number = "x";' },
    expect: all(ends('compile_error'), ({ step }) => (step === 'compile' ? null : 'the run step decided')),
  },
  {
    id: 'redeclared',
    title: 'Whatever a program declares anew, it judges nothing',
    program: { language: 'javascript', file: 'redeclare.js' },
    expect: all(ends('nonzero_exit'), exits(1)),
  },
  {
    id: 'early-exit',
    title: 'Ending before the work is done is ending, with no more said than was',
    programs: ['os._exit(0)', 'raise SystemExit(0)', 'exit()'].map((end) => ({
      code: `import os\nprint("begun", flush=True)\n${end}\nassert False\nprint("passed")`,
    })),
    expect: each(all(ends('completed'), prints('begun\n'), neverSays('passed'))),
  },
  {
    id: 'other-cases',
    title: 'What the first case leaves running is not there for the second to be mistaken for',
    program: {
      file: 'case-poison.py',
      cases: [{ stdin: 'first' }, { stdin: 'second' }, { stdin: 'third' }],
    },
    expect: all(neverSays('LATE'), ({ cases }) => (cases.length === 3 ? null : `${cases.length} cases ran`)),
  },
  {
    id: 'killed-agent',
    title: 'Whoever could end the agent would get no verdict of his own',
    program: {
      code: 'import os\ntry:\n    os.kill(1, 9)\nfinally:\n    print("42", flush=True)\n    os._exit(9)',
    },
    expect: either(all(ends('nonzero_exit'), exits(9)), ends('internal_error')),
  },
]);
