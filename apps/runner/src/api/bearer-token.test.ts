import { describe, expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { bearerToken } from './bearer-token.ts';

describe('bearerToken', () => {
  it.each(['Bearer cru_abc', 'bearer cru_abc', 'BEARER   cru_abc'])('finds it in %j', (header) => {
    expect(bearerToken(header)).toBe('cru_abc');
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'cru_abc',
    'Basic cru_abc',
    'Bearer a b',
    'Bearer é',
    'Bearerabc',
  ])('finds none in %j', (header) => {
    expect(() => bearerToken(header)).toThrow(AppError);
  });
});
