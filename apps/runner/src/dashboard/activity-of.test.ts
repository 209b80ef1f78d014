import { describe, expect, it } from 'vitest';
import { activityOf } from './activity-of.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('activityOf', () => {
  it.each([
    { activity: 'away', seen: undefined },
    { activity: 'away', seen: { lastSeenAt: null, waiting: 0, running: 0 } },
    { activity: 'running', seen: { lastSeenAt: ago(60), waiting: 1, running: 0 } },
    { activity: 'running', seen: { lastSeenAt: ago(60), waiting: 0, running: 1 } },
    { activity: 'active', seen: { lastSeenAt: ago(2), waiting: 0, running: 0 } },
    { activity: 'idle', seen: { lastSeenAt: ago(3), waiting: 0, running: 0 } },
    { activity: 'idle', seen: { lastSeenAt: ago(15), waiting: 0, running: 0 } },
    { activity: 'away', seen: { lastSeenAt: ago(16), waiting: 0, running: 0 } },
  ])('is $activity', ({ activity, seen }) => {
    expect(activityOf(seen, NOW)).toBe(activity);
  });
});
