import { expectAccessible } from '../expect-accessible.ts';
import { mutate, signInAs, somebodyNew } from '../people.ts';
import { expect, test } from '../strict-test.ts';

type Course = { id: string };
const newCourse = (name: string) => ({ name, code: 'T1', description: '', timeZone: 'Europe/Berlin' });

test('a teacher makes a course, and a student joins it by its link after signing in', async ({
  page,
  browser,
}) => {
  const { name } = somebodyNew('Course');
  await signInAs(page, 'teacher');
  await page.goto('/courses');
  await page.getByRole('link', { name: 'New course' }).click();
  await page.getByRole('button', { name: 'Create the course' }).click();
  await expect(page.getByText('A course needs a name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Short name').fill('CS 1');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('button', { name: 'Create the course' }).click();
  await expect(page.getByText('No assignments yet')).toBeVisible();
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('tab', { name: 'Join codes' }).click();
  await page.getByRole('button', { name: 'New code' }).click();
  await expect(page.getByRole('dialog').getByText('Time in Asia/Tokyo.')).toBeVisible();
  await page.getByRole('button', { name: 'Make the code' }).click();
  const link = await page.getByLabel(/^link for/).inputValue();

  const elsewhere = await browser.newContext();
  const student = await elsewhere.newPage();
  await student.goto(link);
  await student.getByLabel('E-mail').fill('student1@crucible.test');
  await student.getByLabel('Password', { exact: true }).fill('crucible-demo');
  await student.getByRole('button', { name: 'Sign in' }).click();
  await expect(student.getByRole('heading', { name: `Join ${name}?` })).toBeVisible();
  await expectAccessible(student);
  await student.getByRole('button', { name: 'Join the course' }).click();
  await expect(student.getByText('They are here as soon as they are published.')).toBeVisible();
  await expect(student.getByRole('navigation', { name: 'Course' }).getByRole('link')).toHaveText([
    'Assignments',
    'My grades',
  ]);

  await page.getByRole('button', { name: /^Revoke/ }).click();
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Members' }).click();
  await page.reload();
  await expect(page.getByRole('rowheader', { name: 'Sam Student' })).toBeVisible();

  await student.goto(link.replace(/.$/, 'A'));
  await expect(student.getByRole('heading', { name: 'This code does not work' })).toBeVisible();
  await elsewhere.close();
});

test('a roster is looked at line by line before it is carried out', async ({ page }) => {
  await signInAs(page, 'teacher');
  const { id } = await mutate<Course>(page, 'courses.create', newCourse(somebodyNew('Roster').name));
  const { name, email } = somebodyNew('Newcomer');
  await page.goto(`/courses/${id}/people`);
  await page.getByRole('link', { name: 'Upload a roster' }).click();
  const lines = [
    'E-Mail;Name;Section;Role',
    'student1@crucible.test;Sam;Monday;student',
    `${email};${name};Monday;grader`,
    'not an address;Nobody;;',
  ];
  await page.getByLabel(/^Choose a CSV file/).setInputFiles({
    name: 'class.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}`),
  });
  const table = page.getByRole('table', { name: 'Lines of the roster' });
  await expect(table.getByRole('row', { name: /student1@/ })).toContainText('Becomes a member');
  await expect(table.getByRole('row', { name: new RegExp(email) })).toContainText('Is invited by mail');
  await expect(table.getByRole('row', { name: /not an address/ })).toContainText('Left out');
  await expect(page.getByText('New sections: Monday.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Carry it out' }).click();
  await expect(page.getByRole('row', { name: /Sam Student/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Invited' }).click();
  await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('Grader');
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByText('Nobody is invited')).toBeVisible();
});

test('members get roles and sections, and leave; a course keeps a teacher', async ({ page }) => {
  await signInAs(page, 'teacher');
  const { id } = await mutate<Course>(page, 'courses.create', newCourse(somebodyNew('Members').name));
  const csv = 'email\nstudent1@crucible.test\nstudent2@crucible.test';
  await mutate(page, 'coursePeople.applyRoster', { courseId: id, csv });
  await page.goto(`/courses/${id}/people`);
  await page.getByRole('tab', { name: 'Sections' }).click();
  await page.getByRole('textbox', { name: 'New section' }).fill('Tuesday');
  await page.getByRole('button', { name: 'Add the section' }).click();
  await expect(page.getByRole('list', { name: 'Sections' }).getByText('Tuesday')).toBeVisible();
  await page.getByRole('tab', { name: 'Members' }).click();
  await page.getByLabel('Section of Sam Student').selectOption('Tuesday');
  await page.getByLabel('Role of Robin Student').selectOption('grader');
  await page.getByLabel('Search').fill('tuesday');
  await expect(page.getByRole('status').filter({ hasText: '1 person' })).toBeVisible();
  await page.getByLabel('Search').fill('');
  await page.getByRole('button', { name: 'Remove Robin Student' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('row', { name: /Robin Student/ })).toHaveCount(0);
  await page.getByLabel('Role of Toni Teacher').selectOption('student');
  await expect(page.getByText('A course keeps at least one teacher.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Role of Toni Teacher')).toHaveValue('teacher');
});

test('a course is renamed, copied and archived', async ({ page }) => {
  const { name } = somebodyNew('Course');
  await signInAs(page, 'teacher');
  const { id } = await mutate<Course>(page, 'courses.create', newCourse(name));
  await page.goto(`/courses/${id}/settings`);
  const details = page.getByRole('region', { name: 'Course', exact: true });
  await details.getByLabel('Name', { exact: true }).fill(`${name} again`);
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The course was changed.')).toBeVisible();
  await page.getByLabel('Name of the copy', { exact: true }).fill(`${name} copied`);
  await page.getByLabel('Move dates by days').fill('364');
  await page.getByRole('button', { name: 'Copy the course' }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: `${name} copied` })).toBeVisible();
  await page.goto(`/courses/${id}/settings`);
  await page.getByRole('button', { name: 'Archive the course' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('region', { name: 'This course is archived' })).toBeVisible();
  await page.goto('/courses');
  const archived = page.getByRole('region', { name: 'Archived' });
  await expect(archived.getByRole('link', { name: `${name} again` })).toBeVisible();
});

test('whoever is not in a course is told nothing of it', async ({ page, browser }) => {
  const { name } = somebodyNew('Secret');
  await signInAs(page, 'teacher');
  const { id } = await mutate<Course>(page, 'courses.create', newCourse(name));
  const elsewhere = await browser.newContext();
  const student = await elsewhere.newPage();
  await signInAs(student, 'student2');
  await student.goto(`/courses/${id}`);
  await expect(student.getByText('Nothing to see here')).toBeVisible();
  expect(await student.content()).not.toContain(name);
  await elsewhere.close();
});
