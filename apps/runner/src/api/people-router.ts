import { PersonIdSchema } from '@crucible/contracts/ids';
import {
  InvitePersonSchema,
  ListPeopleSchema,
  PeoplePageSchema,
  PersonSchema,
  SetRoleSchema,
} from '@crucible/contracts/person';
import {
  PersonDetailSchema,
  RevokePersonKeySchema,
  SetQuotasSchema,
} from '@crucible/contracts/person-detail';
import { ApiKeySchema } from '@crucible/contracts/api-key';
import { z } from 'zod';
import { getPerson } from '../people/get-person.ts';
import { invitePerson } from '../people/invite-person.ts';
import { listPeople } from '../people/list-people.ts';
import { resetTwoFactor } from '../people/reset-two-factor.ts';
import { revokePersonKey } from '../people/revoke-person-key.ts';
import { setQuotas } from '../people/set-quotas.ts';
import { setRole } from '../people/set-role.ts';
import { suspendPerson } from '../people/suspend-person.ts';
import { unbanPerson } from '../people/unban-person.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

const PersonRefSchema = z.strictObject({ personId: PersonIdSchema });

export const peopleRouter = router({
  list: adminProcedure
    .input(ListPeopleSchema)
    .output(PeoplePageSchema)
    .query(({ ctx, input }) => listPeople(ctx.deps, input)),

  get: adminProcedure
    .input(PersonRefSchema)
    .output(PersonDetailSchema)
    .query(({ ctx, input }) => getPerson(ctx.deps, input)),

  setQuotas: adminProcedure
    .input(SetQuotasSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => setQuotas(ctx.deps, { ...input, by: authorOf(ctx) })),

  resetTwoFactor: adminProcedure
    .input(PersonRefSchema)
    .output(PersonSchema)
    .mutation(({ ctx, input }) => resetTwoFactor(ctx.deps, { ...input, by: authorOf(ctx) })),

  revokeKey: adminProcedure
    .input(RevokePersonKeySchema)
    .output(ApiKeySchema)
    .mutation(({ ctx, input }) => revokePersonKey(ctx.deps, { ...input, by: authorOf(ctx) })),

  invite: adminProcedure
    .input(InvitePersonSchema)
    .output(PersonSchema)
    .mutation(({ ctx, input }) => invitePerson(ctx.deps, { invitation: input, by: authorOf(ctx) })),

  setRole: adminProcedure
    .input(SetRoleSchema)
    .output(PersonSchema)
    .mutation(({ ctx, input }) => setRole(ctx.deps, { ...input, by: authorOf(ctx) })),

  ban: adminProcedure
    .input(PersonRefSchema)
    .output(PersonSchema)
    .mutation(({ ctx, input }) => suspendPerson(ctx.deps, { ...input, by: authorOf(ctx) })),

  unban: adminProcedure
    .input(PersonRefSchema)
    .output(PersonSchema)
    .mutation(({ ctx, input }) => unbanPerson(ctx.deps, { ...input, by: authorOf(ctx) })),
});
