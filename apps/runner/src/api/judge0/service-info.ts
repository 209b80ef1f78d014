import { arch, availableParallelism } from 'node:os';
import { WorkerReportSchema } from '@crucible/contracts/worker-report';
import type { ApiDeps } from '../api-deps.ts';
import type { DoorDeps } from '../doors/door-deps.ts';
import { MAX_BATCH } from './create-submission-batch.ts';
import { judge0Languages, toJudge0Language } from './judge0-languages.ts';
import { limitRules } from './submission-limits.ts';
import type { LimitName } from './submission-limits.ts';

/** The version of Judge0 whose behaviour this is. */
export const JUDGE0_VERSION = '1.13.1';

const ALIVE_MS = 15_000;
const DAY_MS = 86_400_000;

export const about = {
  version: JUDGE0_VERSION,
  homepage: '/docs',
  source_code: null,
  maintainer: 'Crucible, with an interface like that of Judge0',
};

/** Harmless facts about the machine. */
export function systemInfo(): Record<string, string> {
  return { Architecture: arch(), 'CPU(s)': `${availableParallelism()}` };
}

export function configInfo(deps: DoorDeps) {
  const rules = limitRules(deps.maxLimits, deps.catalog);
  const both = (name: LimitName) => ({ [name]: rules[name].default, [`max_${name}`]: rules[name].max });
  return {
    maintenance_mode: false,
    enable_wait_result: deps.isWaitAllowed,
    enable_compiler_options: true,
    allowed_languages_for_compile_options: [],
    enable_command_line_arguments: true,
    enable_submission_delete: true,
    enable_callbacks: true,
    enable_additional_files: true,
    enable_batched_submissions: true,
    max_submission_batch_size: MAX_BATCH,
    max_queue_size: deps.maxUnfinishedRunsPerPerson,
    ...both('cpu_time_limit'),
    ...both('cpu_extra_time'),
    ...both('wall_time_limit'),
    ...both('memory_limit'),
    ...both('stack_limit'),
    ...both('max_processes_and_or_threads'),
    ...both('max_file_size'),
    ...both('number_of_runs'),
    enable_per_process_and_thread_time_limit: false,
    allow_enable_per_process_and_thread_time_limit: true,
    enable_per_process_and_thread_memory_limit: false,
    allow_enable_per_process_and_thread_memory_limit: true,
    redirect_stderr_to_stdout: false,
    enable_network: false,
    allow_enable_network: false,
  };
}

/** The queue and those who work on it, all workers of the installation as one. */
export async function workersInfo({ db, clock }: ApiDeps) {
  const seenAt = { gt: new Date(clock.now().getTime() - ALIVE_MS) };
  const [size, workers] = await Promise.all([
    db.job.count({ where: { kind: 'run', lockedBy: null } }),
    db.worker.findMany({ where: { seenAt }, select: { report: true } }),
  ]);
  const reports = workers.flatMap(({ report }) => WorkerReportSchema.safeParse(report).data ?? []);
  const available = reports.reduce((sum, { concurrency }) => sum + concurrency, 0);
  const working = reports.reduce((sum, { running }) => sum + running, 0);
  return [{ queue: 'default', size, available, idle: available - working, working, paused: 0, failed: 0 }];
}

/** How much the person has submitted; everybody, where that is null. */
export async function statistics({ db, catalog, clock }: ApiDeps, personId: string | null) {
  const where = { door: 'judge0' as const, ...(personId === null ? {} : { personId }) };
  const now = clock.now();
  const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const [total, ofToday, groups] = await Promise.all([
    db.run.count({ where }),
    db.run.count({ where: { ...where, createdAt: { gte: today } } }),
    db.run.groupBy({ by: ['language'], where, _count: { _all: true } }),
  ]);
  const languages = [...judge0Languages(catalog)].map(([id, chosen]) => ({
    language: toJudge0Language(id, chosen),
    count: groups.find(({ language }) => language === chosen.language.id)?._count._all ?? 0,
  }));
  return { created_at: now.toISOString(), submissions: { total, today: ofToday }, languages };
}
