import { languagesRouter } from './languages-router.ts';
import { runsRouter } from './runs-router.ts';
import { sessionRouter } from './session-router.ts';
import { snippetsRouter } from './snippets-router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  session: sessionRouter,
  languages: languagesRouter,
  runs: runsRouter,
  snippets: snippetsRouter,
});

/** All that the web front end knows of the runner: a type. */
export type AppRouter = typeof appRouter;
