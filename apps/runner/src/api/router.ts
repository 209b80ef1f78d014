import { accountRouter } from './account-router.ts';
import { apiKeysRouter } from './api-keys-router.ts';
import { assignmentBoardsRouter } from './assignment-boards-router.ts';
import { assignmentsRouter } from './assignments-router.ts';
import { auditRouter } from './audit-router.ts';
import { benchmarksRouter } from './benchmarks-router.ts';
import { coursePeopleRouter } from './course-people-router.ts';
import { coursesRouter } from './courses-router.ts';
import { evaluationsRouter } from './evaluations-router.ts';
import { examsRouter } from './exams-router.ts';
import { imageTasksRouter } from './image-tasks-router.ts';
import { imagesRouter } from './images-router.ts';
import { languagesRouter } from './languages-router.ts';
import { leaderboardsRouter } from './leaderboards-router.ts';
import { ltiConnectionsRouter } from './lti-connections-router.ts';
import { ltiLaunchesRouter } from './lti-launches-router.ts';
import { ltiRouter } from './lti-router.ts';
import { modelEndpointsRouter } from './model-endpoints-router.ts';
import { overviewRouter } from './overview-router.ts';
import { overridesRouter } from './overrides-router.ts';
import { packagesRouter } from './packages-router.ts';
import { peopleRouter } from './people-router.ts';
import { runsRouter } from './runs-router.ts';
import { sessionRouter } from './session-router.ts';
import { settingsRouter } from './settings-router.ts';
import { snippetsRouter } from './snippets-router.ts';
import { commentsRouter } from './comments-router.ts';
import { dashboardRouter } from './dashboard-router.ts';
import { feedbackRouter } from './feedback-router.ts';
import { generationsRouter } from './generations-router.ts';
import { gradebookRouter } from './gradebook-router.ts';
import { gradesRouter } from './grades-router.ts';
import { registriesRouter } from './registries-router.ts';
import { reviewsRouter } from './reviews-router.ts';
import { rubricsRouter } from './rubrics-router.ts';
import { queueRouter } from './queue-router.ts';
import { regradesRouter } from './regrades-router.ts';
import { similarityRouter } from './similarity-router.ts';
import { submissionsRouter } from './submissions-router.ts';
import { workersRouter } from './workers-router.ts';
import { workDraftsRouter } from './work-drafts-router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  session: sessionRouter,
  account: accountRouter,
  apiKeys: apiKeysRouter,
  people: peopleRouter,
  audit: auditRouter,
  settings: settingsRouter,
  images: imagesRouter,
  languages: languagesRouter,
  runs: runsRouter,
  snippets: snippetsRouter,
  courses: coursesRouter,
  coursePeople: coursePeopleRouter,
  assignments: assignmentsRouter,
  assignmentBoards: assignmentBoardsRouter,
  overrides: overridesRouter,
  packages: packagesRouter,
  exams: examsRouter,
  comments: commentsRouter,
  dashboard: dashboardRouter,
  feedback: feedbackRouter,
  gradebook: gradebookRouter,
  grades: gradesRouter,
  reviews: reviewsRouter,
  rubrics: rubricsRouter,
  similarity: similarityRouter,
  submissions: submissionsRouter,
  workDrafts: workDraftsRouter,
  regrades: regradesRouter,
  lti: ltiRouter,
  ltiLaunches: ltiLaunchesRouter,
  ltiConnections: ltiConnectionsRouter,
  benchmarks: benchmarksRouter,
  evaluations: evaluationsRouter,
  generations: generationsRouter,
  modelEndpoints: modelEndpointsRouter,
  leaderboards: leaderboardsRouter,
  queue: queueRouter,
  workers: workersRouter,
  overview: overviewRouter,
  imageTasks: imageTasksRouter,
  registries: registriesRouter,
});

/** All that the web front end knows of the runner: a type. */
export type AppRouter = typeof appRouter;
