import { IsolationSchema } from '@crucible/contracts/isolation';
import type { Isolation } from '@crucible/contracts/isolation';
import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import type { Pool } from 'pg';
import { listLiveWorkers } from '../workers/list-live-workers.ts';
import { sumPools } from './sum-pools.ts';

/** What the live workers tell of images. */
export type Engines = {
  /** Whether an engine has it; null where no worker tells. */
  has(digest: string): boolean | null;
  /** The digest of what engines know under a tag; null where no worker tells, or where they do not agree. */
  digestOf(tag: string): string | null;
  /** The levels that are served by workers of which none is known not to have the image. */
  isolationsWith(digest: string): Isolation[];
  poolsOf(imageName: string): AdminImageDetail['pools'];
};

/** Asks the reports of the workers that are alive. */
export async function readEngines(deps: { pool: Pick<Pool, 'query'> }): Promise<Engines> {
  const workers = (await listLiveWorkers(deps)).map(({ instance, isolations, report }) => ({
    instance,
    isolations: isolations.flatMap((level) => IsolationSchema.safeParse(level).data ?? []),
    pools: report?.pools ?? [],
    images: report?.imageManager?.images ?? [],
    digests: report?.imageManager && new Set(report.imageManager.images.map(({ digest }) => digest)),
  }));
  return {
    has(digest) {
      const known = workers.flatMap(({ digests }) => digests ?? []);
      return known.length === 0 ? null : known.some((digests) => digests.has(digest));
    },
    digestOf(tag) {
      const tagged = workers.flatMap(({ images }) => images.filter(({ tags }) => tags.includes(tag)));
      const [digest, ...others] = new Set(tagged.map((image) => image.digest));
      return digest === undefined || others.length > 0 ? null : digest;
    },
    isolationsWith(digest) {
      const able = workers.filter(({ digests }) => digests?.has(digest) ?? true);
      const levels = new Set(able.flatMap(({ isolations }) => isolations));
      return IsolationSchema.options.filter((level) => levels.has(level));
    },
    poolsOf: (imageName) =>
      sumPools(
        workers.flatMap(({ instance, pools }) =>
          pools.flatMap(({ image, isolation: level, ...counts }) => {
            const isolation = IsolationSchema.safeParse(level).data;
            return image === imageName && isolation !== undefined ? [{ instance, isolation, ...counts }] : [];
          }),
        ),
      ),
  };
}
