import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageFinding } from '@crucible/contracts/image-task';
import type { ExecutableLanguage } from '../../executor/executor.ts';
import { TaskFailed } from '../task-failed.ts';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

const MAX_OUTPUT_LENGTH = 4_000;

type Versioned = { id: string; versionCommand: string[]; versionPattern: string };

/** Asks the programs in an image for their versions, in sandboxes like those in which programs of people run. */
export async function readVersions(
  deps: ImageWorkerDeps,
  work: TaskWork,
  image: BuiltImage,
): Promise<{ versions: Record<string, string>; found: ImageFinding[] }> {
  const versions: Record<string, string> = {};
  const silent: string[] = [];
  for (const versioned of [...image.manifest.languages, ...image.manifest.frameworks]) {
    const version = await readVersion(deps, work, { image, versioned });
    if (version === null) silent.push(versioned.id);
    else versions[versioned.id] = version;
  }
  const told = Object.entries(versions).map(([id, version]) => `${id} ${version}`);
  const ok = silent.length === 0;
  const message = ok
    ? `It tells its versions: ${told.join(', ')}.`
    : `It does not tell its version of ${silent.join(', ')}.`;
  return { versions, found: [{ check: 'versions', ok, message }] };
}

async function readVersion(
  { executor }: ImageWorkerDeps,
  { signal, say }: TaskWork,
  { image, versioned }: { image: BuiltImage; versioned: Versioned },
): Promise<string | null> {
  const { id, versionCommand, versionPattern } = versioned;
  const language: ExecutableLanguage = { id: `${id}-version`, run: { argv: versionCommand }, env: {} };
  let output = '';
  const result = await executor.execute(
    {
      ...{ id: `version-${id}`, image, language, args: [], terminal: null },
      files: [{ path: 'version.txt', content: new Uint8Array() }],
      limits: image.manifest.defaultLimits,
      stdin: nothing(),
    },
    (event) => {
      if (event.type === 'output' && output.length < MAX_OUTPUT_LENGTH)
        output += Buffer.from(event.data).toString();
    },
    signal,
  );
  signal.throwIfAborted();
  if (result.status === 'internal_error')
    throw new TaskFailed(
      `No sandbox could be made of the image: ${result.internalCause ?? 'the log says why'}.`,
    );
  const version = new RegExp(versionPattern).exec(output)?.[1] ?? null;
  if (version === null) say(`${versionCommand.join(' ')}: ${result.status}, ${output.slice(0, 500)}`);
  return result.status === 'completed' ? version : null;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
