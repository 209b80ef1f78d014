import type { Limits } from '@crucible/contracts/limits';
import type { ExecutionArtifact, ExecutionResult } from '../executor.ts';

/** What came of a hostile program. */
export type TestOutcome = Pick<ExecutionResult, 'status' | 'exitCode' | 'outputBytes'> & {
  output: string;
  artifacts: ExecutionArtifact[];
};

/** Hostile programs, run one after the other, and what must have come of the last one if the isolation holds. */
export type IsolationTest = {
  name: string;
  /** Files of the folder `programs`, in Python. */
  programs: string[];
  limits?: Partial<Limits>;
  holds: (outcome: TestOutcome) => boolean;
};

const MIB = 1024 * 1024;
const OUTPUT_BYTES = 100_000;

const saysHeld = ({ status, output }: TestOutcome) => status === 'completed' && output === 'held\n';

const looks = (name: string, program: string): IsolationTest => ({
  name,
  programs: [program],
  holds: saysHeld,
});

/** What every isolation level has to hold before a worker serves it. */
export const ISOLATION_TESTS: readonly IsolationTest[] = [
  looks('network', 'network.py'),
  looks('read-only root', 'read-only-root.py'),
  looks('privileges', 'privileges.py'),
  looks('kernel calls', 'kernel-calls.py'),
  looks('view of the machine', 'machine.py'),
  { ...looks('disk', 'full-disk.py'), limits: { workspaceBytes: 8 * MIB, fileSizeBytes: 64 * MIB } },
  { name: 'traces of others', programs: ['leave-traces.py', 'find-traces.py'], holds: saysHeld },
  {
    name: 'processes',
    programs: ['fork-bomb.py'],
    limits: { wallMs: 800 },
    // gVisor's kernel may give up, or run out of memory, before the time is over: the program is held all the same.
    holds: ({ status }) => status === 'time_limit' || status === 'memory_limit' || status === 'signalled',
  },
  {
    name: 'memory',
    programs: ['memory-bomb.py'],
    limits: { memoryBytes: 128 * MIB },
    holds: ({ status }) => status === 'memory_limit',
  },
  {
    name: 'output',
    programs: ['output-flood.py'],
    limits: { outputBytes: OUTPUT_BYTES },
    holds: ({ status, output }) => status === 'output_limit' && output.length === OUTPUT_BYTES,
  },
  {
    name: 'time',
    programs: ['never-ends.py'],
    limits: { wallMs: 500 },
    holds: ({ status }) => status === 'time_limit',
  },
  {
    name: 'verdict',
    programs: ['forged-verdict.py'],
    // Written over, the agent of a sandbox in gVisor is no longer believed, and the sandbox is ended.
    holds: ({ status, exitCode, output }) =>
      output === '' && ((status === 'nonzero_exit' && exitCode === 3) || status === 'signalled'),
  },
  {
    name: 'artifacts',
    programs: ['artifact-traps.py'],
    holds: (outcome) =>
      saysHeld(outcome) && outcome.artifacts.map(({ path }) => path).join() === 'honest.txt',
  },
];
