/**
 * A Postgres for tests that kill it: `node scripts/scratch-postgres.mjs <folder> <port>` starts one whose data is in the folder, says
 * `{ url, pid }` on a line, and ends with it. SIGTERM stops both.
 */
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from './lib/database/embedded-postgres.mjs';
import { findPostmaster } from './lib/database/postmaster.mjs';

const [dataDir, port] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const postgres = await startEmbeddedPostgres({ root, dataDir, port: Number(port), log: () => {} });
const found = await findPostmaster(dataDir);
process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: found?.pid })}\n`);
process.on('SIGTERM', () => void postgres.stop());
// The server is a process of its own, for which nobody would wait.
const waiting = setInterval(() => {}, 60_000);
await postgres.exited;
clearInterval(waiting);
