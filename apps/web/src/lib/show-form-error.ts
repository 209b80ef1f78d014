import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { errorBody, explainError } from './explain-error.ts';

/**
 * Tells in a form what the API found wrong: beside the fields that it names, and above the button for everything else.
 * A field is found by its path, whatever the request was wrapped in.
 */
export function showFormError<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  error: unknown,
): void {
  const { issues = [] } = errorBody(error);
  const names = new Set(Object.keys(form.getValues()));
  const placed = issues.flatMap((issue) => {
    const name = issue.path.split('.').find((part) => names.has(part));
    return name === undefined ? [] : [{ name: name as Path<Input>, message: issue.message }];
  });
  for (const { name, message } of placed) form.setError(name, { message }, { shouldFocus: true });
  if (placed.length === 0) form.setError('root', { message: explainError(error) });
}
