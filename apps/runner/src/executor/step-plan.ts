import type { Step } from '@crucible/contracts/image-manifest';
import type { Isolation } from '@crucible/contracts/isolation';
import type { TerminalSize } from '@crucible/contracts/run';
import type { ProcessSpec } from './agent-protocol/encode-frames.ts';
import type { ExecutableLanguage, ExecutionRequest, StepName } from './executor.ts';
import type { PreparedProcess, SandboxKind } from './pool/warm-sandbox.ts';
import { OUTPUT_FOLDER, WORKSPACE } from './workspace.ts';

const BASE_ENV = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: WORKSPACE,
  TMPDIR: '/tmp',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  OUTPUT_DIR: `${WORKSPACE}/${OUTPUT_FOLDER}`,
};

type SandboxNeeds = Pick<ExecutionRequest, 'image' | 'language' | 'limits' | 'cpus'>;

/** The kind of sandbox that a request needs at an isolation level. */
export function sandboxKind(
  { image, language, limits, cpus = null }: SandboxNeeds,
  isolation: Isolation,
): SandboxKind {
  const { memoryBytes, pids, workspaceBytes, inodes } = limits;
  const wantsGpu = image.manifest.needs?.includes('gpu') ?? false;
  return {
    key: [image.digest, language.id, isolation, memoryBytes, pids, workspaceBytes, inodes, cpus].join(' '),
    profile: {
      imageDigest: image.digest,
      imageName: image.name,
      isolation,
      memoryBytes,
      pids,
      cpus,
      workspaceBytes,
      inodes,
      wantsGpu,
    },
    prepared: [
      ...prepared('compile', language.compile, language),
      ...prepared('run', language.run, language),
    ],
  };
}

/** How a step of a language is started for these files. */
export function stepProcess(step: Step, language: ExecutableLanguage, input: StepInput): ProcessSpec {
  const argv = step.argv.flatMap((item) => {
    if (item === '{entry}') return [asFile(input.paths[0] ?? '')];
    if (item === '{files}') return sourcePaths(step, input.paths);
    if (item === '{others}') return sourcePaths(step, input.paths.slice(1));
    if (item === '{args}') return input.args;
    return [item];
  });
  const terminalEnv: Record<string, string> =
    input.terminal === null
      ? {}
      : { TERM: 'xterm-256color', COLUMNS: `${input.terminal.columns}`, LINES: `${input.terminal.rows}` };
  return {
    argv,
    env: toEnvList({ ...BASE_ENV, ...language.env, ...terminalEnv, ...input.env }),
    cwd: WORKSPACE,
  };
}

/** The files that a compiler is told of: where some of them are only for it to find, the others. */
function sourcePaths({ extensions }: Step, paths: string[]): string[] {
  if (extensions === undefined) return paths;
  return paths.filter((path) => extensions.some((ending) => path.endsWith(ending))).map(asFile);
}

/** A name that begins with a dash is never taken for an option, by whatever is started. */
function asFile(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

export type StepInput = {
  /** Paths of the source files, the entry file first. */
  paths: string[];
  args: string[];
  terminal: TerminalSize | null;
  /** Variables of the person, which count more than the image's. */
  env?: Record<string, string> | undefined;
};

function prepared(name: StepName, step: Step | undefined, language: ExecutableLanguage): PreparedProcess[] {
  if (step?.prelaunch === undefined) return [];
  return [
    {
      step: name,
      process: { argv: step.prelaunch, env: toEnvList({ ...BASE_ENV, ...language.env }), cwd: WORKSPACE },
    },
  ];
}

function toEnvList(env: Record<string, string>): string[] {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}
