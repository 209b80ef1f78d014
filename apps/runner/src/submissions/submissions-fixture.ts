import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { GradingView, Submission } from '@crucible/contracts/submission';
import { GradingViewSchema, SubmissionSchema } from '@crucible/contracts/submission';
import { change, read } from '../api/asking-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { newId } from '../lib/ids.ts';

/** A sum with one sample, one test that is seen when it fails, and two that are hidden; the staff's part says SECRET. */
export const SUM: AssignmentContentInput = {
  statement: 'Add up all numbers of a line.',
  languages: [
    {
      language: 'python',
      files: [
        { path: 'main.py', content: 'print(0)\n' },
        { path: 'given.py', content: 'GIVEN = 1\n', access: 'read_only' },
        { path: 'secret.py', content: 'KEY = "SECRET"\n', access: 'hidden' },
      ],
      solution: [{ path: 'main.py', content: 'print(sum(map(int, input().split()))) # SECRET\n' }],
    },
  ],
  tests: [
    { kind: 'io', id: 'sample', name: 'Sample', isSample: true, points: 1, stdin: '1 2', expected: '3' },
    {
      kind: 'io',
      id: 'three',
      name: 'Three',
      visibility: 'on_failure',
      points: 2,
      stdin: '1 2 3',
      expected: '6',
    },
    {
      kind: 'io',
      id: 'later',
      name: 'SECRET later',
      visibility: 'after_publishing',
      points: 3,
      stdin: '40 2',
      expected: '42',
    },
    {
      kind: 'io',
      id: 'never',
      name: 'SECRET never',
      points: 4,
      stdin: '70 7',
      expected: '77',
      hint: 'SECRET hint',
    },
  ],
};

export const RIGHT = 'print(sum(map(int, input().split())))\n';
/** Right for two numbers only. */
export const HALF = 'a, b, *_ = map(int, input().split())\nprint(a + b)\n';

type Program = { code?: string; files?: { path: string; content: string }[]; token?: string };

/** Somebody hands something in. */
export async function handIn(
  visitor: SignedInVisitor,
  assignmentId: string,
  { code = RIGHT, files, token = newId() }: Program = {},
): Promise<Submission> {
  const answer = await change(visitor, 'submissions.create', {
    ...{ assignmentId, language: 'python', token },
    files: files ?? [{ path: 'main.py', content: code }],
  });
  return SubmissionSchema.parse(answer);
}

/** Resolves when the grading has ended, with what this visitor may know of it. */
export async function untilGraded(visitor: SignedInVisitor, gradingRunId: string): Promise<GradingView> {
  const socket = await visitor.connect();
  try {
    return await new Promise<GradingView>((resolve, reject) => {
      const hear = (view: GradingView) => {
        if (view.grading.id === gradingRunId && view.grading.finishedAt !== null)
          resolve(GradingViewSchema.parse(view));
      };
      socket.on('grading:state', hear);
      socket.emit('grading:watch', { gradingRunId }, (reply) => {
        if (reply.ok) hear(reply.value);
        else reject(new Error(reply.error.message));
      });
    });
  } finally {
    socket.disconnect();
  }
}

/** Hands in and waits; resolves with the submission as its owner sees it then. */
export async function handInAndWait(
  visitor: SignedInVisitor,
  assignmentId: string,
  program: Program = {},
): Promise<Submission> {
  const { id, gradingRunId } = await handIn(visitor, assignmentId, program);
  await untilGraded(visitor, gradingRunId ?? '');
  return SubmissionSchema.parse(await read(visitor, 'submissions.get', { submissionId: id }));
}
