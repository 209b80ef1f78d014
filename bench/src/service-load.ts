import { inParallel } from './in-parallel.ts';
import type { Program } from './programs.ts';

type Service = { url: string; apiKey: string };
type Options = Service & { program: Program; count: number; clients: number };

export type ServiceLoad = {
  /** Requests that were not answered with an execution that has ended. */
  errors: number;
  /** Executions that were answered, but not with what the program prints. */
  lost: number;
  answerMs: number[];
  perSecond: number;
  /** Resident memory of the runner afterwards. */
  memoryBytes: number;
};

const EXPECTED = 'hello\n';

/** Sends `count` executions by `POST /execute`, `clients` at a time, and waits for each. */
export async function measureServiceLoad(options: Options): Promise<ServiceLoad> {
  const { url, apiKey, program, count, clients } = options;
  const found = { errors: 0, lost: 0, answerMs: [] as number[] };
  const perSecond = await inParallel(
    async () => {
      const startedAt = performance.now();
      const answer = await execute({ url, apiKey }, program);
      found.answerMs.push(performance.now() - startedAt);
      if (answer === null) found.errors += 1;
      else if (answer.status !== 'completed' || answer.stdout !== EXPECTED) found.lost += 1;
    },
    { count, clients },
  );
  return { ...found, perSecond, memoryBytes: await readMemory({ url, apiKey }) };
}

async function execute({ url, apiKey }: Service, { language, code }: Program) {
  try {
    const response = await fetch(`${url}/execute`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ language, code }),
    });
    const body = (await response.json()) as { status?: string; stdout?: string };
    return response.status === 200 ? body : null;
  } catch {
    return null;
  }
}

/** As the runner itself tells it. */
async function readMemory({ url, apiKey }: Service): Promise<number> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${apiKey}` } });
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(await response.text())?.[1]);
}
