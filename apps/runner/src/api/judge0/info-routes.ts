import { z } from 'zod';
import { MAY_READ } from '../doors/door-route.ts';
import type { DoorRoute } from '../doors/door-route.ts';
import { judge0Languages, toJudge0Language, toJudge0LanguageDetail } from './judge0-languages.ts';
import { Judge0Refusal } from './judge0-refusal.ts';
import { JUDGE0_STATUSES } from './judge0-status.ts';
import { about, configInfo, JUDGE0_VERSION, statistics, systemInfo, workersInfo } from './service-info.ts';
import { visibleTo } from './submission-owner.ts';

const ParamsSchema = z.object({ id: z.string() });

const get = (path: string, handle: DoorRoute['handle']): DoorRoute => ({
  method: 'GET',
  path,
  scopes: MAY_READ,
  handle,
});

/** What Judge0 tells of itself: languages, statuses, limits and how busy it is. */
export const INFO_ROUTES: readonly DoorRoute[] = [
  get('/languages', async ({ catalog }, { caller }) =>
    [...judge0Languages(catalog.forRole(caller.role))].map(([id, chosen]) => toJudge0Language(id, chosen)),
  ),
  get('/languages/all', async ({ catalog }, { caller }) =>
    [...judge0Languages(catalog.forRole(caller.role))].map(([id, chosen]) => ({
      ...toJudge0Language(id, chosen),
      is_archived: false,
    })),
  ),
  get('/languages/:id', async ({ catalog }, { request, caller }) => {
    const id = Number(ParamsSchema.parse(request.params).id);
    const chosen = judge0Languages(catalog.forRole(caller.role)).get(id);
    if (chosen === undefined) throw new Judge0Refusal(404, { error: 'There is no language with this id.' });
    return toJudge0LanguageDetail(id, chosen);
  }),
  get('/statuses', async () => JUDGE0_STATUSES),
  get('/about', async () => about),
  get('/version', async () => JUDGE0_VERSION),
  get('/config_info', async (deps) => configInfo(deps)),
  get('/system_info', async () => systemInfo()),
  get('/workers', async (deps) => workersInfo(deps)),
  get('/statistics', async (deps, { caller }) => statistics(deps, visibleTo(caller))),
];
