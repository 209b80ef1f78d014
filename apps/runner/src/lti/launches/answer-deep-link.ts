import { LTI_PATHS } from '@crucible/contracts/lti';
import { SignJWT } from 'jose';
import { roundPoints } from '../../assignments/rules/grade-of.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import { newId } from '../../lib/ids.ts';
import type { Actor } from '../../people/actor.ts';
import type { Author } from '../../people/author.ts';
import { CLAIMS, LTI_VERSION } from '../wire/lti-names.ts';
import { readToolKey, SIGNATURE } from '../wire/tool-key.ts';
import type { ToolKeyDeps } from '../wire/tool-key.ts';
import { requireChoice } from './require-choice.ts';

type Deps = ToolKeyDeps & { clock: Clock; instance: string; publicUrl: string };
type Input = { launchId: string; assignmentId: string; actor: Actor; by: Author };

/** What the browser posts to the platform. */
export type DeepLinkAnswer = { returnUrl: string; jwt: string };

/** Answers a platform that has asked for something to link, with an assignment and the column for its grades. */
export async function answerDeepLink(deps: Deps, input: Input): Promise<DeepLinkAnswer> {
  const { assignmentId, by } = input;
  const { message, connectionId } = await requireChoice(deps, input);
  if (message.deepLink === null) throw new AppError('not_found');
  const { returnUrl, data } = message.deepLink;
  const platform = await deps.db.ltiPlatform.findUniqueOrThrow({ where: { id: message.platformId } });
  const item = await contentItem(deps, assignmentId);
  const key = await readToolKey(deps);
  const jwt = await new SignJWT({
    nonce: newId(),
    [CLAIMS.messageType]: 'LtiDeepLinkingResponse',
    [CLAIMS.version]: LTI_VERSION,
    [CLAIMS.deploymentId]: message.deploymentId,
    [CLAIMS.contentItems]: [item],
    ...(data !== null && { [CLAIMS.data]: data }),
  })
    .setProtectedHeader({ alg: SIGNATURE, kid: key.id, typ: 'JWT' })
    .setIssuer(platform.clientId)
    .setAudience(platform.issuer)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key.privateKey);
  const event = { action: 'lti_link.chosen', instance: deps.instance, subjectId: assignmentId } as const;
  await deps.db.$transaction((tx) => recordAudit(tx, { ...by, ...event, detail: { connectionId } }));
  return { returnUrl, jwt };
}

async function contentItem({ db, publicUrl }: Deps, assignmentId: string): Promise<object> {
  const assignment = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { title: true, points: true, currentVersion: { select: { maxPoints: true } } },
  });
  const { title, points, currentVersion } = assignment;
  const scoreMaximum = roundPoints(points ?? currentVersion?.maxPoints ?? 0);
  return {
    ...{ type: 'ltiResourceLink', title, url: `${publicUrl}${LTI_PATHS.launch}` },
    custom: { assignment_id: assignmentId },
    // A column that is worth nothing is refused by platforms.
    ...(scoreMaximum > 0 && { lineItem: { scoreMaximum, label: title, resourceId: assignmentId } }),
  };
}
