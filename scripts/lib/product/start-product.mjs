import { join } from 'node:path';
import { keepCredentials } from '../keep-credentials.mjs';
import { removeSandboxes } from '../docker-engine/containers.mjs';
import { orAbort } from '../process/lifetime.mjs';
import { demoSettings } from './demo-settings.mjs';
import { startDockerProxy } from './start-docker-proxy.mjs';
import { startPart } from './start-part.mjs';
import { waitForHttp } from './wait-for-http.mjs';

const READY_WITHIN_MS = 180_000;
const WEB_GRACE_MS = 5_000;
const RUNNER_GRACE_MS = 25_000;
const LOOPBACK = '127.0.0.1';

/**
 * Starts the docker proxy, the runner and the web, waits until all are ready and registers their orderly end.
 * @param settings `ports`, `host` of the web, `databaseUrl`, `sessionSecret`, `engine`, `owner` of the sandboxes,
 *   `records`, `logsFolder`, `credentialsFile`, `publicUrl` for links in mails (the web's where it is missing), and in `runnerEnv` what else the runner is to be told
 * @returns `url`, `runnerUrl`, `apiKey`, `dockerProxyHost` (what the runner has instead of the engine), and `ended`, which rejects when the
 *   runner or the web ends by itself
 */
export async function startProduct(settings, { root, node, lifetime, progress }) {
  const { ports, host, databaseUrl, sessionSecret, engine, owner, records, logsFolder, runnerEnv } = settings;
  const runnerUrl = `http://${LOOPBACK}:${ports.runner}`;
  const webUrl = `http://${host === '0.0.0.0' || host === '::' ? LOOPBACK : host}:${ports.web}`;
  const apiKey = keepCredentials(settings.credentialsFile, { apiUrl: runnerUrl, webUrl });
  const shared = {
    NODE_ENV: 'production',
    // Nobody but the docker proxy is told where the engine is.
    DOCKER_HOST: '',
    DOCKER_SOCKET: '',
    CRUCIBLE_PARENT_PID: String(process.pid),
  };
  const start = (part) => {
    const started = startPart({ node, ...part }, { records, logsFolder });
    const end = ({ hurry }) =>
      progress.step(`Stop the ${part.name}`, () => started.stop({ graceMs: part.graceMs, hurry }));
    return { started, end };
  };

  lifetime.onEnd('sandboxes', async () => void (await removeSandboxes(engine.address, owner)));
  const proxy = await startDockerProxy(
    { engine, owner, records, logsFolder, env: { ...process.env, ...runnerEnv } },
    { root, node, lifetime, progress },
  );
  const runner = start({
    name: 'runner',
    script: join(root, 'apps/runner/src/main.ts'),
    cwd: join(root, 'apps/runner'),
    graceMs: RUNNER_GRACE_MS,
    env: {
      ...shared,
      DOCKER_HOST: proxy.host,
      RUNNER_PORT: String(ports.runner),
      HOST: LOOPBACK,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: sessionSecret,
      IMAGE_CATALOG: join(root, '.crucible/images.json'),
      IMAGES_DOCKER_HOST: proxy.imagesHost,
      IMAGE_CANDIDATES: proxy.candidates,
      RUNNER_OWNER: owner,
      BOOTSTRAP_API_KEY: apiKey,
      PUBLIC_URL: settings.publicUrl ?? webUrl,
      ...demoSettings(process.env),
      ...runnerEnv,
    },
  });
  lifetime.onEnd('runner', runner.end);
  const web = start({
    name: 'web',
    script: join(root, 'apps/web/server.ts'),
    cwd: join(root, 'apps/web'),
    graceMs: WEB_GRACE_MS,
    env: {
      ...shared,
      PORT: String(ports.web),
      HOST: host,
      RUNNER_URL: runnerUrl,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  lifetime.onEnd('web', web.end);

  const ended = Promise.race([runner.started.ended, web.started.ended, proxy.ended]);
  const ready = (url) => (log) => {
    const waiting = waitForHttp(url, { withinMs: READY_WITHIN_MS, log, signal: lifetime.stopping });
    return orAbort(Promise.race([waiting, ended]), lifetime.stopping);
  };
  await progress.step('Runner', ready(`${runnerUrl}/health`));
  await progress.step('Web', ready(webUrl));
  return { url: webUrl, runnerUrl, apiKey, dockerProxyHost: proxy.host, ended };
}
