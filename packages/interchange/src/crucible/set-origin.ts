import { stringify } from 'yaml';
import type { PackageOrigin } from '../imported-package.ts';

const ORIGIN = /^origin:[^\n]*\n(?:[ \t]+[^\n]*(?:\n|$))*/gm;
const FIRST_LINE = /^crucible:[^\n]*\n/m;

/** The text of assignment.yaml with another origin; the rest of it stays as somebody has written it. */
export function setOrigin(yaml: string, { assignmentId, draftRevision }: PackageOrigin): string {
  const others = (yaml.endsWith('\n') ? yaml : `${yaml}\n`).replaceAll(ORIGIN, '');
  const origin = stringify({ origin: { assignmentId, draftRevision } });
  const first = FIRST_LINE.exec(others);
  const at = first === null ? 0 : first.index + first[0].length;
  return `${others.slice(0, at)}${origin}${others.slice(at)}`;
}
