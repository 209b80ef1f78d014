import { readFileSync } from 'node:fs';
import { exec, file, parseExited, startSandbox, TYPES } from './agent-client.ts';
import type { Client, Exec, Exited, Frame } from './agent-client.ts';

export type StepResult = {
  exited: Exited;
  stdout: Buffer;
  stderr: Buffer;
  errors: string[];
  taken: number;
  frames: Frame[];
};

/** The image of that name in the catalog that IMAGE_CATALOG names. */
export function builtImage(name: string): string {
  const path = process.env['IMAGE_CATALOG'];
  if (path === undefined) throw new Error('IMAGE_CATALOG has to name the catalog of the built images.');
  const catalog = JSON.parse(readFileSync(path, 'utf8')) as { images: { name: string; digest: string }[] };
  const image = catalog.images.find((candidate) => candidate.name === name);
  if (image === undefined) throw new Error(`The catalog has no image called ${name}.`);
  return image.digest;
}

export const PYTHON = '/usr/bin/python3';

/** Starts a sandbox with Python in it, takes its READY, and ends it when `use` is done. */
export async function withSandbox<T>(
  use: (client: Client, ready: Frame | null) => Promise<T>,
  options: { isSealed?: boolean } = {},
): Promise<T> {
  const client = startSandbox(builtImage('python'), options);
  try {
    return await use(client, await client.next());
  } finally {
    await client.end();
  }
}

/** Follows a step that has been asked for to its end. */
export async function followStep(client: Client): Promise<StepResult> {
  const frames = await client.until(TYPES.exited);
  const of = (type: number) => frames.filter((frame) => frame.type === type).map(({ payload }) => payload);
  const last = frames.at(-1);
  if (last === undefined) throw new Error('no frame');
  return {
    exited: parseExited(last),
    stdout: Buffer.concat(of(TYPES.stdout)),
    stderr: Buffer.concat(of(TYPES.stderr)),
    errors: of(TYPES.error).map(errorCode),
    taken: of(TYPES.stdinTaken).reduce((sum, payload) => sum + payload.readUInt32BE(0), 0),
    frames,
  };
}

/** Runs a Python program as one step. */
export function runPython(client: Client, code: string, options: Partial<Exec> = {}): Promise<StepResult> {
  client.send(file('main.py', code), exec({ argv: [PYTHON, 'main.py'], ...options }));
  return followStep(client);
}

export function errorCode(payload: Buffer): string {
  return payload.subarray(4, 4 + payload.readUInt32BE(0)).toString();
}

/** Takes frames until the step's stdout has said `text`; resolves with all that it said since the last time. */
export async function untilText(client: Client, text: string): Promise<string> {
  let said = '';
  while (!said.includes(text)) said += (await client.until(TYPES.stdout)).at(-1)?.payload.toString() ?? '';
  return said;
}
