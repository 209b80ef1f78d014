import { accountRouter } from './account-router.ts';
import { apiKeysRouter } from './api-keys-router.ts';
import { coursePeopleRouter } from './course-people-router.ts';
import { coursesRouter } from './courses-router.ts';
import { languagesRouter } from './languages-router.ts';
import { peopleRouter } from './people-router.ts';
import { runsRouter } from './runs-router.ts';
import { sessionRouter } from './session-router.ts';
import { snippetsRouter } from './snippets-router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  session: sessionRouter,
  account: accountRouter,
  apiKeys: apiKeysRouter,
  people: peopleRouter,
  languages: languagesRouter,
  runs: runsRouter,
  snippets: snippetsRouter,
  courses: coursesRouter,
  coursePeople: coursePeopleRouter,
});

/** All that the web front end knows of the runner: a type. */
export type AppRouter = typeof appRouter;
