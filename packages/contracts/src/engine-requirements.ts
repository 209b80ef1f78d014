/** A part of the engine that has had holes through which a container could reach the machine. */
export type EngineRequirement = {
  /** As `GET /version` of the engine calls it. */
  component: 'Engine' | 'containerd' | 'runc';
  /** The oldest release without the holes; each release line that has the fixes begins one. */
  minimums: readonly string[];
  reason: string;
  cure: string;
};

export const ENGINE_REQUIREMENTS: readonly EngineRequirement[] = [
  {
    component: 'Engine',
    minimums: ['20.10.14'],
    reason:
      'Before, containers kept capabilities that they could inherit (CVE-2022-24769), and the filter for system calls could not say that clone3 does not exist.',
    cure: 'Install a newer Docker Engine: https://docs.docker.com/engine/install/',
  },
  {
    component: 'containerd',
    minimums: ['1.5.18', '1.6.18'],
    reason:
      'Before, images could read files of the machine (CVE-2022-23648), and supplementary groups were set up wrongly (CVE-2023-25173).',
    cure: 'Install the containerd.io package that belongs to your Docker Engine.',
  },
  {
    component: 'runc',
    minimums: ['1.2.8', '1.3.3', '1.4.0'],
    reason:
      'Before, a container could get hold of the folders of the machine through a descriptor that was left open (CVE-2024-21626, 1.1.12) or by racing with its own mounts (CVE-2025-31133, CVE-2025-52565, CVE-2025-52881).',
    cure: 'Install the runc (or containerd.io) package of your distribution, or of Docker, that has the fixes.',
  },
];

export type VersionJudgement =
  | 'new enough'
  /** Its number is too low, but a distribution built it, and those put fixes into old releases: its security notes tell. */
  | 'perhaps fixed by the distribution'
  | 'too old'
  | 'unknown';

const NUMBER = /^v?(\d+)\.(\d+)\.(\d+)/;
const DISTRIBUTION = /\+ds|\+dfsg|[+~-]deb\d|ubuntu|\.(el|fc|amzn)\d|\.suse/i;

/** Whether a version, as the engine tells it, has what a requirement asks for. */
export function judgeVersion(
  version: string,
  { minimums }: Pick<EngineRequirement, 'minimums'>,
): VersionJudgement {
  const given = parse(version);
  if (given === null) return 'unknown';
  const known = minimums.map(parse).filter((minimum) => minimum !== null);
  const ofItsLine = known.find(([major, minor]) => major === given[0] && minor === given[1]);
  const newest = known.at(-1);
  const isFixed =
    ofItsLine === undefined
      ? newest !== undefined && compare(given, newest) > 0
      : compare(given, ofItsLine) >= 0;
  if (isFixed) return 'new enough';
  return DISTRIBUTION.test(version) ? 'perhaps fixed by the distribution' : 'too old';
}

type Version = [number, number, number];

function parse(version: string): Version | null {
  const found = NUMBER.exec(version);
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3])];
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
