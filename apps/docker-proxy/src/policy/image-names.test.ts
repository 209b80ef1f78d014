import { describe, expect, it } from 'vitest';
import { areOwnTags, parseReference, requireOwnRepository, requirePullable } from './image-names.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['crucible/python:1b', { repository: 'crucible/python', tag: '1b' }],
    ['crucible/python', { repository: 'crucible/python', tag: '' }],
    ['localhost:5000/x:1', { repository: 'localhost:5000/x', tag: '1' }],
    ['localhost:5000/x', { repository: 'localhost:5000/x', tag: '' }],
    [`a/b@${DIGEST}`, { repository: 'a/b', tag: DIGEST }],
  ])('takes %s apart', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  it.each(['', ':1', `a:1@${DIGEST}@x`, 'a'.repeat(300)])('refuses %j', (text) => {
    expect(parseReference(text)).toBeNull();
  });
});

describe('a name of ours', () => {
  const ours = ['crucible', 'school/exercises'];

  it.each(['crucible/python', 'crucible/a-b_c.d', 'school/exercises/x'])('is %s', (repository) => {
    expect(requireOwnRepository(repository, ours)).toBe(repository);
    expect(areOwnTags([`${repository}:1`], ours)).toBe(true);
  });

  it.each([
    'crucible',
    'python',
    'crucible2/python',
    'crucible/a/b',
    'docker.io/crucible/python',
    'localhost/crucible/python',
    'localhost:5000/crucible/python',
    'evil.example/crucible/python',
    'crucible/../python',
    'crucible//python',
    'crucible/Python',
    'crucible/python:1',
    'crucible/',
    '/crucible/python',
    'crucible/python\n',
  ])('is not %j', (repository) => {
    expect(() => requireOwnRepository(repository, ours)).toThrow('this installation');
  });

  it('has to be every name of an image', () => {
    expect(areOwnTags(['crucible/a:1', 'postgres:16'], ours)).toBe(false);
    expect(areOwnTags(['<none>:<none>'], ours)).toBe(false);
  });
});

describe('a pull', () => {
  it('is from a registry that is allowed', () => {
    const registries = ['registry.example.org', 'localhost:5000'];
    expect(requirePullable('registry.example.org/team/x', registries)).toBe('registry.example.org/team/x');
    expect(requirePullable('localhost:5000/x', registries)).toBe('localhost:5000/x');
    for (const repository of [
      'team/x',
      'x',
      'registry.example.org.evil/x',
      'localhost:5001/x',
      'REGISTRY.example.org/x',
    ]) {
      expect(() => requirePullable(repository, registries), repository).toThrow('registry');
    }
  });

  it('without a registry is from the public one, which has to be allowed by its name', () => {
    expect(requirePullable('alpine', ['docker.io'])).toBe('alpine');
    expect(() => requirePullable('alpine', [])).toThrow('registry');
  });
});
