import { GradingViewSchema } from '@crucible/contracts/submission';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDraft } from '../../assignments/assignment-fixture.ts';
import { newId } from '../../lib/ids.ts';
import { handIn } from '../../submissions/submissions-fixture.ts';
import { change } from '../asking-fixture.ts';
import { startEngineApi } from '../doors/engine-api-fixture.ts';
import type { EngineApi } from '../doors/engine-api-fixture.ts';
import { isQuery, procedureOf, ROWS } from './procedures-fixture.ts';
import { ECHO, MARK, MARKED } from './secrets-fixture.ts';
import { inDays, makeWorld } from './world-fixture.ts';
import type { World } from './world-fixture.ts';

let api: EngineApi;
let world: World;

beforeAll(async () => {
  api = await startEngineApi();
  const made = await makeWorld(api);
  const settings = {
    title: 'Marked',
    mode: 'graded',
    opensAt: inDays(1),
    dueAt: inDays(2),
    closesAt: inDays(3),
  };
  const assignmentId = await publishDraft(made.course, { content: MARKED, settings });
  world = { ...made, assignmentId };
  const mate = { name: 'LEAK_mate', email: 'LEAK_mail@x.test' };
  await api.db.person.update({ where: { id: made.callers.classmate.personId }, data: mate });
  const { id: versionId } = await api.db.assignmentVersion.findFirstOrThrow({ where: { assignmentId } });
  await api.db.submission.create({
    data: {
      ...{ id: newId(), assignmentId, personId: made.callers.classmate.personId, versionId, number: 1 },
      ...{ language: 'python', files: [{ path: 'main.py', content: 'LEAK_code\n' }] },
    },
  });
});
afterAll(() => api.stop());

/** All that the student's browser can fetch: every query that they may ask, and every file. */
async function everything(): Promise<string> {
  const { student } = world.callers;
  const texts: string[] = [];
  for (const [name, { who, input }] of Object.entries(ROWS)) {
    if (!isQuery(procedureOf(name)) || who.student !== null) continue;
    const { text } = await student.query(procedureOf(name), await input?.(world, 'student'));
    texts.push(text);
  }
  const asset = await student.get(`/api/assignments/${world.assignmentId}/assets/SHOWN.txt`);
  const account = await student.get('/api/account/export.zip');
  const files = unzipSync(new Uint8Array(await account.arrayBuffer()));
  texts.push(
    await asset.text(),
    ...Object.keys(files),
    ...Object.values(files).map((file) => strFromU8(file)),
  );
  return texts.join('\n');
}

/** And no part of a moment, as in 12:00:01.234. */
const POINTS_BY_HAND = /(?<![\d:])1\.23/;
const kindsIn = (text: string) =>
  [...new Set((text.match(MARK) ?? []).map((mark) => mark.split('_')[0] ?? ''))].toSorted();
const leaksIn = (text: string) => [...new Set(text.match(/LEAK_\w+/g))];

async function changeSettings(changes: object): Promise<void> {
  await change(world.course.teacher, 'assignments.changeSettings', {
    assignmentId: world.assignmentId,
    changes,
  });
}

describe('what crosses the wire to a student', () => {
  it('before it opens is nothing', async () => {
    expect(kindsIn(await everything())).toEqual([]);
  });

  it('before handing in is what is theirs to begin with', async () => {
    await changeSettings({ opensAt: null });
    const text = await everything();
    expect(leaksIn(text)).toEqual([]);
    expect(kindsIn(text)).toEqual(['SHOWN']);
    for (const mark of ['statement', 'starter', 'given', 'asset', 'expected_sample', 'group_name'])
      expect(text).toContain(`SHOWN_${mark}`);
  });

  it('while it is graded, and once they have failed, is what they may see of that', async () => {
    const { student, grader } = world.course;
    const submission = await handIn(student, world.assignmentId, { code: ECHO });
    const gradingRunId = submission.gradingRunId ?? '';
    const live = await watched(gradingRunId);
    world = {
      ...world,
      submissionId: submission.id,
      fresh: { ...world.fresh, grading: async () => gradingRunId },
    };
    const { id: submissionId } = submission;
    await change(grader, 'comments.create', { submissionId, text: 'PUBLISHED_comment' });
    const studentId = student.personId;
    await change(grader, 'grades.override', {
      ...{ assignmentId: world.assignmentId, studentId, points: 1.23, reason: 'PUBLISHED_reason' },
    });
    for (const text of [live, await everything()]) {
      expect(leaksIn(text)).toEqual([]);
      expect(kindsIn(text)).toEqual(['FAILED', 'SHOWN']);
      expect(text).toContain('FAILED_expected_failure');
      expect(text).not.toMatch(POINTS_BY_HAND);
    }
  });

  it('after the due date is what was to be seen then', async () => {
    await changeSettings({ dueAt: inDays(-1) });
    const text = await everything();
    expect(leaksIn(text)).toEqual([]);
    expect(kindsIn(text)).toEqual(['DUE', 'FAILED', 'SHOWN']);
    expect(text).not.toMatch(POINTS_BY_HAND);
  });

  it('once the results are published is all but what is never told', async () => {
    const { assignmentId } = world;
    await change(world.course.teacher, 'assignments.setState', { assignmentId, change: 'publish_results' });
    const text = await everything();
    expect(leaksIn(text)).toEqual([]);
    expect(kindsIn(text)).toEqual(['DUE', 'FAILED', 'PUBLISHED', 'SHOWN']);
    for (const mark of ['comment', 'reason', 'expected_published'])
      expect(text).toContain(`PUBLISHED_${mark}`);
    expect(text).toContain('1.23');
  });

  it('is all of it for the staff', async () => {
    const { submissionId, assignmentId } = world;
    const { grader } = world.course;
    const review = await grader.query('submissions.get', { submissionId });
    const draft = await grader.query('assignments.get', { assignmentId });
    expect(leaksIn(`${review.text}${draft.text}`).toSorted()).toEqual(
      expect.arrayContaining(['LEAK_answer', 'LEAK_solution', 'LEAK_stdin_never']),
    );
  });
});

/** Everything that is told live of a grading until it has ended. */
async function watched(gradingRunId: string): Promise<string> {
  const socket = await world.callers.student.connect();
  const heard: string[] = [];
  try {
    return await new Promise((resolve) => {
      const hear = (view: unknown) => {
        heard.push(JSON.stringify(view));
        if (GradingViewSchema.parse(view).grading.finishedAt !== null) resolve(heard.join('\n'));
      };
      socket.on('grading:state', hear);
      socket.emit('grading:watch', { gradingRunId }, (reply) => void (reply.ok && hear(reply.value)));
    });
  } finally {
    socket.disconnect();
  }
}
