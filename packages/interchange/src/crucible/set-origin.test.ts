import { describe, expect, it } from 'vitest';
import { parseAssignmentYaml } from './assignment-yaml.ts';
import { SAMPLE } from './sample-fixture.ts';
import { setOrigin } from './set-origin.ts';
import { writeAssignment } from './write-assignment.ts';

const ORIGIN = { assignmentId: 'V1StGXR8_Z5jdHi6B-myT', draftRevision: 7 };
const BLOCK = 'origin:\n  assignmentId: V1StGXR8_Z5jdHi6B-myT\n  draftRevision: 7\n';

describe('the origin of a folder', () => {
  it.each([
    [
      'is written where there was none',
      '# Mine\ncrucible: 1\ntitle: A # x\n',
      `# Mine\ncrucible: 1\n${BLOCK}title: A # x\n`,
    ],
    [
      'takes the place of another',
      'crucible: 1\norigin:\n  assignmentId: x\n  draftRevision: 1\ntitle: A\n',
      `crucible: 1\n${BLOCK}title: A\n`,
    ],
    [
      'takes the place of one on a line',
      'crucible: 1\ntitle: A\norigin: { assignmentId: x, draftRevision: 1 }\n',
      `crucible: 1\n${BLOCK}title: A\n`,
    ],
    [
      'is written without a line break at the end',
      'crucible: 1\ntitle: A',
      `crucible: 1\n${BLOCK}title: A\n`,
    ],
  ])('%s', (_what, before, after) => {
    expect(setOrigin(before, ORIGIN)).toBe(after);
    expect(setOrigin(after, ORIGIN)).toBe(after);
  });

  it.each(['-'.repeat(21), '0'.repeat(21), `1e${'9'.repeat(19)}`, '_'.repeat(21)])(
    'is read again, whatever the id: %s',
    (assignmentId) => {
      const text = setOrigin('crucible: 1\ntitle: A\n', { assignmentId, draftRevision: 2 });
      expect(parseAssignmentYaml(text).origin).toEqual({ assignmentId, draftRevision: 2 });
      const written = writeAssignment({ ...SAMPLE, origin: { assignmentId, draftRevision: 2 } });
      const yaml = Buffer.from(written.get('assignment.yaml') ?? '').toString();
      expect(setOrigin(yaml, { assignmentId, draftRevision: 2 })).toBe(yaml);
    },
  );
});
