import { REST_ROUTES } from '../rest/rest-routes.ts';
import type { DocumentedRoute } from './documented-route.ts';
import { JUDGE0_DOCUMENTS } from './judge0-documents.ts';
import { LEADERBOARD_DOCUMENTS } from './leaderboard-documents.ts';
import { OWN_DOCUMENTS } from './own-documents.ts';
import { PISTON_DOCUMENTS } from './piston-documents.ts';
import { SERVICE_DOCUMENTS } from './service-documents.ts';

/** Everything that is there for programs. What only the product's own pages use is not. */
export const DOCUMENTED_ROUTES: readonly DocumentedRoute[] = [
  ...REST_ROUTES.map(({ documented }) => documented),
  ...LEADERBOARD_DOCUMENTS,
  ...SERVICE_DOCUMENTS,
  ...PISTON_DOCUMENTS,
  ...JUDGE0_DOCUMENTS,
  ...OWN_DOCUMENTS,
];
