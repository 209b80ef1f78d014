import { LanguageSchema } from '@crucible/contracts/language';
import { z } from 'zod';
import { listLanguages, listVariants } from '../images/list-languages.ts';
import { roleDeps } from './role-deps.ts';
import { router, sessionProcedure } from './trpc.ts';

export const languagesRouter = router({
  list: sessionProcedure
    .input(z.void())
    .output(z.array(LanguageSchema))
    .query(({ ctx }) => listLanguages(roleDeps(ctx.deps, ctx.role))),

  /** For the playground: with the other images that have a language. */
  variants: sessionProcedure
    .input(z.void())
    .output(z.array(LanguageSchema))
    .query(({ ctx }) => listVariants(roleDeps(ctx.deps, ctx.role))),
});
