import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { mutate, query, signInAs } from './people.ts';
import type { DemoPerson } from './people.ts';

/** Something in an assignment's secret parts that no student's browser may ever get. */
export const SECRET = 'zq-secret-7391';

const reversed = (text: string) => [...text].toReversed().join('');

/** Print a line backwards: a sample, a shown test, and one that is hidden. */
export const BACKWARDS = {
  statement:
    '# Backwards\n\nPrint the line that you read **backwards**, $O(n)$.\n\n```python\nprint(input())\n```\n',
  languages: [
    {
      language: 'python',
      files: [
        { path: 'main.py', content: 'line = input()\nprint(line)\n' },
        { path: 'given.py', content: 'ANSWER = 42\n', access: 'read_only' },
        { path: 'hidden.py', content: `# ${SECRET}\n`, access: 'hidden' },
      ],
      solution: [{ path: 'main.py', content: `# ${SECRET}\nprint(input()[::-1])\n` }],
    },
  ],
  tests: [
    {
      ...{ id: 'sample', kind: 'io', name: 'A word', points: 1, isSample: true, visibility: 'always' },
      ...{ stdin: 'abc\n', expected: 'cba\n' },
    },
    {
      ...{ id: 'spaces', kind: 'io', name: 'With spaces', points: 2, visibility: 'always' },
      ...{ stdin: 'a b  c\n', expected: 'c  b a\n', hint: 'Spaces are characters, too.' },
    },
    {
      ...{ id: SECRET, kind: 'io', name: `Named ${SECRET}`, points: 3, visibility: 'never' },
      ...{ stdin: `${reversed(SECRET)}\n`, expected: `${SECRET}\n`, hint: SECRET },
    },
  ],
};

export const RIGHT = 'print(input()[::-1])\n';

/** A program in TypeScript, of which a mistake is found before it runs. */
export const COMPILED = {
  statement: 'Print 1.',
  languages: [{ language: 'typescript', files: [{ path: 'main.ts', content: 'console.log(1);\n' }] }],
  tests: [{ id: 'one', kind: 'io', name: 'One', visibility: 'always', stdin: '', expected: '1\n' }],
};

export type MadeAssignment = { courseId: string; assignmentId: string; path: string };

type Made = { settings?: object; content?: object };

/** Acts as the demo's teacher, in a browser of their own. */
export async function asTeacher<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await signInAs(page, 'teacher');
    return await work(page);
  } finally {
    await context.close();
  }
}

/** A new course with a published assignment, in which the demo's students are. */
export async function makeAssignment(browser: Browser, made: Made = {}): Promise<MadeAssignment> {
  return asTeacher(browser, async (page) => {
    const course = { name: 'Solving', code: 'SV1' };
    const { id: courseId } = await mutate<{ id: string }>(page, 'courses.create', course);
    const csv = 'email\nstudent1@crucible.test\nstudent2@crucible.test\nstudent3@crucible.test\n';
    await mutate(page, 'coursePeople.applyRoster', { courseId, csv });
    const { id: assignmentId, draftRevision } = await mutate<{ id: string; draftRevision: number }>(
      page,
      'assignments.create',
      {
        courseId,
        settings: { title: 'Backwards', mode: 'practice', ...made.settings },
        content: made.content ?? BACKWARDS,
      },
    );
    await mutate(page, 'assignments.publish', { assignmentId, draftRevision });
    return { courseId, assignmentId, path: `/courses/${courseId}/assignments/${assignmentId}` };
  });
}

/** Opens an assignment as whoever is signed in, and waits until one can write. */
export async function openAssignment(page: Page, { path }: MadeAssignment): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Submit', exact: true }).first()).toBeVisible();
  await expect(
    page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first(),
  ).toBeAttached();
  await expect(page.getByText('Loading…')).toHaveCount(0);
}

/** Hands in for a student, by the API, and waits for the grading. Resolves to the submission's id. */
export async function handInAs(
  browser: Browser,
  person: DemoPerson,
  { made, program }: { made: MadeAssignment; program: string },
): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, person);
  const { id } = await mutate<{ id: string }>(page, 'submissions.create', {
    ...{ assignmentId: made.assignmentId, language: 'python', token: crypto.randomUUID() },
    files: [{ path: 'main.py', content: program }],
  });
  await expect(async () => {
    const { status } = await query<{ status: string }>(page, 'submissions.get', { submissionId: id });
    expect(status).toBe('graded');
  }).toPass();
  await context.close();
  return id;
}
