import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';

/** What is wrong with a part of a content: `tests.2.name`. */
export type ContentIssue = { path: string; message: string };

const PLACES: Record<string, string> = {
  languages: 'Language',
  programs: 'Program',
  groups: 'Group',
  tests: 'Test',
  assets: 'File of the statement',
};

/** What keeps a content from being saved as it is. */
export function contentIssues(content: AssignmentContent): ContentIssue[] {
  const parsed = AssignmentContentSchema.safeParse(content);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** Where an issue is, for people: `Test 3, name`. */
export function issuePlace({ path }: ContentIssue): string {
  const [list = '', index, ...rest] = path.split('.');
  const place = PLACES[list];
  if (place === undefined || index === undefined) return list === '' ? 'The assignment' : list;
  const inside = rest.filter((part) => !/^\d+$/.test(part)).join(' ');
  return `${place} ${Number(index) + 1}${inside === '' ? '' : `, ${inside}`}`;
}
