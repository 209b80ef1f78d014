import type { Isolation } from '@crucible/contracts/isolation';
import type { AgentFrame } from './agent-protocol/agent-frame.ts';

/** What a sandbox is made with; unlike the other limits these cannot change once it exists. */
export type SandboxProfile = {
  /** Content-addressed image id, `sha256:…`. */
  imageDigest: string;
  /** For labels and logs. */
  imageName: string;
  isolation: Isolation;
  memoryBytes: number;
  pids: number;
  /** Null is what the driver gives. */
  cpus: number | null;
  /** Size of /workspace and, separately, of /tmp. */
  workspaceBytes: number;
  inodes: number;
  /** Whether it gets one of the machine's graphics processors, where there is one. */
  wantsGpu: boolean;
};

/** How the sandbox itself came to its end. */
export type SandboxEnd = {
  exitCode: number | null;
  oomKilled: boolean;
  /** True when only the program in it can have ended it so: by bringing down its kernel or writing over its agent. */
  byProgram: boolean;
};

/** One hardened container with a waiting agent. It serves one execution and is then destroyed. */
export type Sandbox = {
  id: string;
  isolation: Isolation;
  /** Sends frames; resolves when the sandbox can take more. Never rejects: a dead sandbox shows in `nextFrame`. */
  send(frames: Uint8Array[]): Promise<void>;
  /**
   * The next frame, or null once the sandbox's output has ended. Not asking for frames slows the sandbox down.
   * Throws ProtocolError when what came is no frame.
   */
  nextFrame(): Promise<AgentFrame | null>;
  /** True while nothing has been seen of an end of the sandbox. */
  isAlive(): boolean;
  /** To be asked after `nextFrame` gave null; waits for the engine's word, bounded in time. */
  end(): Promise<SandboxEnd>;
  /** Kills and removes the sandbox. Can be called at any time and more than once; never rejects. */
  destroy(): Promise<void>;
};

/** One way to make sandboxes. */
export type SandboxDriver = {
  /**
   * Asks the engine what it can do, and resolves with the isolation levels that it has. To be called before the first
   * `create`, which it may try with `sample`.
   */
  learn(sample: SandboxProfile | null): Promise<Isolation[]>;
  /** Whether the engine can give a graphics processor to a sandbox; false until it was asked. */
  hasGpu(): boolean;
  /** Makes and starts a sandbox; resolves when its agent is ready. Rejects (and leaves nothing behind) when it can't. */
  create(profile: SandboxProfile): Promise<Sandbox>;
  /** Removes what runners that are gone have left behind; resolves with how many. */
  removeOrphans(): Promise<number>;
  /** Resolves when the engine answers; rejects with why not. */
  ping(): Promise<void>;
  /** Resolves when everything that was being destroyed is gone. */
  settled(): Promise<void>;
};
