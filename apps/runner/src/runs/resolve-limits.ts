import { LimitsSchema } from '@crucible/contracts/limits';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import { AppError } from '../lib/app-error.ts';

type Input = {
  /** What the image gives to whoever asks for nothing. */
  defaults: Limits;
  requested: RequestedLimits;
  /** What this installation allows. */
  maxima: Limits;
};

/**
 * The limits of a run. A request above the maximum is `limit_too_high`, one that
 * no sandbox could begin with `invalid_input`; a default above the maximum is lowered.
 */
export function resolveLimits({ defaults, requested, maxima }: Input): Limits {
  const names = LimitsSchema.keyof().options;
  const issues = names.flatMap((name) => {
    const value = requested[name];
    if (value === undefined || value <= maxima[name]) return [];
    return [{ path: `limits.${name}`, message: `${name} is at most ${maxima[name]} here, not ${value}.` }];
  });
  const [first] = issues;
  if (first !== undefined) throw new AppError('limit_too_high', { userMessage: first.message, issues });
  const limits = LimitsSchema.safeParse(
    Object.fromEntries(
      names.map((name) => [name, requested[name] ?? Math.min(defaults[name], maxima[name])]),
    ),
  );
  if (limits.success) return limits.data;
  const tooLow = limits.error.issues.map(({ path, message }) => ({
    path: `limits.${path.join('.')}`,
    message,
  }));
  const [lowest] = tooLow;
  throw new AppError('invalid_input', {
    ...(lowest === undefined ? {} : { userMessage: `${lowest.path}: ${lowest.message}` }),
    issues: tooLow,
  });
}
