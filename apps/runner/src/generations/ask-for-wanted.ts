import { untilStored } from '../runs/until-stored.ts';
import { EndpointFailed } from '../model-endpoints/endpoint-failed.ts';
import type { JobTicket } from '../queue/job.ts';
import { askForSample } from './ask-for-sample.ts';
import { askPatiently } from './ask-patiently.ts';
import { countRequest } from './count-request.ts';
import type { GenerateDeps } from './generate-deps.ts';
import { generationMessages } from './generation-messages.ts';
import type { GenerationWork, WantedSample } from './read-generation.ts';
import { createRequestPace } from './request-pace.ts';
import { storeSample } from './store-sample.ts';

type Input = { work: GenerationWork; ticket: JobTicket; stop: AbortSignal };

/** After so many failures with no answer between them, an endpoint is asked no more. */
const MAX_FAILURES_IN_A_ROW = 5;

/**
 * Asks for all samples that are wanted, as many at a time as the settings say. Resolves with a sentence about why some of them
 * could not be had, or null; when it is stopped, with whatever it knows by then.
 */
export async function askForWanted(deps: GenerateDeps, input: Input): Promise<string | null> {
  const { work, stop } = input;
  if (work.endpoint === null) return 'The endpoint was removed. Choose another one to go on.';
  const failures = createFailures();
  const pace = createRequestPace();
  // All take from the same list.
  const left = work.wanted.values();
  const askOneByOne = async () => {
    for (const wanted of left) {
      if (stop.aborted || failures.areTooMany()) return;
      try {
        if (!(await askForOne(deps, { ...input, wanted, pace, failures }))) return;
      } catch (error) {
        if (!(error instanceof EndpointFailed)) throw error;
        deps.log.debug({ err: error, evaluationId: work.evaluationId }, 'a model gave no sample');
        failures.count(error);
      }
    }
  };
  const asking = Array.from({ length: work.settings.concurrency }, askOneByOne);
  // Whoever fails must not leave the others behind.
  const broken = (await Promise.allSettled(asking)).find((one) => one.status === 'rejected');
  if (broken !== undefined && !stop.aborted) throw broken.reason;
  return failures.sentence();
}

type One = Input & {
  wanted: WantedSample;
  pace: ReturnType<typeof createRequestPace>;
  failures: Failures;
};

/** Resolves with whether to go on. */
async function askForOne(deps: GenerateDeps, one: One): Promise<boolean> {
  const { work, ticket, stop, wanted, pace, failures } = one;
  const { endpoint, settings, language, evaluationId } = work;
  if (endpoint === null) return false;
  const messages = generationMessages(wanted.problem, { language, systemPrompt: settings.systemPrompt });
  const answer = await askPatiently(() => askForSample(deps, { endpoint, settings, messages, stop }), {
    ...{ retries: settings.retries, firstDelayMs: deps.firstDelayMs, pace, signal: stop },
    mayAsk: async () =>
      !failures.areTooMany() &&
      (await countRequest(deps.db, { evaluationId, endpointId: endpoint.id, ticket })),
  });
  if (answer === null) return false;
  failures.forget();
  await untilStored(() => storeSample(deps.db, { work, ticket, wanted, answer }), {
    ...{ log: deps.log, signal: stop },
  });
  return true;
}

type Failures = ReturnType<typeof createFailures>;

/** What went wrong so far, and whether it is too much to go on. */
function createFailures() {
  let inARow = 0;
  let all = 0;
  let last: EndpointFailed | null = null;
  return {
    count(error: EndpointFailed) {
      inARow += 1;
      all += 1;
      if (last?.reach !== 'endpoint') last = error;
    },
    forget() {
      inARow = 0;
    },
    areTooMany: () => last?.reach === 'endpoint' || inARow >= MAX_FAILURES_IN_A_ROW,
    sentence() {
      if (last === null) return null;
      return all === 1 ? last.message : `${all} requests failed, the last one so: ${last.message}`;
    },
  };
}
