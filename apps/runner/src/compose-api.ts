import { setTimeout as sleep } from 'node:timers/promises';
import type { Limits } from '@crucible/contracts/limits';
import type { Pool } from 'pg';
import { accountSecret } from './accounts/account-secret.ts';
import type { AccountSettings } from './accounts/account-settings.ts';
import { createAuth } from './accounts/create-auth.ts';
import { createSessionEnds } from './accounts/session-ends.ts';
import { createApiKeyLookup } from './api-keys/api-key-lookup.ts';
import { ensureBootstrapKey } from './api-keys/ensure-bootstrap-key.ts';
import type { ApiDeps } from './api/api-deps.ts';
import { submissionWriter } from './api/judge0/submission-writer.ts';
import type { CallbackRules } from './callbacks/callback-rules.ts';
import { callbackSecret } from './callbacks/callback-signature.ts';
import type { CountCallback } from './callbacks/deliver-callback.ts';
import { createCallbackWorker } from './callbacks/create-callback-worker.ts';
import { lookUpAll } from './callbacks/look-up-all.ts';
import { executionWriter } from './callbacks/write-execution.ts';
import { seedBenchmark } from './demo/seed-benchmark.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { createUploadRoom } from './evaluations/upload-room.ts';
import { createAvailableIsolations } from './executions/available-isolations.ts';
import { createGenerationWorker } from './generations/create-generation-worker.ts';
import { createImageInputs } from './image-admin/image-inputs.ts';
import type { ImageSource } from './images/pull-images.ts';
import type { Logger } from './lib/logger.ts';
import type { PostgresListener } from './lib/postgres-listener.ts';
import { chooseSender } from './mail/choose-sender.ts';
import type { MailSettings } from './mail/choose-sender.ts';
import { createMailWorker } from './mail/create-mail-worker.ts';
import { queueMail } from './mail/queue-mail.ts';
import { createQueuePositions } from './queue/queue-positions.ts';
import { registrySecret } from './registries/registry-secret.ts';
import { ltiSecret } from './lti/lti-secret.ts';
import { createScoreWorker } from './lti/scores/create-score-worker.ts';
import { createAskPlatform } from './lti/wire/platform-client.ts';
import { createPlatformKeys } from './lti/wire/platform-keys.ts';
import type { EndpointHosts } from './model-endpoints/endpoint-rules.ts';
import { modelKeySecret } from './model-endpoints/model-key-secret.ts';
import type { ServerSettings } from './server.ts';
import { createSimilarityWorker } from './similarity/create-similarity-worker.ts';

export type ApiSettings = ServerSettings & {
  maxLimits: Limits;
  maxCpus: number;
  maxUnfinishedRunsPerPerson: number;
  callbackRules: CallbackRules;
  /** Where learning platforms may be. */
  ltiRules: CallbackRules;
  /** Private hosts whose models may be asked for samples. */
  modelHosts: EndpointHosts;
  imageSource: ImageSource | null;
  /** images/, with a folder for each image of the catalogue. */
  imagesFolder: string;
  accounts: AccountSettings;
  mail: MailSettings;
  /** Whether an installation that is empty is filled for whoever wants to look around. */
  seedsDemo: boolean;
  /** The key that the installation was given to begin with; null when there is none. */
  bootstrapKey: string | null;
};

type Parts = Pick<
  ApiDeps,
  | 'db'
  | 'catalog'
  | 'events'
  | 'gradings'
  | 'imageTasks'
  | 'control'
  | 'installation'
  | 'configuredRetention'
  | 'logs'
  | 'clock'
  | 'instance'
  | 'version'
  | 'metrics'
> & {
  pool: Pool;
  listener: PostgresListener;
  log: Logger;
  processId: string;
  countCallback: CountCallback;
};

