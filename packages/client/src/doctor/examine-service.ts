import { HealthReportSchema } from '@crucible/contracts/service-health';
import type { HealthReport, PartHealth } from '@crucible/contracts/service-health';
import { ok, problem, skipped, warning } from './finding.ts';
import type { Finding } from './finding.ts';

type PartName = keyof HealthReport['checks'];

const LOG = 'Look into the log of the runner (.crucible/logs/runner.log).';
const CURES: Readonly<Record<PartName, string>> = {
  database: 'Start Postgres, and see that DATABASE_URL of the runner leads to it.',
  proxy: 'Start the docker-proxy; .crucible/logs/docker-proxy.log tells why it ended.',
  docker: 'Start the Docker engine; the lines above say what is wrong with it.',
  pools: 'Free memory or disk space on the machine. The log of the runner tells what the engine says.',
  images: 'Build the images again: npm run images.',
  isolation: 'Look into the log of the runner: it says which hostile program was not held.',
  workers: 'Start a worker: a runner with ROLES=worker.',
};

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
  const health = HealthReportSchema.safeParse(body);
  if (!health.success) {
    return [problem(subject, `What answers at ${url} is no Crucible.`, 'Say where it is: --url.')];
  }
  const broken = brokenParts(health.data);
  if (broken.length > 0) return broken;
  return [ok(subject, `Crucible answers at ${url}, and all of its parts work.`)];
}

/** What does not work of a service, by its own report. */
export function brokenParts({ status, checks }: HealthReport): Finding[] {
  const names = Object.keys(CURES) as PartName[];
  const broken = names.flatMap((name) =>
    partsOf(checks[name])
      .filter((part) => !part.ok)
      .map(({ message }) =>
        problem(`Service: ${name}`, message ?? `The part "${name}" does not work.`, CURES[name]),
      ),
  );
  if (broken.length > 0 || status === 'ok') return broken;
  return [problem('Service', 'The service says that it does not work, and not why.', LOG)];
}

function partsOf(check: PartHealth | PartHealth[] | undefined): PartHealth[] {
  if (check === undefined) return [];
  return Array.isArray(check) ? check : [check];
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
