import type { PullImagesResult } from '@crucible/contracts/executor-image';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { recordAudit } from '../audit/record-audit.ts';
import type { AuditActor } from '../audit/record-audit.ts';
import type { EngineImages } from '../executor/docker/engine-images.ts';
import { AppError } from '../lib/app-error.ts';
import type { Logger } from '../lib/logger.ts';
import { listLiveWorkers } from '../workers/list-live-workers.ts';

export type ImageSource = {
  engine: EngineImages;
  /** From where to fetch what the engine does not have: `registry.example.org/crucible`; null when from nowhere. */
  registry: string | null;
};

type Deps = {
  db: Pick<Db, 'auditEvent'>;
  catalog: ImageCatalog;
  /** Null where this process has no access to the images of an engine: then it is known only what workers have. */
  source: ImageSource | null;
  pool: Pick<Pool, 'query'>;
  log: Logger;
  instance: string;
};
type Pulled = PullImagesResult['images'][number];
type Outcome = Pick<Pulled, 'status' | 'message'>;

const BUILD_THEM = 'Run `npm run images` on the machine of the engine.';

/**
 * Makes sure that the engine has the images, all of the catalog where none is named, and tells what became of each.
 * `invalid_input` for a name that the catalog does not have.
 */
export async function pullImages(
  deps: Deps,
  { names, actor }: { names: readonly string[] | undefined; actor: AuditActor },
): Promise<Pulled[]> {
  const { catalog, db, instance } = deps;
  const unknown = (names ?? []).filter((name) => catalog.images.every((image) => image.name !== name));
  if (unknown.length > 0) {
    throw new AppError('invalid_input', {
      userMessage: `There is no image ${unknown.join(', ')} in the catalog.`,
    });
  }
  const wanted = catalog.images.filter(({ name }) => names === undefined || names.includes(name));
  const pulled: Pulled[] = [];
  for (const image of wanted)
    pulled.push({ name: image.name, digest: image.digest, ...(await ensure(deps, image)) });
  const detail = { images: pulled.map(({ name, digest, status }) => ({ name, digest, status })) };
  await recordAudit(db, { ...actor, action: 'images.pulled', instance, detail });
  return pulled;
}

async function ensure(deps: Deps, image: BuiltImage): Promise<Outcome> {
  const { source, log } = deps;
  if (source === null) {
    if (await isWithWorkers(deps, image.name)) return { status: 'present', message: null };
    return {
      status: 'unavailable',
      message: `No worker has it, and this process may not fetch images. ${BUILD_THEM}`,
    };
  }
  try {
    if (await source.engine.has(image.digest)) return { status: 'present', message: null };
    if (source.registry === null) {
      return {
        status: 'unavailable',
        message: `The engine does not have it, and no registry is configured. ${BUILD_THEM}`,
      };
    }
    await source.engine.pull(`${source.registry}/${image.tag.split('/').at(-1) ?? image.name}`);
    // An image's id says what is in it, wherever it comes from: one of the same name is not enough.
    if (await source.engine.has(image.digest)) return { status: 'pulled', message: null };
    return { status: 'failed', message: `The registry has another image under this name. ${BUILD_THEM}` };
  } catch (error) {
    log.warn({ err: error, image: image.name }, 'an image cannot be fetched');
    return {
      status: 'failed',
      message: 'The engine or the registry refused, or did not answer. The log says more.',
    };
  }
}

/** Whether a worker that is alive makes sandboxes of it. */
async function isWithWorkers({ pool }: Deps, name: string): Promise<boolean> {
  const workers = await listLiveWorkers({ pool });
  return workers.some(({ report }) =>
    report?.pools.some(({ image, isFailing }) => image === name && !isFailing),
  );
}
