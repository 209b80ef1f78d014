import type { z } from 'zod';

type RawIssue = Parameters<NonNullable<NonNullable<Parameters<typeof z.config>[0]>['customError']>>[0];

/** A sentence for people where a schema has none of its own; undefined leaves it to zod. */
export function issueText(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.';
      return `This has to be ${WORDS[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return UNITS[issue.origin] === undefined
        ? `This has to be at least ${issue.minimum}.`
        : `This has to have at least ${issue.minimum} ${UNITS[issue.origin]}.`;
    case 'too_big':
      return UNITS[issue.origin] === undefined
        ? `This can be at most ${issue.maximum}.`
        : `This can have at most ${issue.maximum} ${UNITS[issue.origin]}.`;
    case 'invalid_format':
      return 'This does not have the right form.';
    case 'unrecognized_keys':
      return `There is no such field: ${issue.keys.join(', ')}.`;
    default:
      return undefined;
  }
}

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
  void: 'left out',
};
