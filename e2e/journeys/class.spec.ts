import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { asTeacher } from '../assignment.ts';
import { mutate, query, signInAs } from '../people.ts';
import { at } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

const program = (operator: string) =>
  `def add(a, b):\n    return a ${operator} b\n\n\nif __name__ == "__main__":\n    print(add(*map(int, input().split())))\n`;

/** Called with input, answer and feedback; the number to be found is the answer. */
const CHECKER =
  'import sys\nanswer = open(sys.argv[2]).read()\nsys.exit(42 if sys.stdin.read().split() == answer.split() else 43)\n';
const JUDGE = 'import sys\nprint("20 3", flush=True)\nsys.exit(42 if input() == "23" else 43)\n';

const shown = { visibility: 'always', points: 1 };
const io = { ...shown, kind: 'io', stdin: '20 3\n' };

/** One test of every kind, and one for every way to compare. */
const CONTENT = {
  statement: 'Add two numbers.',
  languages: [{ language: 'python', files: [{ path: 'main.py', content: program('-') }] }],
  programs: [
    { id: 'check', language: 'python', files: [{ path: 'check.py', content: CHECKER }] },
    { id: 'judge', language: 'python', files: [{ path: 'judge.py', content: JUDGE }] },
  ],
  tests: [
    { ...io, id: 'exact', name: 'Byte for byte', expected: '23\n', compare: { type: 'exact' } },
    { ...io, id: 'whitespace', name: 'No spaces', expected: '2 3', compare: { type: 'whitespace' } },
    {
      ...{ ...io, id: 'tokens', name: 'Nearly', expected: '23.0000001' },
      compare: { type: 'tokens', tolerance: { absolute: 0.001 } },
    },
    { ...io, id: 'regex', name: 'A pattern', expected: '2[0-9]', compare: { type: 'regex' } },
    {
      ...shown,
      kind: 'checker',
      id: 'checker',
      name: 'Checked',
      programId: 'check',
      stdin: '20 3\n',
      answer: '23',
    },
    { ...shown, kind: 'interactive', id: 'judge', name: 'Talked to', programId: 'judge' },
    {
      ...shown,
      kind: 'function',
      id: 'function',
      name: 'Called',
      functionName: 'add',
      args: [20, 3],
      expected: 23,
    },
    {
      ...{ ...shown, kind: 'unit', id: 'unit', name: 'Unit tests', framework: 'pytest' },
      files: [
        {
          path: 'test_add.py',
          content: 'from main import add\n\n\ndef test_add():\n    assert add(20, 3) == 23\n',
        },
      ],
    },
    {
      ...{ ...shown, kind: 'static', id: 'static', name: 'No loops' },
      rules: [{ rule: 'must_not_use', construct: 'any_loop' }],
    },
    { ...shown, kind: 'style', id: 'style', name: 'Clean' },
  ],
};
const WRONG_BEFORE = [
  'Byte for byte',
  'No spaces',
  'Nearly',
  'A pattern',
  'Checked',
  'Talked to',
  'Called',
  'test_add',
];

const results = (page: Page) => page.getByRole('region', { name: 'Results', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a class: joined by code, every kind of test, late, an extension, and the grades taken home', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const course = { name: 'Adding', code: 'ADD1' };
  const made = await asTeacher(browser, async (teacher) => {
    const { id: courseId } = await mutate<{ id: string }>(teacher, 'courses.create', course);
    const { code } = await mutate<{ code: string }>(teacher, 'coursePeople.createJoinCode', { courseId });
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const settings = { title: 'Sums', mode: 'graded', dueAt: anHourAgo, latePercentPerDay: 20 };
    const draft = await mutate<{ id: string; draftRevision: number }>(teacher, 'assignments.create', {
      ...{ courseId, settings, content: CONTENT },
    });
    const { id: assignmentId, draftRevision } = draft;
    await mutate(teacher, 'assignments.publish', { assignmentId, draftRevision });
    return { courseId, code, assignmentId, path: `/courses/${courseId}/assignments/${assignmentId}` };
  });

  await signInAs(page, 'student2');
  await page.goto('/join');
  await page.getByRole('textbox').first().fill(made.code);
  await page.keyboard.press('Enter');
  await button(page, 'Join the course').click();
  await page.getByRole('link', { name: 'Sums' }).first().click();
  await button(page, 'Submit').click();
  await expect(results(page).getByRole('status')).toHaveText('2 of 10 tests passed, 2 of 10 points');
  for (const name of WRONG_BEFORE) await expect(results(page).getByText(name).first()).toBeVisible();
  // The first one that failed is open.
  const difference = page.getByRole('region', { name: 'Expected and actual output' }).first();
  await expect(difference.getByText('23')).toBeVisible();
  await expect(difference.getByText('17')).toBeVisible();

  await at(page).write(program('+'));
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await button(page, 'Submit').click();
  await expect(results(page).getByRole('status')).toHaveText('All tests passed, 10 of 10 points');
  const grades = `/courses/${made.courseId}/grades`;
  await page.goto(grades);
  await expect(page.getByText('8 of 10', { exact: true })).toBeVisible();

  const csv = await asTeacher(browser, async (teacher) => {
    const { courseId, assignmentId } = made;
    const members = await query<{ personId: string; role: string }[]>(teacher, 'coursePeople.members', {
      courseId,
    });
    const personIds = members.filter(({ role }) => role === 'student').map(({ personId }) => personId);
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    await mutate(teacher, 'overrides.create', {
      ...{ assignmentId, overrides: { personIds, dueAt, reason: 'Was ill.' } },
    });
    await teacher.goto(`/courses/${courseId}/gradebook`);
    await button(teacher, 'Export').click();
    const download = teacher.waitForEvent('download');
    await teacher.getByRole('menuitem', { name: 'CSV', exact: true }).click();
    return readFileSync(await (await download).path(), 'utf8');
  });
  expect(csv).toContain('student2@crucible.test,Robin Student,,10,10');
  await page.goto(grades);
  await expect(page.getByText('10 of 10', { exact: true })).toBeVisible();
});
