import { request } from 'node:http';
import type { RequestOptions } from 'node:http';
import { z } from 'zod';

const VersionSchema = z.object({
  Version: z.string(),
  Components: z.array(z.object({ Name: z.string(), Version: z.string() })).default([]),
});
const InfoSchema = z.object({
  Runtimes: z.record(z.string(), z.unknown()).default({}),
  SecurityOptions: z
    .array(z.string())
    .nullable()
    .transform((options) => options ?? []),
  CgroupVersion: z.string().optional(),
  MemoryLimit: z.boolean().default(true),
  PidsLimit: z.boolean().default(true),
  SwapLimit: z.boolean().default(true),
  MemTotal: z.number().default(0),
});
const ImageSchema = z.object({ Id: z.string() });

export type EngineFacts = { version: z.output<typeof VersionSchema>; info: z.output<typeof InfoSchema> };

/** A Docker Engine, as far as the doctor asks it. Rejects with the system's error when it cannot be reached. */
export type DockerEngine = {
  readonly address: string;
  facts(): Promise<EngineFacts>;
  hasImage(digest: string): Promise<boolean>;
};

const DEFAULT_ADDRESS = 'unix:///var/run/docker.sock';
const DEFAULT_PORT = 2375;
const ANSWER_WITHIN_MS = 5_000;

/** `dockerHost` is what DOCKER_HOST says; throws when it is no address. */
export function createDockerEngine(dockerHost: string = DEFAULT_ADDRESS): DockerEngine {
  const target = targetOf(dockerHost);

  async function get(path: string): Promise<{ status: number; body: unknown }> {
    const text = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = request({ ...target, path, timeout: ANSWER_WITHIN_MS }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        response.on('error', reject);
      });
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)));
      asked.on('error', reject);
      asked.end();
    });
    return { status: text.status, body: parseJson(text.body) };
  }

  return {
    address: dockerHost,
    async facts() {
      const [version, info] = [await get('/version'), await get('/info')];
      return { version: VersionSchema.parse(version.body), info: InfoSchema.parse(info.body) };
    },
    async hasImage(digest) {
      const { status, body } = await get(`/images/${encodeURIComponent(digest)}/json`);
      return status === 200 && ImageSchema.safeParse(body).success;
    },
  };
}

function targetOf(dockerHost: string): RequestOptions {
  const url = new URL(dockerHost);
  if (url.protocol === 'unix:') return { socketPath: url.pathname };
  return { host: url.hostname, port: Number(url.port || DEFAULT_PORT) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
