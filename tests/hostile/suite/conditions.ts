import type { LimitHit } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { Outcome } from '../../../apps/runner/src/executor/engine-fixture.ts';
import type { Condition } from './hostile-case.ts';

const SHOWN_CHARACTERS = 160;

/** Every one of the conditions holds. */
export function all(...conditions: Condition[]): Condition {
  return (last, runs) => {
    const complaints = conditions
      .map((condition) => condition(last, runs))
      .filter((complaint) => complaint !== null);
    return complaints.length === 0 ? null : complaints.join('; ');
  };
}

/** At least one of the conditions holds. */
export function either(...conditions: Condition[]): Condition {
  return (last, runs) => {
    const complaints = conditions.map((condition) => condition(last, runs));
    return complaints.includes(null) ? null : complaints.join(' and ');
  };
}

/** The condition holds for every run of the case, not only for the last. */
export function each(condition: Condition): Condition {
  return (_, runs) => runs.map((one) => condition(one, runs)).find((complaint) => complaint !== null) ?? null;
}

/** The condition holds for the run at this place. */
export function run(position: number, condition: Condition): Condition {
  return (_, runs) => {
    const chosen = runs[position];
    return chosen === undefined ? `there is no run ${position}` : condition(chosen, runs);
  };
}

export function ends(...statuses: FinalStatus[]): Condition {
  return ({ status, internalCause }) =>
    statuses.includes(status)
      ? null
      : `ended as ${status}${internalCause === null ? '' : ` (${internalCause})`}`;
}

/** Stopped by this limit, which the result names with its value and no smaller usage. */
export function hits(name: LimitHit['name']): Condition {
  return ({ limitHit }) => {
    if (limitHit?.name !== name) return `the limit is ${limitHit?.name ?? 'none'}, not ${name}`;
    return limitHit.used >= limitHit.limit ? null : `used ${limitHit.used} of ${limitHit.limit}`;
  };
}

export function exits(exitCode: number | null, signal: string | null = null): Condition {
  return (outcome) =>
    outcome.exitCode === exitCode && outcome.signal === signal
      ? null
      : `exit code ${outcome.exitCode}, signal ${outcome.signal}`;
}

export function prints(text: string): Condition {
  return ({ stdout }) => (stdout === text ? null : `printed ${shown(stdout)}, not ${shown(text)}`);
}

export function says(...texts: (string | RegExp)[]): Condition {
  return ({ stdout }) => {
    const missing = texts.find((text) => !holds(stdout, text));
    return missing === undefined ? null : `did not say ${missing}: ${shown(stdout)}`;
  };
}

/** Nowhere in what it wrote. */
export function neverSays(...texts: (string | RegExp)[]): Condition {
  return ({ stdout, stderr }) => {
    const present = texts.find((text) => holds(stdout, text) || holds(stderr, text));
    return present === undefined ? null : `said ${present}: ${shown(stdout)}`;
  };
}

/** Exactly these bytes on stdout. */
export function echoes(bytes: Uint8Array): Condition {
  return ({ output }) => {
    if (output.equals(bytes)) return null;
    const at = output.findIndex((byte, index) => byte !== bytes[index]);
    return `${output.length} bytes of ${bytes.length}, different from byte ${at === -1 ? output.length : at}`;
  };
}

/** So much was delivered, and the rest of what was produced is told as cut off. */
export function isCutAt(bytes: number): Condition {
  return ({ output, truncated, outputBytes }) => {
    if (output.length !== bytes) return `${output.length} bytes were delivered, not ${bytes}`;
    return truncated && outputBytes > bytes ? null : `it is not told that ${outputBytes} bytes were cut`;
  };
}

/** Ended well and was refused everything that it tried, at least so many things. */
export function isRefused(times = 1): Condition {
  return all(ends('completed'), neverSays(/^ALLOWED/m), (last) => {
    const refusals = last.stdout.match(/^refused /gm)?.length ?? 0;
    return refusals >= times ? null : `was refused ${refusals} times, not ${times}: ${shown(last.stdout)}`;
  });
}

export function leaves(files: Record<string, string>): Condition {
  return ({ artifacts }) => {
    const found = Object.fromEntries(
      artifacts.map(({ path, content }) => [path, Buffer.from(content).toString()]),
    );
    const same = JSON.stringify(sorted(found)) === JSON.stringify(sorted(files));
    return same ? null : `left ${shown(JSON.stringify(Object.keys(found)))}`;
  };
}

/** Ended sooner than that, in milliseconds: for programs that try to be waited for. */
export function endsWithin(wallMs: number): Condition {
  return (outcome) => (outcome.wallMs < wallMs ? null : `took ${Math.round(outcome.wallMs)} ms`);
}

/** How a run ended, in a few words for the table. */
export function summaryOf(outcome: Outcome): string {
  const ended = [
    outcome.status,
    outcome.limitHit?.name,
    outcome.signal ?? (outcome.exitCode === 0 ? null : outcome.exitCode),
  ];
  const [line = ''] = outcome.stdout.trim().split('\n').slice(-1);
  return [...ended.filter((part) => part != null), shown(line, 60)].join(' ');
}

function sorted(files: Record<string, string>): [string, string][] {
  return Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function holds(text: string, what: string | RegExp): boolean {
  return typeof what === 'string' ? text.includes(what) : what.test(text);
}

function shown(text: string, length = SHOWN_CHARACTERS): string {
  const printable = JSON.stringify(text.length > length ? `${text.slice(0, length)}…` : text);
  return printable.slice(1, -1);
}
