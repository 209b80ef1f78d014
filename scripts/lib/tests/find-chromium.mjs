import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canAptInstall } from '../apt.mjs';
import { Failure } from '../failure.mjs';
import { runCommand } from '../process/run-command.mjs';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'];
const CONNECT_WITHIN_MS = '5000';

/**
 * A Chromium that starts: the one that CHROMIUM_PATH names, Playwright's own, the system's, Playwright's own after a
 * download, the distribution's after an installation; a Failure with one sentence when none of them can be had.
 * @returns `path`
 */
export async function findChromium({ root, node, env = process.env, log, signal }) {
  if (env.CHROMIUM_PATH) {
    if (await starts(env.CHROMIUM_PATH)) return { path: env.CHROMIUM_PATH, note: env.CHROMIUM_PATH };
    throw new Failure(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not start.`);
  }
  const { chromium } = await import('@playwright/test');
  const roads = [
    () => [chromium.executablePath(), ...SYSTEM_PATHS],
    () => download({ root, node, log, signal }).then(() => [chromium.executablePath()]),
    () => install({ log, signal }).then(() => SYSTEM_PATHS),
  ];
  for (const road of roads) {
    for (const path of await road()) {
      if (await starts(path)) return { path, note: path };
    }
  }
  throw new Failure('The journeys need a browser: install Chromium, or name one with CHROMIUM_PATH.');
}

async function starts(path) {
  if (!existsSync(path)) return false;
  return (await runCommand(path, ['--version']).catch(() => ({ code: 1 }))).code === 0;
}

/** A machine that cannot reach the download is not an error yet. */
async function download({ root, node, log, signal }) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECT_WITHIN_MS };
  await runCommand(node, [cli, 'install', 'chromium'], { cwd: root, env, log, signal });
}

async function install({ log, signal }) {
  if (canAptInstall()) await aptInstall(PACKAGES, { log, signal });
}
