import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

describe('createGate', () => {
  it('lets only so many in at once', async () => {
    const gate = createGate(2);
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => gate.run(work, false)));
    expect(most).toBe(2);
  });

  it('lets urgent work in first', async () => {
    const gate = createGate(1);
    const order: string[] = [];
    const note = (name: string) => async () => void order.push(name);
    await Promise.all([
      gate.run(note('a'), false),
      gate.run(note('b'), false),
      gate.run(note('urgent'), true),
    ]);
    expect(order).toEqual(['a', 'urgent', 'b']);
  });

  it('goes on after work that failed', async () => {
    const gate = createGate(1);
    await expect(gate.run(() => Promise.reject(new Error('no')), false)).rejects.toThrow('no');
    await expect(gate.run(async () => 'yes', false)).resolves.toBe('yes');
  });
});
