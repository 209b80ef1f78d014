import type { RunState } from '@crucible/contracts/events';
import { expect, it } from 'vitest';
import { createStateThrottle } from './state-throttle.ts';

type Told = Pick<RunState, 'status' | 'queuePosition' | 'attempt'>;

function throttle() {
  const sent: Told[] = [];
  const time = { ms: 0 };
  const states = createStateThrottle<Told>(
    (state) => void sent.push(state),
    () => time.ms,
  );
  const offer = (status: Told['status'], queuePosition: number | null) =>
    states.offer({ status, queuePosition, attempt: 1 });
  return { sent, time, states, offer };
}

it('lets places in the queue through twice a second', () => {
  const { sent, time, states, offer } = throttle();
  offer('queued', 3);
  time.ms = 100;
  offer('queued', 2);
  expect(states.dueInMs()).toBe(400);
  time.ms = 500;
  offer('queued', 1);
  expect(sent.map((state) => state.queuePosition)).toEqual([3, 1]);
  expect(states.dueInMs()).toBeNull();
});

it('lets a new status through at once, and nothing twice', () => {
  const { sent, offer } = throttle();
  offer('queued', 0);
  offer('running', null);
  offer('running', null);
  expect(sent.map((state) => state.status)).toEqual(['queued', 'running']);
});
