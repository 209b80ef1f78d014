import type { StaticRule } from '@crucible/contracts/assignment-test';

type Construct = StaticRule['construct'];

/** What rules are about, in words for teachers. */
export const CONSTRUCTS: readonly { value: Construct; text: string }[] = [
  { value: 'for_loop', text: 'A for loop' },
  { value: 'while_loop', text: 'A while loop' },
  { value: 'any_loop', text: 'Any loop' },
  { value: 'recursion', text: 'Recursion' },
  { value: 'comprehension', text: 'A comprehension' },
  { value: 'class', text: 'A class' },
  { value: 'function', text: 'A function' },
  { value: 'lambda', text: 'A lambda' },
  { value: 'import', text: 'An import' },
  { value: 'call', text: 'A call' },
  { value: 'conditional', text: 'A condition' },
  { value: 'exception_handling', text: 'Handling of exceptions' },
  { value: 'global_variable', text: 'A global variable' },
  { value: 'query', text: 'What a query finds' },
];

/** Those that may be limited to one name. */
export const NAMED_CONSTRUCTS: ReadonlySet<Construct> = new Set(['class', 'function', 'import', 'call']);
