import { describe, expect, it } from 'vitest';
import { requireReference } from './require-reference.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('requireReference', () => {
  it.each([
    ['custom/physics:1', { registry: null, repository: 'custom/physics', path: 'custom/physics', tag: '1' }],
    [
      'registry.example.org/team/x:2.0',
      {
        registry: 'registry.example.org',
        repository: 'registry.example.org/team/x',
        path: 'team/x',
        tag: '2.0',
      },
    ],
    ['127.0.0.1:5000/x:a', { registry: '127.0.0.1:5000', path: 'x', tag: 'a' }],
    [`localhost:5000/a/b@${DIGEST}`, { registry: 'localhost:5000', path: 'a/b', tag: null, digest: DIGEST }],
  ])('takes %s apart', (text, expected) => {
    expect(requireReference(text)).toMatchObject({ text, ...expected });
  });

  it.each([
    'python',
    'registry.example.org/x',
    'custom/../postgres:16',
    'custom//x:1',
    'custom/X:1',
    `custom/x:1@${DIGEST}`,
    'custom/x:1\n',
    'https://images.example.org/x:1',
    '-x:1',
  ])('refuses %j', (text) => {
    expect(() => requireReference(text)).toThrow('no name of an image');
  });
});
