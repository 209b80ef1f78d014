import { PersonIdSchema } from '@crucible/contracts/ids';
import {
  InvitePersonSchema,
  ListPeopleSchema,
  PeoplePageSchema,
  PersonSchema,
  SetRoleSchema,
} from '@crucible/contracts/person';
import { z } from 'zod';
import { banPerson } from '../people/ban-person.ts';
import { invitePerson } from '../people/invite-person.ts';
import { listPeople } from '../people/list-people.ts';
import { setRole } from '../people/set-role.ts';
import { unbanPerson } from '../people/unban-person.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

const PersonRefSchema = z.strictObject({ personId: PersonIdSchema });

export const peopleRouter = router({
  list: adminProcedure
    .input(ListPeopleSchema)
    .output(PeoplePageSchema)
    .query(({ ctx, input }) => listPeople(ctx.deps, input)),

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
    .mutation(({ ctx, input }) => banPerson(ctx.deps, { ...input, by: authorOf(ctx) })),

  unban: adminProcedure
    .input(PersonRefSchema)
    .output(PersonSchema)
    .mutation(({ ctx, input }) => unbanPerson(ctx.deps, { ...input, by: authorOf(ctx) })),
});
