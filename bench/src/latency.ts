import { setTimeout as sleep } from 'node:timers/promises';
import type { CrucibleClient } from './crucible-client.ts';
import { dockerRun } from './docker-run.ts';
import type { Program } from './programs.ts';
import { spawnTimed } from './spawn-timed.ts';
import type { Timing } from './timing.ts';

export type Contestant = 'crucible' | 'docker run' | 'host';
export type Latency = Record<Contestant, Timing[]>;

export type LatencyOptions = { client: CrucibleClient; program: Program; digest: string; rounds: number };

/** Lets the pool fill up again between rounds: a warm pool is what is measured. */
const PAUSE_MS = 800;

/** Times the three ways to run a program in turn, so that whatever else the machine does meets all of them. */
export async function measureLatency({ client, program, digest, rounds }: LatencyOptions): Promise<Latency> {
  const found: Latency = { crucible: [], 'docker run': [], host: [] };
  await client.run(program);
  for (let round = 0; round < rounds; round += 1) {
    await sleep(PAUSE_MS);
    found.crucible.push(await client.run(program));
    found['docker run'].push(await dockerRun(program, digest));
    found.host.push(await spawnTimed(program.onHost.program, program.onHost.args));
  }
  return found;
}
