import type { Db } from '@crucible/db';
import type { JobTicket } from '../queue/job.ts';

type Input = { evaluationId: string; endpointId: string; ticket: JobTicket };

/**
 * Counts a request that is about to be made, so that none is made that is not counted. False, and nothing is to be asked, when
 * the generation does not run any more, asks another endpoint now, or somebody else has it.
 */
export async function countRequest(db: Db, { evaluationId, endpointId, ticket }: Input): Promise<boolean> {
  const counted = await db.$executeRaw`
    UPDATE generation SET requests = requests + 1
    FROM evaluation
    WHERE generation.evaluation_id = ${evaluationId} AND generation.state = 'running'
      AND generation.endpoint_id = ${endpointId}
      AND evaluation.id = generation.evaluation_id AND evaluation.state = 'open'
      AND EXISTS (
        SELECT 1 FROM job WHERE id = ${BigInt(ticket.id)} AND fence = ${ticket.fence} AND locked_by IS NOT NULL)`;
  return counted === 1;
}
