import { TRPCClientError } from '@trpc/client';
import { createFormControl } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { expect, it } from 'vitest';
import { showFormError } from './show-form-error.ts';

type Values = { name: string; csv: string };

/** A refusal of the API, as the client of tRPC throws it. */
function refusal(error: { code: string; message: string; issues?: { path: string; message: string }[] }) {
  return TRPCClientError.from({
    error: { message: error.message, code: -32_600, data: { code: 'BAD_REQUEST', httpStatus: 400, error } },
  });
}

function told(error: unknown): Record<string, string> {
  const errors: Record<string, string> = {};
  const control = createFormControl<Values>({ defaultValues: { name: '', csv: '' } });
  const form = {
    ...control,
    setError: (name: string, { message = '' }: { message?: string }) => {
      errors[name] = message;
    },
  } as unknown as UseFormReturn<Values>;
  showFormError(form, error);
  return errors;
}

const invalid = (path: string) => ({
  code: 'invalid_input',
  message: 'Something in the request is not as it should be.',
  issues: [{ path, message: 'Too long.' }],
});

it.each([
  ['a field', refusal(invalid('name')), { name: 'Too long.' }],
  ['a field of something', refusal(invalid('course.name')), { name: 'Too long.' }],
  ['no field of the form', refusal(invalid('courseId')), { root: 'Too long.' }],
  ['nothing', refusal({ code: 'conflict', message: 'Load it again.' }), { root: 'Load it again.' }],
])('tells what is wrong with %s', (_what, error, errors) => expect(told(error)).toEqual(errors));

it('says that the service cannot be reached', () =>
  expect(told(new TypeError('fetch failed'))['root']).toContain('cannot be reached'));
