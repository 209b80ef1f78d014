import { describe, expect, it } from 'vitest';
import { selectKey } from './select-key.ts';

const texts = ['Python', 'JavaScript', 'TypeScript'];

describe('selectKey', () => {
  it('opens at the choice', () => {
    expect(selectKey('ArrowDown', { active: null, chosen: 1, texts })).toEqual({ active: 1 });
    expect(selectKey('x', { active: null, chosen: 1, texts })).toBeNull();
  });

  it.each([
    ['ArrowDown', 2, { active: 2 }],
    ['ArrowUp', 0, { active: 0 }],
    ['Home', 2, { active: 0 }],
    ['End', 0, { active: 2 }],
    ['Escape', 1, { active: null }],
    ['Enter', 1, { active: null, choose: 1 }],
    ['Tab', 2, { active: null, choose: 2 }],
    ['t', 0, { active: 2 }],
    ['P', 2, { active: 0 }],
    ['q', 0, null],
    ['Shift', 0, null],
  ])('%s at %d', (key, active, step) => expect(selectKey(key, { active, chosen: 0, texts })).toEqual(step));
});
