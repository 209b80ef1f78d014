import { EmailSchema } from '@crucible/contracts/person';
import type { CourseRole } from '@crucible/contracts/role';
import type { LtiPlatform } from '@crucible/db';
import { z } from 'zod';
import { courseRoleOf } from '../launches/course-role-of.ts';
import { launcherName } from '../launches/launcher-name.ts';
import { MEDIA_TYPES, SCOPES } from '../wire/lti-names.ts';
import { PlatformFailed } from '../wire/platform-client.ts';
import { readAnswer } from '../wire/read-answer.ts';
import { requestAccessToken } from '../wire/request-access-token.ts';
import type { TokenDeps } from '../wire/request-access-token.ts';
import { nextPage } from './next-page.ts';

/** Somebody in a course of a platform. */
export type PlatformMember = {
  subject: string;
  name: string;
  email: string | null;
  /** Null for whoever is nothing in the course. */
  role: CourseRole | null;
};

type Input = { platform: LtiPlatform; membershipsUrl: string };

const MAX_PAGES = 100;
const MAX_MEMBERS = 20_000;

const TextSchema = z.string().max(4000).nullish().catch(null);
const MembersSchema = z.object({
  members: z
    .array(
      z.object({
        ...{ user_id: z.string().min(1).max(255), roles: z.array(z.string()).max(100).default([]) },
        ...{ status: TextSchema, name: TextSchema, email: TextSchema },
        ...{ given_name: TextSchema, family_name: TextSchema },
      }),
    )
    .max(MAX_MEMBERS),
});
type Row = z.infer<typeof MembersSchema>['members'][number];

/** Asks a platform who is in a course, page by page; only those who are active in it. Throws `PlatformFailed`. */
export async function readMembers(
  deps: TokenDeps,
  { platform, membershipsUrl }: Input,
): Promise<PlatformMember[]> {
  const token = await requestAccessToken(deps, { platform, scope: SCOPES.members });
  const headers = { authorization: `Bearer ${token}`, accept: MEDIA_TYPES.members };
  const members = new Map<string, PlatformMember>();
  let url: string | null = membershipsUrl;
  for (let page = 0; url !== null; page += 1) {
    const answer = await deps.askPlatform({ method: 'GET', url, headers });
    for (const row of readAnswer(answer, MembersSchema).members) {
      if (row.status == null || row.status === 'Active') members.set(row.user_id, toMember(row));
    }
    url = nextPage(url, answer.link);
    if (members.size > MAX_MEMBERS || page >= MAX_PAGES)
      throw new PlatformFailed('The platform names too many people.');
  }
  return [...members.values()];
}

function toMember(row: Row): PlatformMember {
  const email = EmailSchema.safeParse(row.email).data ?? null;
  const name = row.name || [row.given_name, row.family_name].filter(Boolean).join(' ');
  return { subject: row.user_id, email, name: launcherName(name, email), role: courseRoleOf(row.roles) };
}
