import type { FastifyBaseLogger } from 'fastify';
import type { WebSocket } from 'ws';
import { AppError } from '../../lib/app-error.ts';
import { cancelRun } from '../../runs/cancel-run.ts';
import type { ApiDeps } from '../api-deps.ts';
import type { DoorCaller } from '../doors/door-caller.ts';
import { toErrorBody } from '../error-body.ts';
import { createEventBudget } from '../event-budget.ts';
import { readClientMessage, signalNumber } from './client-message.ts';
import type { ClientMessage } from './client-message.ts';
import { createPistonExecution } from './create-piston-execution.ts';
import { followRun } from './follow-run.ts';
import { createProgramInput } from './program-input.ts';
import { CLOSE, sendMessage } from './server-message.ts';

export type ConnectionOptions = {
  deps: ApiDeps;
  caller: DoorCaller;
  /** Network address of the client. */
  address: string;
  log: FastifyBaseLogger;
};

const INIT_TIMEOUT_MS = 1_000;

/** Serves one connection of a Piston client: one job, which is stopped when the client leaves. */
export function serveConnection(socket: WebSocket, options: ConnectionOptions): void {
  const { deps, caller, address, log } = options;
  const gone = new AbortController();
  const budget = createEventBudget();
  const input = createProgramInput(deps, fail);
  const initTimer = setTimeout(() => close(CLOSE.initializationTimeout), INIT_TIMEOUT_MS);
  let isInitialized = false;

  function close([code, reason]: readonly [number, string]): void {
    gone.abort();
    socket.close(code, reason);
  }

  function fail(reason: unknown): void {
    if (gone.signal.aborted) return;
    const { code, message } = toErrorBody(reason);
    if (code === 'internal') log.error({ err: reason }, 'a connection failed');
    void sendMessage(socket, { type: 'error', message }).catch(ignore);
    close(CLOSE.notifiedError);
  }

  async function execute(body: unknown): Promise<void> {
    const { personId, apiKeyId } = caller;
    const run = await createPistonExecution(deps, { caller, address, body, interactive: true });
    let hasEnded = false;
    try {
      const { language, version } = run;
      await sendMessage(socket, { type: 'runtime', language, version });
      hasEnded = await followRun(deps, { ...run, personId, socket, input, signal: gone.signal });
      if (hasEnded) close(CLOSE.jobCompleted);
    } finally {
      // Nobody is there for what it would still do. Should it have ended just now, so much the better.
      if (!hasEnded) await cancelRun(deps, { runId: run.runId, personId, apiKeyId, address }).catch(ignore);
    }
  }

  function obey(message: ClientMessage): void {
    if (message.type === 'unknown') return;
    if (message.type === 'init') {
      if (isInitialized) return close(CLOSE.alreadyInitialized);
      isInitialized = true;
      clearTimeout(initTimer);
      void execute(message.body).catch(fail);
      return;
    }
    if (!isInitialized) return close(CLOSE.notYetInitialized);
    if (message.type === 'eof') return input.end();
    if (message.type === 'signal') {
      const signal = signalNumber(message.signal);
      return signal === undefined ? close(CLOSE.invalidSignal) : input.signal(signal);
    }
    if (message.stream !== 'stdin') return close(CLOSE.onlyStdin);
    if (typeof message.data !== 'string') throw invalid('The data for stdin has to be a string.');
    input.write(message.data);
  }

  socket.on('message', (data) => {
    if (gone.signal.aborted) return;
    try {
      if (!budget.take()) throw new AppError('too_many_requests');
      obey(readClientMessage(data));
    } catch (error) {
      fail(error);
    }
  });
  socket.on('close', () => {
    clearTimeout(initTimer);
    gone.abort();
  });
  socket.on('error', (error) => log.debug({ err: error }, 'a connection broke'));
}

const ignore = () => undefined;

function invalid(userMessage: string): AppError {
  return new AppError('invalid_input', { userMessage });
}
