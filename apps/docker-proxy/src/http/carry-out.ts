import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { ContainerRegister } from '../engine/container-register.ts';
import type { Answer, EngineClient } from '../engine/engine-client.ts';
import type { PlainImages } from '../engine/plain-images.ts';
import { LABELS } from '../policy/container-settings.ts';
import { areOwnTags } from '../policy/image-names.ts';
import type { Plan } from '../policy/plan.ts';
import { Refusal } from '../policy/refusal.ts';
import type { Context } from './read-context.ts';
import { passedHeaders } from './respond.ts';
import { upload } from './upload.ts';

export type CarryOutDeps = {
  engine: EngineClient;
  register: ContainerRegister;
  plainImages: PlainImages;
  /** What our images are called, and which are in the catalog. */
  images: { owner: string; namespaces: readonly string[]; digests: () => ReadonlySet<string> };
};

type Exchange = {
  response: ServerResponse;
  /** Of a build; null of everything else. */
  context: Context | null;
};

const CreatedSchema = z.object({
  Id: z.string().regex(/^[0-9a-f]{64}$/),
  Warnings: z.array(z.string()).nullish(),
});
const ImageSchema = z.object({
  Id: z.string(),
  RepoTags: z.array(z.string()).nullish(),
  Config: z.object({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
});

/** What only the engine can say about a plan: whether what it touches is ours. @throws Refusal when it is not */
export async function checkAgainstEngine(
  { engine, register, plainImages, images }: CarryOutDeps,
  plan: Plan,
): Promise<void> {
  if (plan.madeOf !== undefined) await plainImages.require(plan.madeOf);
  if (plan.container !== null) await register.requireOwn(plan.container);
  if (plan.image === undefined) return;
  const image = await lookUp({ engine, images }, plan.image);
  if (image === null) return;
  const isOurs = image.tags.length > 0 ? areOwnTags(image.tags, images.namespaces) : image.isOwn;
  if (!isOurs) throw new Refusal('image_not_allowed', 'This image has names that are not ours.');
}

/** Whether a build may begin with an image that it names by its id alone. @throws Refusal when it is somebody else's, or is not there */
export async function requireBaseImage(deps: CarryOutDeps, id: string): Promise<void> {
  const image = await lookUp(deps, id);
  const isOurs =
    image !== null && (image.isOwn || image.tags.some((name) => areOwnTags([name], deps.images.namespaces)));
  if (!isOurs)
    throw new Refusal('image_not_allowed', 'There is no such image here.', { field: id.slice(0, 100) });
}

/** What the engine says of an image; null where it has none. */
async function lookUp({ engine, images }: Pick<CarryOutDeps, 'engine' | 'images'>, reference: string) {
  const { status, body } = await engine.ask({ method: 'GET', path: `/images/${reference}/json`, body: null });
  if (status === 404) return null;
  const image = ImageSchema.safeParse(body).data;
  const isBuiltHere = image?.Config?.Labels?.[LABELS.builder] === images.owner;
  return { tags: image?.RepoTags ?? [], isOwn: isBuiltHere || images.digests().has(image?.Id ?? '') };
}

/** Does what a plan says and answers with what came of it. */
export async function carryOut(
  { engine, register }: Pick<CarryOutDeps, 'engine' | 'register'>,
  plan: Plan,
  { response, context }: Exchange,
): Promise<void> {
  if (plan.mode === 'create') return respond(response, await create({ engine, register }, plan, response));
  if (plan.mode === 'rebuild') {
    const answer = await engine.ask(plan.call);
    return respond(
      response,
      answer.status === 200 ? { status: 200, body: plan.answer?.(answer.body) } : answer,
    );
  }
  const answer = await begin(engine, plan, { response, context });
  if (answer === null) return;
  if (plan.container !== null && plan.call.method === 'DELETE' && answer.statusCode === 204) {
    register.forget(plan.container);
  }
  response.writeHead(answer.statusCode ?? 502, passedHeaders(answer.headers));
  // What follows may be long in coming, and the client wants to know that it is heard.
  response.flushHeaders();
  await pipeline(answer, response).catch(() => response.destroy());
}

/** The beginning of the engine's answer; null when the client has not waited for it. */
async function begin(engine: EngineClient, plan: Plan, { response, context }: Exchange) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    if (context === null) return await engine.send(plan.call, gone.signal);
    return await engine.upload(plan.call, (call) => {
      gone.signal.addEventListener('abort', () => call.destroy());
      void upload(context, call);
    });
  } catch (error) {
    if (gone.signal.aborted) return null;
    throw error;
  }
}

async function create(
  { engine, register }: Pick<CarryOutDeps, 'engine' | 'register'>,
  plan: Plan,
  response: ServerResponse,
): Promise<Answer> {
  const { id, answer } = await register.add(async () => {
    const made = await engine.ask(plan.call);
    const created = CreatedSchema.safeParse(made.body);
    if (made.status !== 201 || !created.success) return { id: null, answer: made };
    const { Id, Warnings } = created.data;
    return { id: Id, answer: { status: 201, body: { Id, Warnings: Warnings ?? [] } } };
  });
  if (id !== null && response.destroyed) {
    // Nobody will ever hear of it.
    await engine.ask({ method: 'DELETE', path: `/containers/${id}?force=1&v=1`, body: null });
    register.forget(id);
  }
  return answer;
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body ?? { message: 'The engine said nothing that could be understood.' });
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
