import { TRPCError, initTRPC } from '@trpc/server';
import { requirePlayground } from '../installation-settings/require-playground.ts';
import { AppError } from '../lib/app-error.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import type { RequestContext } from './context.ts';
import { toErrorBody, trpcCodeOf } from './error-body.ts';
import { readerOf } from './reader-of.ts';
import { trpcErrorBody } from './trpc-error-body.ts';

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const body = trpcErrorBody(error);
    const { code, httpStatus, path } = shape.data;
    return { ...shape, message: body.message, data: { code, httpStatus, path, error: body } };
  },
});

/** tRPC calls every foreign error its own fault; those of the catalogue have a code that says whose it is. */
const appErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  const { code } = toErrorBody(cause);
  if (code === 'internal' && !(cause instanceof AppError)) return result;
  throw new TRPCError({ code: trpcCodeOf(code), message: cause?.message ?? code, cause });
});

export const router = t.router;

/** For everybody who has a session, which every visitor gets. */
export const sessionProcedure = t.procedure.use(appErrors);

/** For programs that are run or kept, by visitors too where admins let them: bounded in rate, and the person is in the database afterwards. */
export const creatorProcedure = sessionProcedure.use(async ({ ctx, next }) => {
  requirePlayground(ctx.deps.installation.current(), ctx.role);
  await ctx.limitCreation();
  await ensurePerson(ctx.deps, ctx.personId);
  return next();
});

/** For one's own account, which one also needs for setting up what is missing for everything else. */
export const ownAccountProcedure = sessionProcedure.use(async ({ ctx, next }) => {
  if (ctx.role === 'anonymous') throw new AppError('sign_in_needed');
  return next({ ctx: { actor: { personId: ctx.personId, role: ctx.role } } });
});

/** For what everybody may look at, with an account or without. */
export const readerProcedure = sessionProcedure.use(async ({ ctx, next }) =>
  next({ ctx: { actor: readerOf(ctx) } }),
);

/** For whoever is signed in, with a second factor where their role needs one. */
export const accountProcedure = ownAccountProcedure.use(async ({ ctx, next }) => {
  if (ctx.needsTwoFactor) throw new AppError('two_factor_needed');
  return next();
});

/** For those who may make courses. */
export const teacherProcedure = accountProcedure.use(async ({ ctx, next }) => {
  if (ctx.role !== 'teacher' && ctx.role !== 'admin') throw new AppError('forbidden');
  return next();
});

/** For admins. */
export const adminProcedure = accountProcedure.use(async ({ ctx, next }) => {
  if (ctx.role !== 'admin') throw new AppError('forbidden');
  return next();
});
