import { describe, expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { Refusal } from './refusal.ts';

function reasonOf(target: string): string {
  try {
    parseTarget(target);
    return 'let through';
  } catch (error) {
    return error instanceof Refusal ? error.reason : String(error);
  }
}

describe('parseTarget', () => {
  it.each([
    ['/_ping', { path: '/_ping', query: '' }],
    ['/v1.41/containers/json?all=1&x=%2e%2e', { path: '/containers/json', query: 'all=1&x=%2e%2e' }],
    ['/v1.24/version', { path: '/version', query: '' }],
    ['/version?', { path: '/version', query: '' }],
    ['/volumes', { path: '/volumes', query: '' }],
    ['/images/crucible/python%3A1b/json', { path: '/images/crucible/python:1b/json', query: '' }],
    ['/a?b?c=d', { path: '/a', query: 'b?c=d' }],
  ])('reads %s', (target, expected) => {
    expect(parseTarget(target)).toEqual(expected);
  });

  it.each([
    '',
    '*',
    'containers/json',
    'http://docker/_ping',
    '//_ping',
    '/_ping/',
    '/./_ping',
    '/a/../_ping',
    '/a/..',
    '/%2e/_ping',
    '/a/%2E%2e/b',
    '/a%2fb',
    '/a%5Cb',
    '/a%00',
    '/a%0a',
    '/a%7F',
    '/a%25',
    '/a%252e',
    '/a%20b',
    '/a%zz',
    '/a%c3',
    '/ä',
    '/a;b',
    '/a,b',
    '/a#b',
    '/a b',
    `/${'a'.repeat(9000)}`,
  ])('refuses %j as no normal path', (target) => {
    expect(reasonOf(target)).toBe('path_not_normal');
  });

  it.each([
    '/v1.41x/_ping',
    '/v1.12/_ping',
    '/v2.0/_ping',
    '/v1/_ping',
    '/V1.41/_ping',
    '/v1.999/_ping',
    '/v9',
    '/v1.-1/a',
  ])('refuses %s as no version', (target) => {
    expect(reasonOf(target)).toBe('version_unknown');
  });
});
