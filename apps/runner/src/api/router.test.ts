import type { Language } from '@crucible/contracts/language';
import type { CreateRunInput, Run, RunPage } from '@crucible/contracts/run';
import type { Session } from '@crucible/contracts/session';
import type { CreateSnippetInput, Snippet } from '@crucible/contracts/snippet';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { describe, expectTypeOf, it } from 'vitest';
import type { AppRouter } from './router.ts';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

describe('the types that the web front end infers', () => {
  it('are those of the contracts', () => {
    expectTypeOf<AppRouter>().not.toBeAny();
    expectTypeOf<Inputs['runs']['create']>().toEqualTypeOf<CreateRunInput>();
    expectTypeOf<Inputs['runs']['get']>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<Inputs['snippets']['create']>().toEqualTypeOf<CreateSnippetInput>();
    expectTypeOf<Outputs['session']['get']>().toEqualTypeOf<Session>();
    expectTypeOf<Outputs['languages']['list']>().toEqualTypeOf<Language[]>();
    expectTypeOf<Outputs['runs']['create']>().toEqualTypeOf<Run>();
    expectTypeOf<Outputs['runs']['get']>().toEqualTypeOf<Run>();
    expectTypeOf<Outputs['runs']['list']>().toEqualTypeOf<RunPage>();
    expectTypeOf<Outputs['snippets']['get']>().toEqualTypeOf<Snippet>();
  });
});
