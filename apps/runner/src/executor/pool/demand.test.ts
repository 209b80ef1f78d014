import { describe, expect, it } from 'vitest';
import { createDemand } from './demand.ts';

describe('createDemand', () => {
  it('asks for nothing while nobody came', () => {
    expect(createDemand().target(1_000)).toBe(0);
  });

  it('asks for as many as the largest burst of the last minute', () => {
    const demand = createDemand();
    for (const at of [0, 100, 200]) demand.note(at);
    demand.note(30_000);
    expect(demand.target(31_000)).toBe(3);
    expect(demand.target(62_000)).toBe(1);
    expect(demand.target(120_000)).toBe(0);
  });

  it('does not add up what came one after the other', () => {
    const demand = createDemand();
    for (let at = 0; at < 50_000; at += 5_000) demand.note(at);
    expect(demand.target(50_000)).toBe(1);
  });
});
