import { z } from 'zod';
import { Refusal } from '../policy/refusal.ts';
import type { EngineClient } from './engine-client.ts';

/** Images that ask for nothing of the machine by themselves. */
export type PlainImages = {
  /** @throws Refusal when containers of the image would get volumes, which no creation has asked for */
  require(digest: string): Promise<void>;
};

const ImageSchema = z.object({
  Config: z.object({ Volumes: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});

/** Asks the engine once about each image: what has the same digest stays as it is. */
export function createPlainImages(engine: EngineClient): PlainImages {
  const plain = new Set<string>();
  return {
    async require(digest) {
      if (plain.has(digest)) return;
      const { status, body } = await engine.ask({
        method: 'GET',
        path: `/images/${digest}/json`,
        body: null,
      });
      // The creation fails then, with what the engine says about it.
      if (status === 404) return;
      if (status !== 200)
        throw new Refusal('engine_unavailable', 'The engine does not say what the image is.');
      const volumes = Object.keys(ImageSchema.parse(body).Config?.Volumes ?? {});
      if (volumes.length > 0)
        throw new Refusal('image_not_allowed', 'This image asks for places on the disk of the machine.', {
          field: volumes[0]?.slice(0, 100) ?? '',
        });
      plain.add(digest);
    },
  };
}
