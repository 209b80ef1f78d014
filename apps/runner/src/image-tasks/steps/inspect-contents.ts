import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageFinding } from '@crucible/contracts/image-task';
import { isUnwanted } from '@crucible/image-build/is-unwanted';
import { inspectImage } from '../../image-contents/inspect-image.ts';
import type { ImageContents } from '../../image-contents/inspect-image.ts';
import { explained } from '../explain-refusal.ts';
import { isRoot } from '../is-root.ts';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

const SHOWN = 10;

type Input = { image: BuiltImage; keeps: readonly string[] | null };

/** What an image's files say about it, before anything of it has run. */
export async function inspectContents(
  { engine }: ImageWorkerDeps,
  { signal }: TaskWork,
  { image, keeps }: Input,
): Promise<{ findings: ImageFinding[]; packageCount: number; setIdCount: number }> {
  const saved = explained('The image could not be read.', engine.export(image.tag, signal));
  const contents = await inspectImage(await saved);
  const findings = contentFindings(contents);
  if (keeps !== null) {
    const unwanted = contents.programs.filter((path) => isUnwanted(path, keeps));
    findings.push({
      check: 'no_unwanted_programs',
      ok: unwanted.length === 0,
      message:
        unwanted.length === 0
          ? 'It has no shell, package manager or compiler that its languages do not need.'
          : `It has programs that nobody there needs: ${shown(unwanted)}.`,
    });
  }
  const budget = image.manifest.sizeBudgetBytes;
  if (budget !== undefined)
    findings.push({
      check: 'size_budget',
      ok: image.sizeBytes <= budget,
      message: `It weighs ${megabytes(image.sizeBytes)} of the ${megabytes(budget)} that its manifest allows.`,
    });
  return {
    findings,
    packageCount: contents.packages.length,
    setIdCount: contents.setIdFiles.length,
  };
}

/** What has to be in order in every image, wherever it comes from. */
export function contentFindings({ config, setIdFiles }: ImageContents): ImageFinding[] {
  return [rootFinding(config.user), setIdFinding(setIdFiles), volumesFinding(config.volumes)];
}

function rootFinding(user: string): ImageFinding {
  return {
    check: 'not_root',
    ok: !isRoot(user),
    message: isRoot(user)
      ? 'Its programs run as root. Give it a user of its own (USER in its Dockerfile).'
      : `Its programs run as ${user}, not as root.`,
  };
}

function setIdFinding(files: readonly string[]): ImageFinding {
  return {
    check: 'no_set_id',
    ok: files.length === 0,
    message:
      files.length === 0
        ? 'No file changes its user or group when it is started.'
        : `Files change their user or group when they are started (set-id): ${shown(files)}.`,
  };
}

/** A place on the machine's disk has no limit, and outlives the sandbox. */
function volumesFinding(volumes: readonly string[]): ImageFinding {
  return {
    check: 'no_volumes',
    ok: volumes.length === 0,
    message:
      volumes.length === 0
        ? 'It asks for no place on the disk of the machine.'
        : `It asks for places on the disk of the machine (VOLUME in its Dockerfile): ${shown(volumes)}.`,
  };
}

function shown(paths: readonly string[]): string {
  const rest = paths.length - SHOWN;
  return `${paths.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
