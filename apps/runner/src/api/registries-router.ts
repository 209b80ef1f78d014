import {
  NewRegistryCredentialSchema,
  RegistryCredentialSchema,
  RegistryRefSchema,
} from '@crucible/contracts/admin-image';
import { z } from 'zod';
import { listRegistries } from '../registries/list-registries.ts';
import { removeRegistry } from '../registries/remove-registry.ts';
import { saveRegistry } from '../registries/save-registry.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

/** With what private registries are asked for images. */
export const registriesRouter = router({
  list: adminProcedure
    .input(z.void())
    .output(z.array(RegistryCredentialSchema))
    .query(({ ctx }) => listRegistries(ctx.deps)),

  save: adminProcedure
    .input(NewRegistryCredentialSchema)
    .output(RegistryCredentialSchema)
    .mutation(({ ctx, input: credential }) => saveRegistry(ctx.deps, { credential, by: authorOf(ctx) })),

  remove: adminProcedure
    .input(RegistryRefSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => removeRegistry(ctx.deps, { ...input, by: authorOf(ctx) })),
});
