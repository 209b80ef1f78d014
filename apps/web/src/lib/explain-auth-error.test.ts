import { ERRORS } from '@crucible/contracts/errors';
import { expect, it } from 'vitest';
import { explainAuthError } from './explain-auth-error.ts';

it.each([
  [{ code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 }, 'The e-mail address or the password is wrong.'],
  [{ code: 'too_many_requests', status: 429 }, ERRORS.too_many_requests],
  [{ status: 503 }, ERRORS.unavailable],
  [{ status: 0 }, ERRORS.unavailable],
  [{ code: 'SOMETHING_NEW', status: 400 }, ERRORS.invalid_input],
])('%j is told as %s', (error, sentence) => expect(explainAuthError(error)).toBe(sentence));
