import { BenchmarkProblemSchema } from '@crucible/contracts/benchmark-problem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { CONTENT, createDraft, publishDraft } from '../assignments/assignment-fixture.ts';

let api: TestApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  course = await openCourse(api);
});

let made = 0;

async function importBy(keeper: SignedInVisitor, assignmentIds: string[]) {
  const slug = `from-course-${(made += 1)}`;
  await keeper.mutate('benchmarks.create', { slug, name: slug, visibility: 'public' });
  return { slug, ...(await keeper.mutate('benchmarks.importAssignments', { slug, assignmentIds })) };
}

describe('assignments of a course', () => {
  it('become private problems of a benchmark of whoever teaches in it', async () => {
    const ids = [await publishDraft(course), await publishDraft(course)];
    const { slug, data } = await importBy(course.teacher, ids);
    expect(data).toMatchObject({ problems: 2, privateProblems: 2, publishedAt: null });
    const listed = await course.teacher.query('benchmarks.problems', { slug, versionNumber: 1 });
    const problems = z.array(BenchmarkProblemSchema).parse(listed.data);
    expect(problems.map(({ key, prompt }) => [key, prompt])).toEqual([
      ['Sum', CONTENT.statement],
      ['Sum (2)', CONTENT.statement],
    ]);
    expect(problems[0]?.test).toMatchObject({ kind: 'io', cases: [{ stdin: '1 2' }, { stdin: 'SECRET' }] });
    // Even once it is published, others see the statement and nothing else.
    await api.db.benchmarkVersion.updateMany({
      where: { benchmark: { slug } },
      data: { publishedAt: new Date() },
    });
    const { id } = await api.db.benchmarkVersion.findFirstOrThrow({ where: { benchmark: { slug } } });
    await api.db.benchmark.update({ where: { slug }, data: { currentVersionId: id } });
    const student = await signedIn(api);
    const seen = await student.query('benchmarks.problems', { slug, versionNumber: 1 });
    expect(seen.data).toHaveLength(2);
    expect(seen.text).not.toContain('SECRET');
  });

  it('are not there for a keeper who does not teach in it', async () => {
    const id = await publishDraft(course);
    const elsewhere = await signedIn(api, { role: 'teacher' });
    expect((await importBy(elsewhere, [id])).error).toMatchObject({ code: 'not_found' });
  });

  it('are named when they cannot be problems', async () => {
    const draft = await createDraft(course);
    expect((await importBy(course.teacher, [draft.id])).error).toMatchObject({
      ...{ code: 'invalid_input', message: '“Sum” has not been published.' },
    });
    const style = { kind: 'style', id: 's', name: 'Style' } as const;
    const content = { ...CONTENT, tests: [...(CONTENT.tests ?? []), style] };
    const id = await publishDraft(course, { content, settings: { title: 'Neat' } });
    expect((await importBy(course.teacher, [id])).error).toMatchObject({
      ...{ code: 'invalid_input', message: expect.stringMatching(/^“Neat” has tests of other kinds/) },
    });
  });
});
