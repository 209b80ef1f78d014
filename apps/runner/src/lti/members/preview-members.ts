import type { RosterPreview } from '@crucible/contracts/roster';
import { askMembers } from './ask-members.ts';
import type { ConnectionOfCourse } from './ask-members.ts';
import { planMembers } from './plan-members.ts';
import { readMembersState } from './read-members-state.ts';
import { toMembersPreview } from './to-members-preview.ts';

type Deps = Parameters<typeof askMembers>[0];

/** What taking over the members of a platform's course would do. Changes nothing. */
export async function previewMembers(deps: Deps, connection: ConnectionOfCourse): Promise<RosterPreview> {
  const { platformId, members } = await askMembers(deps, connection);
  const { courseId } = connection;
  const state = await readMembersState(deps.db, { courseId, platformId, members });
  return toMembersPreview(planMembers(members, state));
}
