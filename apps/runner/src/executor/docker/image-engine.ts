import { Readable } from 'node:stream';
import type { EngineImage } from '@crucible/contracts/engine-image';
import { z } from 'zod';
import { askEngine, ImageEngineError, openEngine, readJson } from './engine-request.ts';
import type { EngineAddress } from './engine-request.ts';
import { readProgress } from './read-progress.ts';

/** With what a registry is asked. */
type Login = { registry: string; username: string; password: string };
type Listening = { onLine: (line: string) => void; signal: AbortSignal };

export type BuildInput = Listening & {
  /** A tar archive. */
  context: Readable;
  tag: string;
  buildArguments: Record<string, string>;
  /** Whether layers of earlier builds are not used. */
  isFromScratch: boolean;
};

export type InspectedImage = EngineImage & {
  /** What others that are built from it would do. */
  triggers: string[];
  /** `registry/repository@sha256:…`, by which registries know it. */
  registryDigests: string[];
};

/** The images of a Docker Engine, as whoever manages them may change them. Everything rejects with `ImageEngineError`. */
export type ImageEngine = {
  list(): Promise<EngineImage[]>;
  /** Null for an image that is not there, or that may not be known of. */
  inspect(reference: string): Promise<InspectedImage | null>;
  /** The image as an archive of its layers. */
  export(reference: string, signal: AbortSignal): Promise<Readable>;
  build(input: BuildInput): Promise<void>;
  /** Fetches `repository:tag` or `repository@digest` from its registry. */
  pull(reference: string, input: Listening & { login: Login | null }): Promise<void>;
  /** Takes all names of an image, and the image. */
  remove(reference: string): Promise<void>;
};

const ListSchema = z.array(
  z.object({
    Id: z.string(),
    RepoTags: z.array(z.string()).nullish(),
    Size: z.number(),
    Created: z.number(),
    Labels: z.record(z.string(), z.string()).nullish(),
  }),
);
const InspectionSchema = z.object({
  Id: z.string(),
  RepoTags: z.array(z.string()).nullish(),
  RepoDigests: z.array(z.string()).nullish(),
  Size: z.number(),
  Created: z.string().nullish(),
  Config: z
    .object({
      OnBuild: z.array(z.string()).nullish(),
      Labels: z.record(z.string(), z.string()).nullish(),
    })
    .nullish(),
});

/** The docker proxy's, on what was built through it. */
const BUILDER_LABEL = 'crucible-docker-proxy-image';
const NOT_FOUND = [404, 403];

/** @param owner the installation whose builds are `isBuiltHere` */
export function createImageEngine(address: EngineAddress, owner: string): ImageEngine {
  const isBuiltHere = (labels: Record<string, string> | null | undefined) =>
    labels?.[BUILDER_LABEL] === owner;
  return {
    async list() {
      const listed = ListSchema.parse(await askEngine(address, { method: 'GET', path: '/images/json' }));
      return listed.map(({ Id, RepoTags, Size, Created, Labels }) => ({
        ...{ digest: Id, tags: namesOf(RepoTags), sizeBytes: Size, isBuiltHere: isBuiltHere(Labels) },
        createdAt: new Date(Created * 1000).toISOString(),
      }));
    },
    async inspect(reference) {
      const answer = await openEngine(address, {
        ...{ method: 'GET', path: `/images/${reference}/json`, expected: [200, ...NOT_FOUND] },
      });
      if (NOT_FOUND.includes(answer.statusCode ?? 0)) {
        answer.resume();
        return null;
      }
      const image = InspectionSchema.parse(await readJson(answer));
      const { Config } = image;
      return {
        ...{ digest: image.Id, tags: namesOf(image.RepoTags), sizeBytes: image.Size },
        createdAt: new Date(image.Created ?? 0).toISOString(),
        isBuiltHere: isBuiltHere(Config?.Labels),
        triggers: Config?.OnBuild ?? [],
        registryDigests: image.RepoDigests ?? [],
      };
    },
    async export(reference, signal) {
      const path = `/images/${reference}/get`;
      return Readable.from(wholeOf(await openEngine(address, { method: 'GET', path, signal }), signal));
    },
    async build({ context, tag, buildArguments, isFromScratch, onLine, signal }) {
      const query = new URLSearchParams({
        ...{ t: tag, version: '1', rm: '1', forcerm: '1', nocache: isFromScratch ? '1' : '0' },
        buildargs: JSON.stringify(buildArguments),
      });
      const headers = { 'content-type': 'application/x-tar' };
      const path = `/build?${query.toString()}`;
      const answer = await openEngine(address, { method: 'POST', path, headers, body: context, signal });
      await readProgress(answer, onLine);
    },
    async pull(reference, { login, onLine, signal }) {
      const at = reference.includes('@') ? reference.indexOf('@') : reference.lastIndexOf(':');
      const query = new URLSearchParams({ fromImage: reference.slice(0, at), tag: reference.slice(at + 1) });
      const path = `/images/create?${query.toString()}`;
      const headers: Record<string, string> = login === null ? {} : { 'x-registry-auth': encodeLogin(login) };
      await readProgress(await openEngine(address, { method: 'POST', path, headers, signal }), onLine);
    },
    async remove(reference) {
      await askEngine(address, { method: 'DELETE', path: `/images/${reference}?force=1` });
    },
  };
}

async function* wholeOf(answer: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) yield chunk;
  } catch (cause) {
    signal.throwIfAborted();
    throw new ImageEngineError('The engine hung up.', { cause });
  }
}

/** An image without a name is listed as `<none>:<none>`. */
function namesOf(tags: string[] | null | undefined): string[] {
  return (tags ?? []).filter((tag) => !tag.startsWith('<none>'));
}

function encodeLogin({ registry, username, password }: Login): string {
  return Buffer.from(JSON.stringify({ username, password, serveraddress: registry })).toString('base64url');
}
