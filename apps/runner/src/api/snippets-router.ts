import { CreateSnippetSchema, SnippetIdSchema, SnippetSchema } from '@crucible/contracts/snippet';
import { z } from 'zod';
import { createSnippet } from '../snippets/create-snippet.ts';
import { getSnippet } from '../snippets/get-snippet.ts';
import { roleDeps } from './role-deps.ts';
import { creatorProcedure, router, sessionProcedure } from './trpc.ts';

export const snippetsRouter = router({
  create: creatorProcedure
    .input(CreateSnippetSchema)
    .output(SnippetSchema)
    .mutation(({ ctx, input }) =>
      createSnippet(roleDeps(ctx.deps, ctx.role), { ...input, personId: ctx.personId }),
    ),

  /** Anybody who knows the link may read a snippet. */
  get: sessionProcedure
    .input(z.strictObject({ id: SnippetIdSchema }))
    .output(SnippetSchema)
    .query(({ ctx, input }) => getSnippet(ctx.deps, { snippetId: input.id })),
});
