import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSelfTestMonitor } from './self-test-monitor.ts';

const log = pino({ level: 'silent' });
const clock = { now: () => new Date() };

/** An executor's self-test whose outcome the test sets. */
function scriptedSelfTest(ok: boolean) {
  const script = { ok, count: 0 };
  const selfTest = async () => {
    script.count += 1;
    return [{ image: 'python', language: 'python', ok: script.ok, cause: null, durationMs: 5 }];
  };
  const monitor = createSelfTestMonitor({ executor: { selfTest }, clock, log });
  monitor.start();
  return { script, monitor };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the self-test', () => {
  it('runs at the start, and has no report until it is done', async () => {
    const { script, monitor } = scriptedSelfTest(true);
    expect(script.count).toBe(1);
    expect(await monitor.report()).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(await monitor.report()).toMatchObject({ ok: true });
  });

  it('is tried again while it fails', async () => {
    const { script, monitor } = scriptedSelfTest(false);
    await vi.advanceTimersByTimeAsync(1_000 + 2_000);
    expect(script.count).toBe(3);
    expect(await monitor.report()).toMatchObject({ ok: false });
    script.ok = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await monitor.report()).toMatchObject({ ok: true });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(script.count).toBe(4);
  });

  it('is refreshed on demand, at most each minute, without keeping anybody waiting', async () => {
    const { script, monitor } = scriptedSelfTest(true);
    await vi.advanceTimersByTimeAsync(59_000);
    await monitor.report();
    expect(script.count).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    const old = await monitor.report();
    expect(script.count).toBe(2);
    await vi.advanceTimersByTimeAsync(0);
    expect((await monitor.report())?.checkedAtMs).toBeGreaterThan(
      old?.checkedAtMs ?? Number.POSITIVE_INFINITY,
    );
  });

  it('is waited for when the last report is too old to be believed', async () => {
    const { script, monitor } = scriptedSelfTest(true);
    await vi.advanceTimersByTimeAsync(400_000);
    script.ok = false;
    expect(await monitor.report()).toMatchObject({ ok: false });
  });

  it('stops', async () => {
    const { script, monitor } = scriptedSelfTest(false);
    await vi.advanceTimersByTimeAsync(0);
    monitor.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(script.count).toBe(1);
  });
});
