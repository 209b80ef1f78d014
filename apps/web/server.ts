import next from 'next';
import { readEnv } from './src/env.ts';
import { endWithParent } from './src/server/end-with-parent.ts';
import { buildWebServer } from './src/server/build-web-server.ts';

const env = readEnv();
const app = next({ dev: env.dev, dir: import.meta.dirname, hostname: env.host, port: env.port });
await app.prepare();
const server = buildWebServer(
  { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), close: () => app.close() },
  { runnerUrl: env.runnerUrl, dev: env.dev },
);
await server.listen(env.port, env.host);
process.stdout.write(`${JSON.stringify({ event: 'listening', url: `http://${env.host}:${env.port}` })}\n`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
if (env.parentId !== null) endWithParent(env.parentId, () => void stop());
