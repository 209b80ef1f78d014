import type { ImageScan } from '@crucible/contracts/admin-image';
import { z } from 'zod';
import { scanImage } from '../../image-contents/scan/scan-image.ts';
import { storableJson } from '../../lib/storable-json.ts';
import { describeContents } from '../describe-contents.ts';
import { explained } from '../explain-refusal.ts';
import { TaskFailed } from '../task-failed.ts';
import type { TaskOutcome, TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

const InputSchema = z.object({ versionId: z.string() });

/** Writes down what a version is made of, and looks for known vulnerabilities in it. */
export async function scanVersion(deps: ImageWorkerDeps, work: TaskWork): Promise<TaskOutcome> {
  const { db } = deps;
  const { task, say, note, signal } = work;
  const { versionId } = InputSchema.parse(task.input);
  const version = await db.imageVersion.findUnique({ where: { id: versionId } });
  if (version === null) throw new TaskFailed('This version of the image is not there any more.');
  await note({ stage: 'inspect' });
  const { sbom, packages } = await explained(
    'The image could not be read.',
    describeContents(deps, version, signal),
  );
  say(`${packages.length} packages`);
  const scan = await scanned(deps, { sbom, packages, signal, onLine: say });
  await db.imageVersion.update({
    where: { id: versionId },
    data: {
      scan: storableJson(scan),
      scannedAt: new Date(scan.summary.scannedAt),
    },
  });
  const { critical, high, medium, low, unknown } = scan.summary;
  say(`${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} not rated`);
  return { findings: [], versionId, failure: null };
}

async function scanned(deps: ImageWorkerDeps, input: Parameters<typeof scanImage>[1]): Promise<ImageScan> {
  try {
    return await scanImage(deps, input);
  } catch (cause) {
    input.signal.throwIfAborted();
    const why = cause instanceof Error ? cause.message : '';
    throw new TaskFailed(`The scan did not come to its end. ${why}`, { cause });
  }
}