export type ComposedApi = {
  deps: ApiDeps;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const RETRY_MS = 2_000;
const PATIENCE_MS = 1_000;
const SEED_PATIENCE_MS = 20_000;
/** A mail that is under way is better sent once. */
const MAIL_DRAIN_MS = 5_000;

/** Everything of a process that serves people and programs, but the server itself. */
export function composeApi(parts: Parts, settings: ApiSettings): ComposedApi {
  const { db, pool, clock, log } = parts;
  const { maxLimits, maxCpus, maxUnfinishedRunsPerPerson, callbackRules, ltiRules, imageSource } = settings;
  const positions = createQueuePositions(pool);
  const auth = createAuth(
    { ...parts, mail: (message) => db.$transaction((tx) => queueMail(tx, message)) },
    {
      ...settings.accounts,
      secret: accountSecret(settings.sessionSecret),
      allowedOrigins: settings.allowedOrigins,
    },
  );
  const callbackSecretOf = (apiKeyId: string) => callbackSecret(settings.sessionSecret, apiKeyId);
  const askPlatform = createAskPlatform({ lookUp: lookUpAll, rules: ltiRules });
  const deps: ApiDeps = {
    ...parts,
    startedAt: clock.now(),
    ...{ maxLimits, maxCpus, maxUnfinishedRunsPerPerson, callbackRules, imageSource },
    ...{ positions, callbackSecretOf },
    ...{ auth, accountSettings: settings.accounts, sessionEnds: createSessionEnds(parts) },
    ...{ ltiRules, askPlatform, ltiSecret: ltiSecret(settings.sessionSecret) },
    ...{
      imagesFolder: settings.imagesFolder,
      imageInputs: createImageInputs({ ...settings, log }),
      registrySecret: registrySecret(settings.sessionSecret),
      modelHosts: settings.modelHosts,
      modelKeySecret: modelKeySecret(settings.sessionSecret),
      lookUp: lookUpAll,
    },
    platformKeys: createPlatformKeys({ ask: askPlatform, clock }),
    publicUrl: settings.accounts.publicUrl,
    mailShownLocally: settings.mail.smtp === null && settings.mail.isShownLocally,
    keys: createApiKeyLookup({ db, clock, log }),
    isolations: createAvailableIsolations({ pool }),
    uploads: createUploadRoom(),
  };
  const ofExecution = executionWriter({ db, positions });
  const callbacks = createCallbackWorker(
    {
      ...parts,
      rules: callbackRules,
      secretOf: callbackSecretOf,
      writers: {
        ...{ playground: ofExecution, rest: ofExecution, piston: ofExecution },
        judge0: submissionWriter(deps),
      },
    },
    { workerId: `${parts.processId}-callbacks` },
  );
  const mails = createMailWorker(
    { ...parts, send: chooseSender(parts, settings.mail) },
    { workerId: `${parts.processId}-mails` },
  );
  const similarity = createSimilarityWorker(parts, { workerId: `${parts.processId}-similarity` });
  const scores = createScoreWorker({ ...deps, ...parts }, { workerId: `${parts.processId}-scores` });
  const generations = createGenerationWorker(
    { ...deps, ...parts },
    { workerId: `${parts.processId}-generations` },
  );
  const stopping = new AbortController();
  let seeding: Promise<void> = Promise.resolve();

  /** While the database is away nobody can use what is made here either. */
  async function makeSure(make: () => Promise<void>): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        return await make();
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.error({ err: error }, 'what an installation begins with cannot be stored; it is tried again');
        await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  async function begin(): Promise<void> {
    const { bootstrapKey } = settings;
    if (bootstrapKey !== null) await makeSure(() => ensureBootstrapKey(parts, bootstrapKey));
    if (!settings.seedsDemo) return;
    await makeSure(() => seedDemo({ ...deps, log }));
    // It waits for workers, and nobody for it.
    seeding = makeSure(() => seedBenchmark({ ...deps, log }, stopping.signal));
  }

  return {
    deps,
    async start() {
      // Whoever knows the key may come at once; but a database that is away does not keep the server from saying so.
      await Promise.race([
        begin(),
        sleep(settings.seedsDemo ? SEED_PATIENCE_MS : PATIENCE_MS, undefined, { ref: false }),
      ]);
      callbacks.start();
      similarity.start();
      mails.start();
      scores.start();
      generations.start();
    },
    async stop() {
      stopping.abort();
      await Promise.all([
        seeding,
        callbacks.stop(0),
        similarity.stop(0),
        scores.stop(),
        generations.stop(0),
        mails.stop(MAIL_DRAIN_MS),
      ]);
    },
  };
}
