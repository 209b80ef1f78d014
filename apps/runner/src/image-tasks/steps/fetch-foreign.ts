import { recordAudit } from '../../audit/record-audit.ts';
import type { InspectedImage } from '../../executor/docker/image-engine.ts';
import { explained } from '../explain-refusal.ts';
import { pinReference } from '../pin-reference.ts';
import type { ImageReference } from '../require-reference.ts';
import { TaskFailed } from '../task-failed.ts';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';
import { findSignature } from './find-signature.ts';
import { loginAt } from './login-at.ts';

export type ForeignImage = InspectedImage & {
  /** By which the engine knows it, and which cannot come to mean another one where a registry has it. */
  name: string;
  /** What a Dockerfile names to begin with it. */
  from: string;
  /** Of its registry; null for an image of the engine itself. */
  registryDigest: string | null;
};

type Wanted = { imageName: string; reference: ImageReference };

/** Fetches what is to be adopted, and pins it: from here on its tag may mean whatever it will. */
export async function fetchForeign(
  deps: ImageWorkerDeps,
  work: TaskWork,
  { imageName, reference }: Wanted,
): Promise<ForeignImage> {
  const { engine } = deps;
  const { say, note } = work;
  const { text, registry, repository } = reference;
  if (registry === null) {
    const image = await engine.inspect(text);
    if (image === null) throw new TaskFailed(`The engine has no image ${text}.`);
    say(`${text} is ${image.digest}`);
    await note({ referenceDigest: image.digest, signature: 'unknown' });
    return { ...image, name: text, from: image.digest, registryDigest: null };
  }
  const login = await loginAt(deps, registry);
  const listening = { login, onLine: say, signal: work.signal };
  await explained(`${text} could not be fetched.`, engine.pull(text, listening));
  const image = await engine.inspect(text);
  const registryDigest = image && pinReference(reference, image.registryDigests);
  if (image === null || registryDigest === null)
    throw new TaskFailed(`The engine does not say which digest ${text} had.`);
  const pinned = `${repository}@${registryDigest}`;
  say(`${text} is ${registryDigest}`);
  await note({ referenceDigest: registryDigest });
  await refuseMovedTag(deps, work, { imageName, reference, registryDigest });
  await note({
    signature: await findSignature(deps, work, { repository, registryDigest, login }),
  });
  return { ...image, name: pinned, from: pinned, registryDigest };
}

/** An image that was adopted stays what it is. Whoever wants what its tag means now says so, by the digest. */
async function refuseMovedTag(
  { db, instance }: ImageWorkerDeps,
  { task, say }: TaskWork,
  { imageName, reference, registryDigest }: Wanted & { registryDigest: string },
): Promise<void> {
  const adopted = await db.executorImage.findUnique({ where: { name: imageName } });
  const before = adopted?.referenceDigest ?? null;
  const isSame = adopted?.reference !== reference.text || before === null || before === registryDigest;
  if (isSame || reference.tag === null) return;
  const detail = { reference: reference.text, before, now: registryDigest };
  await recordAudit(db, {
    ...{ action: 'image.tag_moved', instance, subjectId: imageName, personId: task.askedById, detail },
  });
  const message = `${reference.text} means another image now: ${registryDigest}. ${imageName} stays what it was made from, ${before}. To take the new one, name it by its digest.`;
  say(`✗ ${message}`);
  throw new TaskFailed(message, { findings: [{ check: 'tag_not_moved', ok: false, message }] });
}
