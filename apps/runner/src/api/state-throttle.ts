import type { RunState } from '@crucible/contracts/events';

type Stateful = Pick<RunState, 'status' | 'attempt'>;

export type StateThrottle<State extends Stateful> = {
  /** Sends the state if it says something new and it is time for it. */
  offer(state: State): void;
  /** Sends it if it says something new, whatever the time. */
  send(state: State): void;
  /** Milliseconds until a state that had to wait may be sent; null when none waits. */
  dueInMs(): number | null;
};

const INTERVAL_MS = 500;

/** Lets a change of status or attempt through at once, and other changes (places in the queue) twice a second. */
export function createStateThrottle<State extends Stateful>(
  emit: (state: State) => void,
  nowMs: () => number = () => performance.now(),
): StateThrottle<State> {
  let last: { status: string; attempt: number; serialized: string; atMs: number } | null = null;
  let waiting = false;

  const dueAtMs = () => (last === null ? 0 : last.atMs + INTERVAL_MS);

  function send(state: State): void {
    waiting = false;
    const serialized = JSON.stringify(state);
    if (serialized === last?.serialized) return;
    last = { status: state.status, attempt: state.attempt, serialized, atMs: nowMs() };
    emit(state);
  }

  return {
    send,
    offer(state) {
      const isTurn = last === null || last.status !== state.status || last.attempt !== state.attempt;
      if (isTurn || nowMs() >= dueAtMs()) send(state);
      else waiting = JSON.stringify(state) !== last?.serialized;
    },
    dueInMs: () => (waiting ? Math.max(0, dueAtMs() - nowMs()) : null),
  };
}
