import { createHash } from 'node:crypto';
import { AdoptImageSchema } from '@crucible/contracts/admin-image';
import type { AdoptImage } from '@crucible/contracts/admin-image';
import { ImageManifestSchema } from '@crucible/contracts/image-manifest';
import { inspectImage } from '../../image-contents/inspect-image.ts';
import { explained } from '../explain-refusal.ts';
import { dockerfileContext } from '../dockerfile-context.ts';
import { requireReference } from '../require-reference.ts';
import { TaskFailed } from '../task-failed.ts';
import type { TaskOutcome, TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';
import { fetchForeign } from './fetch-foreign.ts';
import type { ForeignImage } from './fetch-foreign.ts';
import { contentFindings } from './inspect-contents.ts';
import { recordResult } from './record-result.ts';
import { validateImage } from './validate-image.ts';

const HASH_LENGTH = 12;

/**
 * Makes a foreign image one of ours: a thin layer gives it the agent, and then it is tried like any other. What says of itself
 * that it runs as root, or has set-id files, is refused before anything is made of it.
 */
export async function adoptImage(deps: ImageWorkerDeps, work: TaskWork): Promise<TaskOutcome> {
  const { engine } = deps;
  const { task, say, note, signal } = work;
  const adoption = AdoptImageSchema.parse(task.input);
  const reference = requireReference(adoption.reference);
  await note({ stage: 'fetch' });
  const foreign = await fetchForeign(deps, work, { imageName: adoption.imageName, reference });
  await note({ stage: 'inspect' });
  await refuseUnfit(deps, work, foreign);
  const agent = agentImage(deps);
  const inputsHash = hashOf([foreign.digest, agent.digest, JSON.stringify(adoption)]);
  const tag = `crucible/${adoption.imageName}:${inputsHash.slice(0, HASH_LENGTH)}`;
  await note({ stage: 'build' });
  const dockerfile = thinLayer({ from: foreign.from, agent: agent.digest });
  for (const line of dockerfile.trimEnd().split('\n')) say(line);
  const build = {
    context: dockerfileContext(dockerfile),
    tag,
    buildArguments: {},
    isFromScratch: false,
    onLine: say,
    signal,
  };
  await explained('The layer with the agent could not be built.', engine.build(build));
  const built = await engine.inspect(tag);
  if (built === null) throw new TaskFailed('The engine does not have the image that it has built.');
  const image = {
    ...{ name: adoption.imageName, digest: built.digest, tag, inputsHash, sizeBytes: built.sizeBytes },
    ...{ builtAt: built.createdAt, versions: {}, manifest: manifestOf(adoption) },
  };
  const validated = await validateImage(deps, work, { image, tests: [], keeps: null });
  return recordResult(deps, work, {
    ...{ origin: 'adopted', base: reference.text, validated, reference: reference.text },
    referenceDigest: foreign.registryDigest ?? foreign.digest,
  });
}

/** @throws TaskFailed with everything that is wrong */
async function refuseUnfit({ engine }: ImageWorkerDeps, { say, signal }: TaskWork, foreign: ForeignImage) {
  const saved = explained('The image could not be read.', engine.export(foreign.name, signal));
  const contents = await inspectImage(await saved);
  const findings = contentFindings(contents);
  if (foreign.triggers.length > 0)
    findings.push({
      check: 'no_triggers',
      ok: false,
      message: 'It does things when others are built from it (ONBUILD).',
    });
  for (const { ok, message } of findings) say(`${ok ? '✓' : '✗'} ${message}`);
  const wrong = findings.filter(({ ok }) => !ok);
  if (wrong.length > 0) throw new TaskFailed(wrong.map(({ message }) => message).join(' '), { findings });
}

/** An image from which the agent is taken: they all have it. */
function agentImage({ catalog }: ImageWorkerDeps): { digest: string } {
  const { images } = catalog;
  const image =
    images.find(({ name }) => name === 'base') ?? images.find(({ name }) => name === 'python') ?? images[0];
  if (image === undefined)
    throw new TaskFailed('No image of the catalogue is there to take the agent from. Build one first.');
  return image;
}

function thinLayer({ from, agent }: { from: string; agent: string }): string {
  return `FROM ${from}
COPY --from=${agent} /usr/sbin/agent /usr/sbin/agent
USER 10001:10001
WORKDIR /
HEALTHCHECK NONE
CMD []
ENTRYPOINT ["/usr/sbin/agent"]
`;
}

function manifestOf({ imageName, description, languages, defaultLimits, isolation }: AdoptImage) {
  return ImageManifestSchema.parse({ name: imageName, description, languages, defaultLimits, isolation });
}

const hashOf = (texts: readonly string[]) => createHash('sha256').update(texts.join('\0')).digest('hex');
