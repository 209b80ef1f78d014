import { runDocker } from './docker.mjs';
import { SANDBOX_OPTIONS } from './sandbox-options.mjs';

/**
 * Asks the programs in an image for their versions. Resolves with language id → version.
 *
 * @param {string} image
 * @param {{ languages: { id: string, versionCommand: string[], versionPattern: string }[] }} manifest
 */
export async function readVersions(image, manifest) {
  const versions = {};
  for (const { id, versionCommand, versionPattern } of manifest.languages) {
    const [program, ...args] = versionCommand;
    const { code, stdout, stderr } = await runDocker(
      // stdout is attached to us, which the log driver `none` does not hinder.
      ['run', '--rm', ...SANDBOX_OPTIONS, '--entrypoint', program, image, ...args],
      { timeoutMs: 60_000 },
    );
    const version = new RegExp(versionPattern).exec(stdout)?.[1];
    if (code !== 0 || version === undefined) {
      throw new Error(
        `The image does not tell its version of ${id}: exit ${code}, ${stderr.trim() || stdout.trim()}`,
      );
    }
    versions[id] = version;
  }
  return versions;
}
