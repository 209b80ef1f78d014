import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filters, narrowed } from './filters.ts';
import { checkQuery, parseQuery, withQuery } from './parse-query.ts';
import { flag, nothing } from './query-values.ts';
import { Refusal } from './refusal.ts';

function refusalOf(work: () => unknown): Refusal | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error : null;
  }
}

describe('parseQuery', () => {
  it('decodes once, plus signs too', () => {
    expect(parseQuery('a=b%20c+d&e=%2525&f&=g')).toEqual({ a: 'b c d', e: '%25', f: '', '': 'g' });
  });

  it.each(['a=1&a=2', 'a=1&A=2', 'a=1&%61=2', 'k=1&\u212a=2', 's=1&%C5%BF=2'])(
    'refuses a key that comes twice: %s',
    (query) => {
      expect(refusalOf(() => parseQuery(query))?.reason).toBe('query_malformed');
    },
  );

  it.each(['a=%', 'a=%zz', '%c3=1'])('refuses %s', (query) => {
    expect(refusalOf(() => parseQuery(query))?.reason).toBe('query_malformed');
  });
});

describe('checkQuery', () => {
  it('names the key that is not known, or has the wrong value', () => {
    const schema = z.strictObject({ force: flag });
    expect(refusalOf(() => checkQuery({ forced: '1' }, schema))).toMatchObject({ field: 'forced' });
    expect(refusalOf(() => checkQuery({ force: 'yes' }, schema))).toMatchObject({ field: 'force' });
    expect(refusalOf(() => checkQuery({ __proto__x: '1' }, nothing))).toMatchObject({
      reason: 'query_not_allowed',
    });
  });

  it.each([
    ['1', '1'],
    ['true', '1'],
    ['True', '1'],
    ['0', '0'],
    ['false', '0'],
    ['', '0'],
  ])('writes a switch of %j anew as %s', (given, written) => {
    expect(checkQuery({ force: given }, z.strictObject({ force: flag }))).toEqual({ force: written });
  });
});

describe('filters', () => {
  const read = (text: string) => checkQuery({ filters: text }, z.strictObject({ filters })).filters;

  it('are narrowed to what is ours, in both shapes that clients write', () => {
    for (const text of ['{"label":["crucible=a"]}', '{"label":{"crucible=a":true}}']) {
      expect(JSON.parse(narrowed(read(text), 'mine=1'))).toEqual({ label: ['crucible=a', 'mine=1'] });
    }
    expect(JSON.parse(narrowed(undefined, 'mine=1'))).toEqual({ label: ['mine=1'] });
  });

  it.each([
    '[]',
    'null',
    '{',
    '{"name":["x"]}',
    '{"label":["com.docker.compose.project=x"]}',
    '{"label":["crucible=a"],"LABEL":["x"]}',
    '{"label":["crucible=a"],"label":[]}',
    '{"label":{"crucible=a":false}}',
    '{"type":["daemon"]}',
    '{"before":["x"]}',
  ])('refuses %s', (text) => {
    expect(refusalOf(() => read(text))?.reason).toBe('query_not_allowed');
  });
});

it('escapes what it writes', () => {
  expect(withQuery('/a', { b: '&c=d', e: undefined })).toBe('/a?b=%26c%3Dd');
  expect(withQuery('/a', { b: undefined })).toBe('/a');
});
