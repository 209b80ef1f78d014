import type { OfferedImage } from '@crucible/contracts/offered-image';
import type { SelfTestResult } from './self-test.ts';

type Deps = {
  /** Those that a worker can do without, as they are now. */
  images: () => readonly OfferedImage[];
  /** Never rejects. */
  test: (image: OfferedImage) => Promise<SelfTestResult[]>;
  signal: AbortSignal;
};

export type OptionalTests = {
  /** Begins to try what has not been tried yet, in the background. */
  look(): void;
  /** What is known of the images that there are now. */
  results(): SelfTestResult[];
};

/** Between two of them: there may be dozens, and the machine has other things to do. */
const PAUSE_MS = 500;
/** What has failed is tried again after this. */
const RETRY_MS = 300_000;

/** Tries images one after the other: each once, since an image with the same digest stays as it is. */
export function createOptionalTests({ images, test, signal }: Deps): OptionalTests {
  const known = new Map<string, { results: SelfTestResult[]; atMs: number }>();
  let looking: Promise<void> | null = null;

  function isDue({ digest, manifest }: OfferedImage): boolean {
    // Whether the machine has what it needs, whoever runs something in it will see.
    if (manifest.needs !== undefined && manifest.needs.length > 0) return false;
    const last = known.get(digest);
    if (last === undefined) return true;
    return last.results.some(({ ok }) => !ok) && performance.now() - last.atMs > RETRY_MS;
  }

  async function lookAll(): Promise<void> {
    for (let image = images().find(isDue); image !== undefined; image = images().find(isDue)) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
      if (signal.aborted) return;
      known.set(image.digest, { results: await test(image), atMs: performance.now() });
    }
  }

  return {
    look() {
      looking ??= lookAll().finally(() => {
        looking = null;
      });
    },
    results: () =>
      images()
        .flatMap(({ digest }) => known.get(digest)?.results ?? [])
        .map((result) => ({ ...result, isOptional: true })),
  };
}
