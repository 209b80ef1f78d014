import { engineCaller } from './engine-calls.ts';
import type { EngineCaller } from './engine-calls.ts';

export type OverheadOptions = {
  /** Addresses of the engine itself and of the docker proxy. */
  raw: string;
  proxied: string;
  /** Value of the label by which the proxy knows its installation. */
  owner: string;
  digest: string;
  /** The seccomp profile that the proxy puts in, so that both containers are the same. */
  seccomp: object;
  rounds: number;
};

/** Milliseconds of each call, by what was called. */
export type Overhead = Record<string, { raw: number[]; proxied: number[] }>;

const TMPFS = 'rw,nosuid,nodev,exec,size=67108864,nr_inodes=4096,uid=10001,gid=10001,mode=0700';
const PINGS_PER_ROUND = 10;

/** Times the same calls to the engine and through the docker proxy, in turn. */
export async function measureOverhead(options: OverheadOptions): Promise<Overhead> {
  const found: Overhead = {};
  const ways = [
    ['raw', engineCaller(options.raw)],
    ['proxied', engineCaller(options.proxied)],
  ] as const;
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [way, call] of ways) {
      for (const [name, ms] of await oneRound(call, options)) {
        found[name] ??= { raw: [], proxied: [] };
        found[name][way].push(ms);
      }
    }
  }
  return found;
}

async function oneRound(call: EngineCaller, options: OverheadOptions): Promise<[string, number][]> {
  const taken: [string, number][] = [];
  const timed = async (name: string, work: () => ReturnType<EngineCaller>) => {
    const startedAt = performance.now();
    const answer = await work();
    taken.push([name, performance.now() - startedAt]);
    if (answer.status >= 400) throw new Error(`${name}: ${answer.status} ${answer.body.slice(0, 300)}`);
    return answer;
  };
  for (let count = 0; count < PINGS_PER_ROUND; count += 1) await timed('ping', () => call('GET', '/_ping'));
  const created = await timed('create', () => call('POST', '/containers/create', creation(options)));
  const { Id } = JSON.parse(created.body) as { Id: string };
  await timed('start', () => call('POST', `/containers/${Id}/start`));
  for (let count = 0; count < PINGS_PER_ROUND; count += 1) {
    await timed('inspect', () => call('GET', `/containers/${Id}/json`));
  }
  await timed('remove', () => call('DELETE', `/containers/${Id}?force=1&v=1`));
  const whole = taken.filter(([name]) => ['create', 'start', 'remove'].includes(name));
  taken.push(['create + start + remove', whole.reduce((sum, [, ms]) => sum + ms, 0)]);
  return taken;
}

/** What a sandbox is created with. */
function creation({ digest, owner, seccomp }: OverheadOptions): object {
  return {
    Image: digest,
    User: '10001:10001',
    Hostname: 'sandbox',
    WorkingDir: '/',
    Labels: { crucible: owner },
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    OpenStdin: true,
    StdinOnce: true,
    Tty: false,
    NetworkDisabled: true,
    HostConfig: {
      NetworkMode: 'none',
      IpcMode: 'private',
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges', `seccomp=${JSON.stringify(seccomp)}`],
      ReadonlyRootfs: true,
      Privileged: false,
      Memory: 268_435_456,
      MemorySwap: 268_435_456,
      NanoCpus: 1_000_000_000,
      PidsLimit: 64,
      ShmSize: 16_777_216,
      OomScoreAdj: 500,
      Tmpfs: { '/workspace': TMPFS, '/tmp': TMPFS },
      Ulimits: [
        { Name: 'core', Soft: 0, Hard: 0 },
        { Name: 'nofile', Soft: 1024, Hard: 1024 },
        { Name: 'memlock', Soft: 65_536, Hard: 65_536 },
      ],
      LogConfig: { Type: 'none', Config: {} },
      RestartPolicy: { Name: 'no' },
      AutoRemove: false,
    },
  };
}
