import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findImage, runDocker } from './docker.mjs';

/** What the Dockerfiles start from, under a name of our own, wherever it came from. */
const LOCAL_NAME = 'crucible/base:bookworm';
/** Debian 12, slim, for every architecture; the same as the default in the Dockerfiles. */
const PUBLIC_NAME =
  'debian:bookworm-slim@sha256:96e378d7e6531ac9a15ad505478fcc2e69f371b10f5cdf87857c4b8188404716';
const PULL_TIMEOUT_MS = 90_000;

/**
 * Makes sure that the base image is there: an existing one, else the public one, else one made from the
 * distribution's packages. Resolves with its name.
 *
 * @param {{ log: (line: string) => void }} options
 */
export async function ensureBaseImage({ log }) {
  if ((await findImage(LOCAL_NAME)) !== null) return LOCAL_NAME;
  if (await pull(log)) return LOCAL_NAME;
  await makeFromPackages(log);
  return LOCAL_NAME;
}

async function pull(log) {
  log('pulling the base image (Debian 12, slim)');
  const { code, stderr } = await runDocker(['pull', '--quiet', PUBLIC_NAME], { timeoutMs: PULL_TIMEOUT_MS });
  if (code !== 0) {
    log(`no registry answers (${lastLine(stderr)}); making the base image from Debian's packages instead`);
    return false;
  }
  return (await runDocker(['tag', PUBLIC_NAME, LOCAL_NAME])).code === 0;
}

async function makeFromPackages(log) {
  await ensureMmdebstrap(log);
  log('making the base image from packages (about a minute)');
  const folder = await mkdtemp(join(tmpdir(), 'crucible-base-'));
  const tarball = join(folder, 'rootfs.tar');
  try {
    await run(
      // Without a mirror named it takes the distribution's own, with updates and security fixes.
      ['mmdebstrap', '--variant=minbase', 'bookworm', tarball],
      'Debian packages for the base image could not be fetched.',
    );
    const { code, stderr } = await runDocker(['import', tarball, LOCAL_NAME]);
    if (code !== 0) throw new Error(`The base image could not be imported into Docker. ${stderr.trim()}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ensureMmdebstrap(log) {
  if (existsSync('/usr/bin/mmdebstrap')) return;
  const missing =
    'No container registry answers, and the program mmdebstrap, with which a base image could be made, is missing.';
  if (!existsSync('/usr/bin/apt-get'))
    throw new Error(`${missing} Make a registry reachable or install mmdebstrap.`);
  if (process.getuid?.() !== 0) throw new Error(`${missing} Install it: sudo apt-get install mmdebstrap`);
  log('installing mmdebstrap');
  await run(['apt-get', 'update', '-q'], `${missing} The package lists could not be fetched.`);
  const install = ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'mmdebstrap'];
  await run(install, `${missing} It could not be installed.`);
}

function run([program, ...args], sentence) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr = (stderr + text).slice(-8000);
    });
    child.on('error', (error) => reject(new Error(`${sentence} ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${sentence} ${lastLine(stderr)}`)),
    );
  });
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
