import { compareDebianVersions } from './compare-debian-versions.ts';

/** Name of a binary package → the newest version among the distribution's security updates. */
export type SecurityUpdates = ReadonlyMap<string, string>;

/** The lines that a build prints which is made of a Dockerfile alone, without anything kept of earlier ones. */
type BuildLines = (
  dockerfile: string,
  options: { signal: AbortSignal },
) => AsyncIterable<string> | Promise<Iterable<string>>;

const LINE = /\bcrucible-update (?<name>[a-z0-9][a-z0-9+.-]*) (?<version>[A-Za-z0-9.+~:-]+)$/;

/** In a shell of the base image: apt knows where its lists are, in which form, and who has published them. */
const PRINT_UPDATES = [
  'apt-get update -qq',
  "apt-get indextargets --format '$(FILENAME)' 'Created-By: Packages' 'Label: Debian-Security' > /lists",
  'test -s /lists',
  'for list in $(cat /lists); do /usr/lib/apt/apt-helper cat-file "$list"; done > /packages',
  "sed -n 's/^Package: //p; s/^Version: /=/p' /packages > /pairs",
  'while read -r name && read -r version; do echo "crucible-update $name ${version#=}"; done < /pairs',
].join(' && ');

/** Asks the package lists of the base image's distribution, as a build through the engine; nothing of this machine is needed. */
export async function readSecurityUpdates(
  { buildLines, base }: { buildLines: BuildLines; base: string },
  { signal }: { signal: AbortSignal },
): Promise<SecurityUpdates> {
  const updates = new Map<string, string>();
  const lines = await buildLines(`FROM ${base}\nRUN ${PRINT_UPDATES}\n`, { signal });
  for await (const line of lines) {
    const found = LINE.exec(line.trimEnd())?.groups;
    const { name, version } = found ?? {};
    if (name === undefined || version === undefined) continue;
    const known = updates.get(name);
    if (known === undefined || compareDebianVersions(known, version) < 0) updates.set(name, version);
  }
  if (updates.size === 0)
    throw new Error('The package lists of the distribution say nothing of security updates.');
  return updates;
}
