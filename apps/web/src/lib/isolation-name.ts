/** What people call an isolation level; one that is not known here keeps its own name. */
export function isolationName(level: string): string {
  return NAMES[level] ?? level;
}

const NAMES: Readonly<Record<string, string>> = { standard: 'container', gvisor: 'gVisor' };
