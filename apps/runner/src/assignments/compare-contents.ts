import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { ContentChanges } from '@crucible/contracts/draft-check';
import { canonicalJson } from './canonical-json.ts';

type Changed = ContentChanges['tests'];

/** What differs between two contents. */
export function compareContents(before: AssignmentContent, after: AssignmentContent): ContentChanges {
  const byId = (part: { id: string }) => part.id;
  const languageOf = (entry: { language: string }) => entry.language;
  return {
    tests: changedParts(before.tests, after.tests, byId),
    groups: changedParts(before.groups, after.groups, byId),
    programs: changedParts(before.programs, after.programs, byId),
    languages: changedParts(before.languages, after.languages, languageOf),
    statement: before.statement !== after.statement,
    assets: canonicalJson(before.assets) !== canonicalJson(after.assets),
    limits: canonicalJson(before.limits) !== canonicalJson(after.limits),
    grading: canonicalJson(gradingPart(before)) !== canonicalJson(gradingPart(after)),
  };
}

function changedParts<Part>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
): Changed {
  const texts = (parts: readonly Part[]) => new Map(parts.map((part) => [keyOf(part), canonicalJson(part)]));
  const [old, now] = [texts(before), texts(after)];
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    changed: [...now].filter(([key, text]) => old.has(key) && old.get(key) !== text).map(([key]) => key),
    removed: [...old.keys()].filter((key) => !now.has(key)),
  };
}

/** Of a content what decides about points: by this a submission can get other ones. */
function gradingPart({ tests, groups, programs, languages, limits }: AssignmentContent) {
  return {
    ...{ programs, limits },
    tests: tests.map(({ name: _name, hint: _hint, visibility: _seen, isSample: _sample, ...rest }) => rest),
    groups: groups.map(({ name: _name, ...rest }) => rest),
    languages: languages.map(({ language, image, entry, files }) => ({
      ...{ language, image, entry },
      // What students write takes the place of the rest.
      files: files.filter(({ access }) => access !== 'editable'),
    })),
  };
}
