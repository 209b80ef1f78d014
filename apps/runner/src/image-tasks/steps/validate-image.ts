import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageFinding } from '@crucible/contracts/image-task';
import type { SmokeTest } from '@crucible/contracts/smoke-test';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';
import { inspectContents } from './inspect-contents.ts';
import { readVersions } from './read-versions.ts';
import { tryHostile } from './try-hostile.ts';
import { trySmoke } from './try-smoke.ts';

export type Candidate = {
  image: BuiltImage;
  tests: readonly SmokeTest[];
  /** Programs that its languages need; null where programs are the business of whoever made it. */
  keeps: readonly string[] | null;
};

export type Validated = {
  /** With the versions that it says. */
  image: BuiltImage;
  findings: ImageFinding[];
  packageCount: number;
  setIdCount: number;
};

/** Looks at everything that has to be in order before programs of people run in an image. What is in it is looked at before any of it runs. */
export async function validateImage(
  deps: ImageWorkerDeps,
  work: TaskWork,
  { image, tests, keeps }: Candidate,
): Promise<Validated> {
  const { say, note } = work;
  await note({ stage: 'inspect' });
  const { findings, packageCount, setIdCount } = await inspectContents(deps, work, { image, keeps });
  const tell = (found: readonly ImageFinding[]) => {
    findings.push(...found);
    for (const { ok, message } of found) say(`${ok ? '✓' : '✗'} ${message}`);
  };
  tell(findings.splice(0));
  const areInOrder = () => findings.every(({ ok }) => ok);
  const counts = { packageCount, setIdCount };
  if (!areInOrder()) return { image, findings, ...counts };

  await deps.candidates.admit(image.digest);
  const { versions, found } = await readVersions(deps, work, image);
  tell(found);
  const versioned = { ...image, versions };
  if (!areInOrder()) return { image: versioned, findings, ...counts };
  await note({ stage: 'hostile' });
  tell(await tryHostile(deps, work, versioned));
  work.signal.throwIfAborted();
  if (!areInOrder()) return { image: versioned, findings, ...counts };
  await note({ stage: 'smoke' });
  tell(await trySmoke(deps, work, { image: versioned, tests }));
  return { image: versioned, findings, ...counts };
}
