import { API_KEYS_ROUTES } from './routes/api-keys-routes.ts';
import { ASSIGNMENTS_ROUTES } from './routes/assignments-routes.ts';
import { BENCHMARKS_ROUTES } from './routes/benchmarks-routes.ts';
import { EVALUATIONS_ROUTES } from './routes/evaluations-routes.ts';
import { eventsRoute } from './routes/events-route.ts';
import { EXECUTE_ROUTES } from './routes/execute-routes.ts';
import { EXECUTIONS_ROUTES } from './routes/executions-routes.ts';
import { IMAGES_ROUTES } from './routes/images-routes.ts';
import { LEADERBOARDS_ROUTES } from './routes/leaderboards-routes.ts';
import { SERVICE_ROUTES } from './routes/service-routes.ts';
import type { RestRoute } from './rest-route.ts';

/** The whole REST API of our own, in the order in which it is documented. */
export const REST_ROUTES: readonly RestRoute[] = [
  ...EXECUTE_ROUTES,
  ...EXECUTIONS_ROUTES,
  eventsRoute,
  ...IMAGES_ROUTES,
  ...ASSIGNMENTS_ROUTES,
  ...BENCHMARKS_ROUTES,
  ...LEADERBOARDS_ROUTES,
  ...EVALUATIONS_ROUTES,
  ...API_KEYS_ROUTES,
  ...SERVICE_ROUTES,
];
