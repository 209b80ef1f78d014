import type { ImageStatus, PruneItem, ScanFinding, ScanSummary } from '@crucible/contracts/admin-image';
import type {
  ImageTask,
  ImageTaskKind,
  ImageTaskStage,
  ImageTaskStatus,
} from '@crucible/contracts/image-task';
import type { Role } from '@crucible/contracts/role';

type Tone = 'none' | 'idle' | 'waiting' | 'busy' | 'good' | 'bad';
export type StatusWords = Readonly<{ text: string; tone: Tone }>;

export const STATUS_WORDS: Readonly<Record<ImageStatus, StatusWords>> = {
  enabled: { text: 'In use', tone: 'good' },
  disabled: { text: 'Switched off', tone: 'idle' },
  refused: { text: 'Refused', tone: 'bad' },
  not_built: { text: 'Not built yet', tone: 'none' },
  missing: { text: 'Missing', tone: 'bad' },
};

/** What follows from how an image stands, where that is not plain. */
export const STATUS_NOTES: Readonly<Partial<Record<ImageStatus, string>>> = {
  refused: 'Its newest version was not in order and there is none before it: Versions tells what was found.',
  not_built: 'It is in the catalogue, and nobody has built it here yet.',
  missing: 'No engine has its version any more. Build it again, or have it fetched on all workers (Tasks).',
};

export const TASK_STATUS_WORDS: Readonly<Record<ImageTaskStatus, StatusWords>> = {
  queued: { text: 'Waiting', tone: 'waiting' },
  running: { text: 'Running', tone: 'busy' },
  succeeded: { text: 'Done', tone: 'good' },
  failed: { text: 'Failed', tone: 'bad' },
  cancelled: { text: 'Cancelled', tone: 'idle' },
};

export const TASK_KIND_WORDS: Readonly<Record<ImageTaskKind, string>> = {
  build: 'Build',
  adopt: 'Adoption',
  scan: 'Scan',
  prune: 'Freeing space',
  prepull: 'Fetching on all workers',
};

export const STAGE_WORDS: Readonly<Record<ImageTaskStage, string>> = {
  fetch: 'Fetching',
  build: 'Building',
  inspect: 'Looking at what is in it',
  hostile: 'Trying hostile programs',
  smoke: 'Running its examples',
  record: 'Writing it down',
};

/** People of a role, as who may run a language. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  anonymous: 'Visitors',
  student: 'Students',
  teacher: 'Teachers',
  admin: 'Administrators',
};

export const PRUNE_WORDS: Readonly<Record<PruneItem['reason'], string>> = {
  old_version: 'An earlier version, further back than is kept',
  refused: 'It was refused',
  intermediate: 'Left over from a build',
  unknown: 'Nothing here uses it',
};

export const SCANNER_WORDS: Readonly<Record<ScanSummary['scanner'], string>> = {
  trivy: 'Trivy',
  grype: 'Grype',
  distribution: "the distribution's security updates",
};

export const SEVERITY_WORDS: Readonly<Record<ScanFinding['severity'], string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unknown: 'Unknown',
};

/** The worst first. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'unknown',
] as const satisfies readonly ScanFinding['severity'][];

export const SIGNATURE_WORDS: Readonly<Record<NonNullable<ImageTask['signature']>, string>> = {
  verified: 'its signature holds',
  unsigned: 'it is not signed',
  unknown: 'whether it is signed is not known',
};

const CHECK_WORDS: Readonly<Record<string, string>> = {
  not_root: 'Does not run as root',
  no_set_id: 'No set-id files',
  no_volumes: 'Wants no place on the disk of the machine',
  no_unwanted_programs: 'No unwanted programs',
  read_only_root: 'Works without writing to itself',
  size_budget: 'Within its size',
  versions: 'Says its versions',
  hostile_programs_standard: 'Holds hostile programs in a container',
  hostile_programs_gvisor: 'Holds hostile programs in gVisor',
  no_triggers: 'Does nothing when others are built from it',
  tag_not_moved: 'Its tag means what it meant',
  smoke_tests: 'Its examples run',
};

/** What was looked at, for people; a check that is not known here by its own words. */
export function checkWords(check: string): string {
  const known = CHECK_WORDS[check];
  if (known !== undefined) return known;
  const text = check.replaceAll('_', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Whether nothing more happens with a task. */
export function isOver({ status }: Pick<ImageTask, 'status'>): boolean {
  return status !== 'queued' && status !== 'running';
}
