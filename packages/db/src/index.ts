import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';

export { Prisma } from './generated/client.ts';
export type {
  ApiKey,
  BenchmarkProblem,
  BenchmarkVersion,
  EvaluationSample,
  GradingResult,
  GradingRun,
  ImageTask,
  ImageVersion,
  InstallationSetting,
  Job,
  LtiContext,
  LtiLink,
  LtiPlatform,
  Mail,
  OutputStream,
  Person,
  RegistryCredential,
  Run,
  RunArtifact,
  RunCase,
  RunOutput,
  Snippet,
  WorkDraft,
} from './generated/client.ts';

export type Db = PrismaClient;
/** What a transaction offers: everything but starting another one. */
export type DbTransaction = Parameters<Parameters<Db['$transaction']>[0]>[0];

/**
 * The database as typed models. Given a URL it makes its own connections, which `$disconnect()` closes; given a
 * pool it borrows them, and the caller ends the pool.
 */
export function createDb(connection: string | Pool): Db {
  return new PrismaClient({
    adapter: new PrismaPg(typeof connection === 'string' ? { connectionString: connection } : connection),
  });
}
