import type { ImageOrigin } from '@crucible/contracts/admin-image';
import { recordVersion } from '../../images/record-version.ts';
import type { TaskOutcome, TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';
import type { Validated } from './validate-image.ts';

type Result = {
  origin: ImageOrigin;
  /** Name of what it was made from. */
  base: string | null;
  validated: Validated;
  reference?: string;
  referenceDigest?: string | null;
};

/** Notes an image that was tried as a version, and says what follows from that. */
export async function recordResult(
  deps: ImageWorkerDeps,
  { say, note }: TaskWork,
  { validated, ...made }: Result,
): Promise<TaskOutcome> {
  await note({ stage: 'record' });
  const { image, findings, packageCount, setIdCount } = validated;
  const wrong = findings.filter(({ ok }) => !ok);
  const isValid = wrong.length === 0;
  const { versionId, isCurrent } = await recordVersion(deps, {
    ...{ ...made, imageName: image.name, built: image, findings, isValid, packageCount, setIdCount },
  });
  if (isCurrent) say(`${image.name} is ${image.digest} from now on.`);
  else if (isValid) say('Another version was chosen by hand and stays in use.');
  else say('It is not used.');
  return { findings, versionId, failure: isValid ? null : wrong.map(({ message }) => message).join(' ') };
}
