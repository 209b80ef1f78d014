import type { Isolation } from '@crucible/contracts/isolation';
import type { Outcome, Program } from '../../../apps/runner/src/executor/engine-fixture.ts';
import type { ProxyService } from './proxy-service.ts';
import type { RunnerService } from './runner-service.ts';

/** What the cases are about, in the order of the table. */
export const GROUPS = [
  'processes',
  'memory',
  'disk',
  'inodes',
  'descriptors',
  'output',
  'time',
  'signals',
  'network',
  'kernel',
  'proc-sys',
  'leftovers',
  'artifacts',
  'names',
  'stdin',
  'utf8',
  'verdict',
  'history',
  'proxy',
] as const;
export type Group = (typeof GROUPS)[number];

/** A program of the folder `programs`, by its file name, or one that is written here; and what is said about it. */
export type HostileProgram = Omit<Program, 'signal' | 'onEvent' | 'stdin'> & {
  file?: string;
  /** What it reads, made anew for every run. */
  input?: () => AsyncIterable<Uint8Array>;
  /** Cancelled so long after its start. */
  cancelAfterMs?: number;
  /** The output is taken with such a pause after each piece. */
  readerPauseMs?: number;
};

/** What is wrong with how a run ended, or null. `all` has every run of the case; `last` is the last of them. */
export type Condition = (last: Outcome, all: Outcome[]) => string | null;

/** What holds at one level instead of what holds at the others, and why that is right. */
export type Difference = { why: string; expect: Condition };

/** Something outside of the sandbox that the programs go for, or that must not change. */
export type Surroundings = {
  /** More arguments for every program of the case. */
  args: string[];
  /** What happened to it that should not have, or null. */
  harm(): Promise<string | null> | string | null;
  close(): Promise<void>;
};

/** A hostile program, or some of one idea, and what has to be true afterwards. */
export type EngineCase = CaseName & {
  kind: 'engine';
  programs: HostileProgram[];
  /** The programs run at the same time, each in a sandbox of its own; else one after the other. */
  together?: boolean;
  /** It takes what it can get: it runs alone, beside one innocent neighbour that must not notice. */
  isHog?: boolean;
  /** What the neighbour of a hog does, where it matters; it has to print `neighbour is fine`. */
  neighbour?: string;
  surroundings?: () => Promise<Surroundings>;
  expect: Condition;
  /** Where a level rightly does something else, and why. */
  differences?: Partial<Record<Isolation, Difference>>;
  /** Where the condition is known not to hold, and why it is left so; fails when it does hold. */
  gaps?: Partial<Record<Isolation, string>>;
};

/** Something that is done to a part of the service, not by a program in a sandbox. */
export type ServiceCase = CaseName & { kind: 'service'; check: (services: Services) => Promise<Finding> };

export type HostileCase = EngineCase | ServiceCase;

type CaseName = {
  /** Unique within its group. */
  id: string;
  group: Group;
  /** What holds when it passes. */
  title: string;
};

/** What came of a case: `complaint` is null when it passed. */
export type Finding = { complaint: string | null; seen: string };

/** The parts of the service that cases can ask for; each is started once, when the first of them does. */
export type Services = { proxy(): Promise<ProxyService>; runner(): Promise<RunnerService> };
