import { RunPageSchema, RunSchema } from '@crucible/contracts/run';
import type { CreateRunInput, Run, RunSummary } from '@crucible/contracts/run';
import { watch } from '../../../apps/runner/src/api/visitor-fixture.ts';
import type { Visitor } from '../../../apps/runner/src/api/visitor-fixture.ts';
import type { RunnerService } from './runner-service.ts';

/** What is kept of a run, as its person gets it when all is over. */
export type Kept = {
  visitor: Visitor;
  run: Run;
  listed: RunSummary | undefined;
  /** The output, watched from its beginning after the end. */
  output: Buffer;
  /** Bodies of the answers that said all this, as they came over the wire. */
  answers: string[];
};

/** Runs something as somebody new, and looks it up in the history afterwards. */
export async function keep(
  runner: RunnerService,
  input: Omit<CreateRunInput, 'language'> & { language?: string },
): Promise<Kept> {
  const visitor = await runner.visit();
  const created = await visitor.mutate('runs.create', { language: 'python', interactive: false, ...input });
  if (created.error !== undefined) throw new Error(`refused as ${created.error.code}`);
  const { id } = RunSchema.parse(created.data);
  const socket = await visitor.connect();
  await watch(socket, id).final();
  const again = await visitor.connect();
  const replay = watch(again, id);
  await replay.final();
  for (const open of [socket, again]) open.disconnect();
  const got = await visitor.query('runs.get', { id });
  const list = await visitor.query('runs.list', {});
  return {
    visitor,
    run: RunSchema.parse(got.data),
    listed: RunPageSchema.parse(list.data).items.find((item) => item.id === id),
    output: Buffer.concat(
      replay.messages.flatMap(({ chunks }) => chunks.map(({ data }) => Buffer.from(data))),
    ),
    answers: [got.text, list.text],
  };
}
