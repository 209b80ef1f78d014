import Docker from 'dockerode';

/** Images of a Docker Engine. */
export type EngineImages = {
  /** Whether the engine has the image with this content-addressed id. */
  has(digest: string): Promise<boolean>;
  /** Fetches `registry/name:tag`; resolves when it is there. */
  pull(reference: string): Promise<void>;
};

type Address = { socketPath: string | null; host: { hostname: string; port: number } | null };

const NOT_FOUND: readonly unknown[] = [404, 403];

export function createEngineImages({ socketPath, host }: Address): EngineImages {
  const docker = new Docker(
    host === null
      ? { socketPath: socketPath ?? '/var/run/docker.sock' }
      : { host: host.hostname, port: host.port, protocol: 'http' },
  );
  return {
    async has(digest) {
      try {
        await docker.getImage(digest).inspect();
        return true;
      } catch (error) {
        // The docker proxy refuses to speak of images that are not in the catalog.
        if (error instanceof Error && 'statusCode' in error && NOT_FOUND.includes(error.statusCode))
          return false;
        throw error;
      }
    },
    async pull(reference) {
      const progress = await docker.pull(reference);
      await new Promise<void>((resolve, reject) => {
        docker.modem.followProgress(progress, (error) => (error === null ? resolve() : reject(error)));
      });
    },
  };
}
