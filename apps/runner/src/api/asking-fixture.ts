import type { Visitor } from './visitor-fixture.ts';

/** What a procedure answers to somebody; throws what was refused. */
export async function read<Data>(visitor: Visitor, procedure: string, input: unknown): Promise<Data> {
  const answer = await visitor.query(procedure, input);
  if (answer.error !== undefined) throw new Error(`${procedure}: ${answer.text}`);
  return answer.data as Data;
}

/** The same for what changes something. */
export async function change<Data>(visitor: Visitor, procedure: string, input: unknown): Promise<Data> {
  const answer = await visitor.mutate(procedure, input);
  if (answer.error !== undefined) throw new Error(`${procedure}: ${answer.text}`);
  return answer.data as Data;
}
