import { runDocker } from './docker.mjs';
import { SANDBOX_OPTIONS } from './sandbox-options.mjs';

/** @typedef {{ id: string, versionCommand: string[], versionPattern: string }} Versioned */

/**
 * Asks the programs in an image for their versions. Resolves with the id of each language and framework → version.
 *
 * @param {string} image
 * @param {{ languages: Versioned[], frameworks?: Versioned[] }} manifest
 */
export async function readVersions(image, manifest) {
  const versions = {};
  for (const { id, versionCommand, versionPattern } of [
    ...manifest.languages,
    ...(manifest.frameworks ?? []),
  ]) {
    const [program, ...args] = versionCommand;
    const { code, stdout, stderr } = await runDocker(
      // stdout is attached to us, which the log driver `none` does not hinder.
      ['run', '--rm', ...SANDBOX_OPTIONS, '--entrypoint', program, image, ...args],
      { timeoutMs: 60_000 },
    );
    // Some tell it where errors go.
    const version = new RegExp(versionPattern).exec(`${stdout}\n${stderr}`)?.[1];
    if (code !== 0 || version === undefined) {
      throw new Error(
        `The image does not tell its version of ${id}: exit ${code}, ${stderr.trim() || stdout.trim()}`,
      );
    }
    versions[id] = version;
  }
  return versions;
}
