import { describe, expect, it } from 'vitest';
import { createSignalQueue } from './signal-queue.ts';

describe('createSignalQueue', () => {
  it('hands every signal over, in order', async () => {
    const queue = createSignalQueue();
    queue.push(10);
    const signals = queue.read()[Symbol.asyncIterator]();
    expect(await signals.next()).toEqual({ done: false, value: 10 });
    const waited = signals.next();
    queue.push(12);
    queue.push(15);
    expect(await waited).toEqual({ done: false, value: 12 });
    expect(await signals.next()).toEqual({ done: false, value: 15 });
  });

  it('does not take any number of them', () => {
    const queue = createSignalQueue();
    const flood = () => {
      for (let sent = 0; sent < 1000; sent += 1) queue.push(10);
    };
    expect(flood).toThrow(expect.objectContaining({ code: 'unavailable' }));
  });
});
