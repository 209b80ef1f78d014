import { pack } from 'tar-stream';
import { Readable } from 'node:stream';
import type { ImageEngine } from '../../executor/docker/image-engine.ts';
import type { Clock } from '../../lib/clock.ts';
import { distributionScanner } from './distribution-scanner.ts';
import { findScanner } from './find-scanner.ts';
import type { InstalledScanners } from './find-scanner.ts';
import type { ImageScanner } from './image-scanner.ts';
import { readSecurityUpdates } from './read-security-updates.ts';
import type { SecurityUpdates } from './read-security-updates.ts';

type Deps = {
  engine: Pick<ImageEngine, 'build' | 'remove'>;
  /** The base image, whose distribution is asked. */
  base: string;
  clock: Clock;
};

/** What the build is called for as long as it takes. */
const TAG = 'crucible/security-updates:latest';
/** Package lists do not change from one image to the next. */
const REMEMBERED_MS = 600_000;

/** The scanner that is installed; where there is none, the distribution's security updates do. */
export async function chooseScanner(deps: Deps, scanners: InstalledScanners): Promise<ImageScanner> {
  const installed = await findScanner(scanners);
  return installed ?? distributionScanner({ readUpdates: rememberUpdates(deps) });
}

function rememberUpdates(deps: Deps) {
  let known: { updates: SecurityUpdates; readAtMs: number } | null = null;
  return async ({ signal }: { signal: AbortSignal }): Promise<SecurityUpdates> => {
    const nowMs = deps.clock.now().getTime();
    if (known !== null && nowMs - known.readAtMs < REMEMBERED_MS) return known.updates;
    const updates = await readSecurityUpdates({ buildLines: buildLines(deps), base: deps.base }, { signal });
    known = { updates, readAtMs: nowMs };
    return updates;
  };
}

function buildLines({ engine }: Deps) {
  return async (dockerfile: string, { signal }: { signal: AbortSignal }): Promise<string[]> => {
    const lines: string[] = [];
    const context = pack();
    context.entry({ name: 'Dockerfile' }, dockerfile);
    context.finalize();
    await engine.build({
      ...{ context: Readable.from(context), tag: TAG, buildArguments: {}, isFromScratch: true, signal },
      onLine: (line) => lines.push(line),
    });
    // Nobody needs what was built; that it stays until the next pruning would do no harm.
    await engine.remove(TAG).catch(() => undefined);
    return lines;
  };
}
