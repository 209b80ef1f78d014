import type { AssignmentContent, AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import type { StudentContent, StudentTest } from '@crucible/contracts/student-assignment';
import { contentPoints, groupPoints } from './rules/content-points.ts';
import { groupKeys } from './rules/group-keys.ts';
import { isVisible } from './rules/is-visible.ts';
import type { VisibilityFacts } from './rules/is-visible.ts';
import { testKey } from './rules/test-key.ts';
import { toSample } from './to-sample.ts';

type Facts = Omit<VisibilityFacts, 'hasPassed'> & { versionNumber: number };

const SEEN_AFTER = {
  always: 'now',
  after_due: 'due',
  after_publishing: 'publishing',
  on_failure: 'failing',
  never: 'never',
} as const;

/**
 * What a student is told of a content. Field by field, so that what is added to contents stays with the staff until
 * somebody decides otherwise: no solutions, no hidden files, no checkers, and of tests that are not samples no data.
 */
export function toStudentContent(content: AssignmentContent, facts: Facts): StudentContent {
  const groups = groupKeys(content, facts);
  return {
    versionNumber: facts.versionNumber,
    statement: content.statement,
    languages: content.languages.map(toStudentLanguage),
    assets: content.assets.map(({ path, mediaType }) => ({ path, mediaType })),
    groups: content.groups.map((group) => ({
      id: groups.get(group.id)?.key ?? '',
      name: groups.get(group.id)?.isHidden === false ? group.name : null,
      rule: group.rule,
      points: groupPoints(group, content.tests),
    })),
    tests: content.tests.map((test, position) => toStudentTest(test, { ...facts, position, groups })),
    maxPoints: contentPoints(content),
  };
}

function toStudentLanguage(entry: AssignmentLanguage): StudentContent['languages'][number] {
  const files = entry.files.flatMap(({ path, content, encoding, access }) =>
    access === 'hidden' ? [] : [{ path, content, encoding, access }],
  );
  const first = files.find(({ access }) => access === 'editable')?.path ?? null;
  return {
    ...{ language: entry.language, image: entry.image ?? null, files },
    entry: entry.entry ?? first,
    allowsNewFiles: entry.allowsNewFiles,
  };
}

type Place = { position: number; groups: ReturnType<typeof groupKeys> };

function toStudentTest(test: AssignmentTest, facts: Facts & Place): StudentTest {
  const isShown = isVisible(test, { ...facts, hasPassed: null });
  return {
    key: testKey({ id: test.id, position: facts.position, isHidden: !isShown }),
    name: isShown ? test.name : null,
    kind: isShown ? test.kind : null,
    points: test.points,
    groupId: facts.groups.get(test.groupId ?? '')?.key ?? null,
    isSample: test.isSample,
    seenAfter: isShown ? 'now' : SEEN_AFTER[test.visibility],
    sample: test.isSample ? toSample(test) : null,
  };
}
