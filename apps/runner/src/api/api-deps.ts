import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { AccountSettings } from '../accounts/account-settings.ts';
import type { Auth } from '../accounts/create-auth.ts';
import type { SessionEnds } from '../accounts/session-ends.ts';
import type { ApiKeyLookup } from '../api-keys/api-key-lookup.ts';
import type { CallbackRules } from '../callbacks/callback-rules.ts';
import type { LookUp } from '../callbacks/pin-address.ts';
import type { AvailableIsolations } from '../executions/available-isolations.ts';
import type { ImageInputs } from '../image-admin/image-inputs.ts';
import type { LiveCatalog } from '../images/live-catalog.ts';
import type { ImageTaskEvents } from '../image-tasks/image-task-events.ts';
import type { ImageSource } from '../images/pull-images.ts';
import type { UploadRoom } from '../evaluations/upload-room.ts';
import type { GradingEvents } from '../grading/grading-events.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import type { Clock } from '../lib/clock.ts';
import type { AskPlatform } from '../lti/wire/platform-client.ts';
import type { PlatformKeys } from '../lti/wire/platform-keys.ts';
import type { EndpointHosts } from '../model-endpoints/endpoint-rules.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import type { RetentionPeriods } from '../retention/sweep-retention.ts';
import type { LiveLogs } from '../runs/live-logs.ts';
import type { RunControl } from '../runs/run-control.ts';
import type { RunEvents } from '../runs/run-events.ts';
import type { RunMetrics } from '../runs/run-metrics.ts';

/** Everything that the operations behind the API need. */
export type ApiDeps = {
  db: Db;
  pool: Pick<Pool, 'query' | 'connect'>;
  catalog: LiveCatalog;
  positions: QueuePositions;
  events: RunEvents;
  gradings: GradingEvents;
  control: RunControl;
  logs: LiveLogs;
  clock: Clock;
  metrics: RunMetrics;
  /** The process that serves: its name, the product's version, and since when it runs. */
  instance: string;
  version: string;
  startedAt: Date;
  keys: ApiKeyLookup;
  auth: Auth;
  accountSettings: AccountSettings;
  sessionEnds: SessionEnds;
  /** Whether mails are shown on this machine, for want of a mail server. */
  mailShownLocally: boolean;
  callbackRules: CallbackRules;
  /** With what callbacks for executions of a key are signed. */
  callbackSecretOf: (apiKeyId: string) => string;
  /** Where the pages are reached. */
  publicUrl: string;
  /** With what launches and the tool's own key are protected. */
  ltiSecret: string;
  ltiRules: CallbackRules;
  askPlatform: AskPlatform;
  platformKeys: PlatformKeys;
  /** Private hosts whose models may be asked, and with what keys of endpoints are sealed. */
  modelHosts: EndpointHosts;
  modelKeySecret: string;
  /** All addresses of a name. */
  lookUp: LookUp;
  /** Null where this process has no access to images of an engine. */
  imageSource: ImageSource | null;
  /** What the image manager does, the folder of its catalogue, and with what credentials of registries are sealed. */
  imageTasks: ImageTaskEvents;
  imagesFolder: string;
  /** What goes into them now. */
  imageInputs: ImageInputs;
  registrySecret: string;
  isolations: AvailableIsolations;
  /** For samples of evaluations. */
  uploads: UploadRoom;
  /** What admins have set. */
  installation: LiveSettings;
  /** How long the configuration keeps things. */
  configuredRetention: RetentionPeriods;
  /** The most that this installation allows a run. */
  maxLimits: Limits;
  /** The most CPUs that one sandbox may have here. */
  maxCpus: number;
  maxUnfinishedRunsPerPerson: number;
};
