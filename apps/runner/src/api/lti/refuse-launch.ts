import type { FastifyReply, FastifyRequest } from 'fastify';
import { LaunchRefused } from '../../lti/launches/launch-refused.ts';

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** Answers a browser; where a launch is refused, it goes to a page that says why. */
export async function orRefuse(
  { request, reply }: Exchange,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LaunchRefused)) throw error;
    request.log.info({ err: error }, 'a launch was refused');
    return reply.redirect(`/lti/refused?reason=${error.reason}`, 303);
  }
}
