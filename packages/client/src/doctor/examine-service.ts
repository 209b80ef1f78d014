import { z } from 'zod';
import { ok, problem, skipped, warning } from './finding.ts';
import type { Finding } from './finding.ts';

/** What is read of `GET /health`: parts that work or not, and lists of such parts. */
const PartSchema = z.object({ ok: z.boolean(), message: z.string().nullish() });
const HealthSchema = z.object({
  status: z.string(),
  checks: z.record(z.string(), z.union([PartSchema, z.array(PartSchema.loose()), z.unknown()])),
});

const CURES: Readonly<Record<string, string>> = {
  database: 'Start Postgres, and see that DATABASE_URL of the runner leads to it.',
  docker: 'Start the Docker engine; the lines above say what is wrong with it.',
  proxy: 'Start the docker-proxy; .crucible/logs/docker-proxy.log tells why it ended.',
  images: 'Build the images again: npm run images.',
  isolation: 'Look into the log of the runner: it says which hostile program was not held.',
  workers: 'Start a worker: a runner with ROLES=worker.',
};
const ANY_CURE = 'Look into the log of the runner (.crucible/logs/runner.log).';

type Deps = { url: string; fetch: typeof fetch };

/** Whether the service answers and all of its parts work. */
export async function examineService({ url, fetch: request }: Deps): Promise<Finding[]> {
  const subject = 'Service';
  let body: unknown;
  try {
    const response = await request(new URL('/health', url));
    body = await response.json();
  } catch {
    return [
      problem(subject, `No Crucible answers at ${url}.`, 'Start it: npm start. Or say where it is: --url.'),
    ];
  }
  const health = HealthSchema.safeParse(body);
  if (!health.success) {
    return [problem(subject, `What answers at ${url} is no Crucible.`, 'Say where it is: --url.')];
  }
  const parts = Object.entries(health.data.checks).flatMap(([name, value]) => examinePart(name, value));
  if (parts.length > 0) return parts;
  return [ok(subject, `Crucible answers at ${url}, and all of its parts work.`)];
}

function examinePart(name: string, value: unknown): Finding[] {
  const list = z.array(PartSchema).safeParse(value);
  const one = PartSchema.safeParse(value);
  const broken = [...(list.success ? list.data : []), ...(one.success ? [one.data] : [])].filter(
    (part) => !part.ok,
  );
  return broken.map((part) =>
    problem(`Service: ${name}`, part.message ?? `The part "${name}" does not work.`, CURES[name] ?? ANY_CURE),
  );
}

/** For a service on another machine, whose engine cannot be looked at from here. */
export function engineElsewhere(url: string): Finding {
  return skipped(
    'Docker engine',
    `The service at ${url} is on another machine; its engine was not looked at.`,
  );
}

export function noKey(): Finding {
  return warning(
    'API key',
    'There is no API key, so no program was run.',
    'npm start keeps one in .crucible/credentials.json; or set CRUCIBLE_API_KEY.',
  );
}
