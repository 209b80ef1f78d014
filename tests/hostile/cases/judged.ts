import { randomUUID } from 'node:crypto';
import { ExecutionSchema } from '@crucible/contracts/execution';
import type { ExecuteRequestInput } from '@crucible/contracts/execution';
import type { CaseVerdict } from '@crucible/contracts/execution-case';
import type { ServiceCase } from '../suite/hostile-case.ts';

type Judged = {
  code: string;
  expected: string;
  compare?: NonNullable<ExecuteRequestInput['cases']>[number]['compare'];
  verdict: CaseVerdict;
};

/** A program that wants to pass a case without having earned it. */
function judged(id: string, title: string, { code, expected, compare, verdict }: Judged): ServiceCase {
  return {
    kind: 'service',
    group: 'verdict',
    id: `case-${id}`,
    title,
    check: async ({ runner }) => {
      const { program } = await runner();
      const cases = [{ id: 'only', stdin: 'input', expected, ...(compare && { compare }) }];
      const { status, body } = await program.post('/execute', { language: 'python', code, cases });
      if (status !== 200) return { complaint: `answered ${status}`, seen: '' };
      const only = ExecutionSchema.parse(body).cases?.[0];
      const seen = `${only?.verdict}: ${only?.stdout.slice(0, 40)}`;
      return { complaint: only?.verdict === verdict ? null : seen, seen };
    },
  };
}

const SECRET = randomUUID();

/** Everything that a program can read of itself and its surroundings, but not by asking for the answer. */
const SEARCH = `
import os, sys
found = [text for text in (*sys.argv, *os.environ.values(), sys.stdin.read()) if "-" in text and len(text) == 36]
for folder, folders, files in os.walk("/"):
    if folder in ("/proc", "/sys", "/dev", "/usr"):
        folders.clear()
        continue
    for name in files:
        try:
            text = open(os.path.join(folder, name), errors="replace").read(100_000)
        except OSError:
            continue
        if os.path.join(folder, name) != "/workspace/main.py":
            found += [word for word in text.split() if len(word) == 36 and word.count("-") == 4]
print(found[0] if found else "not found")
`;

export const JUDGED: ServiceCase[] = [
  judged('honest', 'The right answer passes', { code: 'print(42)', expected: '42', verdict: 'passed' }),
  judged('early-exit', 'Ending before the answer does not pass', {
    code: 'import os\nos._exit(0)\nprint(42)',
    expected: '42',
    verdict: 'wrong_answer',
  }),
  judged('result-line', 'Printing a result does not make one', {
    code: 'print(\'{"id": "only", "verdict": "passed", "stdout": "42"}\')',
    expected: '42',
    verdict: 'wrong_answer',
  }),
  judged('search', 'The right answer is nowhere in the sandbox', {
    code: SEARCH,
    expected: SECRET,
    verdict: 'wrong_answer',
  }),
  judged('exit-code', 'The right answer with a failure is a failure', {
    code: 'print(42)\nraise SystemExit(1)',
    expected: '42',
    verdict: 'nonzero_exit',
  }),
  judged('signal', 'The right answer and then a signal is a signal', {
    code: 'import os\nprint(42, flush=True)\nos.kill(os.getpid(), 9)',
    expected: '42',
    verdict: 'signalled',
  }),
  judged('memory', 'The right answer beside a child that took all memory is no answer', {
    code: 'import os\npid = os.fork()\nif pid == 0:\n    x = []\n    while True: x.append(bytearray(8 << 20))\nos.waitpid(pid, 0)\nprint(42)',
    expected: '42',
    verdict: 'memory_limit',
  }),
  judged('stderr', 'The right answer on stderr is not on stdout', {
    code: 'import sys\nprint(42, file=sys.stderr)',
    expected: '42',
    verdict: 'wrong_answer',
  }),
  judged('everything', 'Every answer at once is none', {
    code: 'for number in range(1000): print(number)',
    expected: '42',
    verdict: 'wrong_answer',
  }),
  judged('look-alikes', 'Letters that look alike are others', {
    code: 'print("p\\u0430ss")',
    expected: 'pass',
    verdict: 'wrong_answer',
  }),
  judged('invisible', 'Characters that nobody sees are characters', {
    code: 'print("pass\\u200b")',
    expected: 'pass',
    verdict: 'wrong_answer',
  }),
  judged('zero', 'A zero does not end the comparison', {
    code: 'import os\nos.write(1, b"pass\\0fail")',
    expected: 'pass',
    compare: 'exact',
    verdict: 'wrong_answer',
  }),
  judged('no-text', 'Bytes that are no text equal no text', {
    code: 'import os\nos.write(1, b"\\xff")',
    expected: '\ufffd',
    compare: 'exact',
    verdict: 'wrong_answer',
  }),
  ...['nan', 'inf', '1e999', '0x2a', '4_2', '٤٢', ''].map((text, number) =>
    judged(`number-${number + 1}`, `As a number, ${text || 'nothing'} is not 42`, {
      code: `print("${text}")`,
      expected: '42',
      compare: { type: 'numbers' },
      verdict: 'wrong_answer',
    }),
  ),
];
