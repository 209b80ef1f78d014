import type { EngineImage } from '@crucible/contracts/engine-image';
import type { WorkerReport } from '@crucible/contracts/worker-report';
import type { Pool } from 'pg';
import { chooseScanner } from '../image-contents/scan/choose-scanner.ts';
import type { InstalledScanners } from '../image-contents/scan/find-scanner.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { createEcrTokens } from '../registries/ecr-tokens.ts';
import type { EngineGate } from '../runs/engine-gate.ts';
import { BASE_IMAGE } from './base-image.ts';
import { createCandidates } from './candidates.ts';
import { startContentsSweep } from './contents-sweep.ts';
import { createImageWorker } from './create-image-worker.ts';
import type { ImageWorkerDeps } from './worker-deps.ts';

export type ImageManagerSettings = Pick<
  ImageWorkerDeps,
  'engine' | 'imagesFolder' | 'imageRegistry' | 'registrySecret' | 'isolationTests'
> & {
  /** The file that is the docker proxy's IMAGE_CANDIDATES. */
  candidatesPath: string;
  /** Registries that may be fetched from, for people; the docker proxy decides. */
  registries: readonly string[];
  scanners: InstalledScanners;
};

type Given = Omit<ImageWorkerDeps, keyof ImageManagerSettings | 'candidates' | 'scanner' | 'ecrTokens'>;
type Deps = Given & { pool: Pool; listener: PostgresListener; gate: EngineGate };

export type ImageManager = {
  start(): Promise<void>;
  stop(drainMs: number): Promise<void>;
  /** What the other processes are told of it. */
  report(): Promise<NonNullable<WorkerReport['imageManager']>>;
  running(): number;
};

type ContentsSweep = ReturnType<typeof startContentsSweep>;

const LISTED_FOR_MS = 8_000;

/** The part of a worker that changes the images of its engine, through the docker proxy's images listener alone. */
export function createImageManager(
  deps: Deps,
  settings: ImageManagerSettings,
  { workerId }: { workerId: string },
): ImageManager {
  const { engine, registries, candidatesPath: path, scanners } = settings;
  const candidates = createCandidates({ ...deps, path });
  const listed = keptFor(deps, () => engine.list());
  const worker: { loop: WorkerLoop | null; contents: ContentsSweep | null } = { loop: null, contents: null };
  const running = () => worker.loop?.running() ?? 0;

  return {
    async start() {
      const scanner = await chooseScanner({ engine, base: BASE_IMAGE, clock: deps.clock }, scanners);
      const ecrTokens = createEcrTokens(deps);
      // While the database is away, what was admitted before stays so.
      await candidates.refresh().catch((error: unknown) => {
        deps.log.warn({ err: error }, 'the list of images for the docker proxy could not be written');
      });
      worker.loop = createImageWorker({ ...deps, ...settings, candidates, scanner, ecrTokens }, { workerId });
      worker.loop.start();
      worker.contents = startContentsSweep({ ...deps, engine, isIdle: () => running() === 0 });
    },
    async stop(drainMs) {
      await Promise.all([worker.contents?.stop(), worker.loop?.stop(drainMs)]);
    },
    report: async () => ({ registries: [...registries], images: await listed() }),
    running,
  };
}

/** What was listed last, for a while; while the engine is away, still that. */
function keptFor({ clock, log }: Pick<Deps, 'clock' | 'log'>, list: () => Promise<EngineImage[]>) {
  let kept: EngineImage[] = [];
  let atMs = 0;
  return async () => {
    const nowMs = clock.now().getTime();
    if (nowMs - atMs < LISTED_FOR_MS) return kept;
    atMs = nowMs;
    try {
      kept = await list();
    } catch (error) {
      log.warn({ err: error }, 'the images of the engine cannot be listed');
    }
    return kept;
  };
}
