import { expect, it } from 'vitest';
import { pinReference } from './pin-reference.ts';

const [ONE, TWO] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];

it.each([
  ['registry.example.org/team/x', null, [`registry.example.org/team/x@${ONE}`], ONE],
  ['registry.example.org/team/x', null, [`registry.example.org/team/xy@${ONE}`], null],
  ['registry.example.org/team/x', null, [`x@${TWO}`, `registry.example.org/team/x@${ONE}`], ONE],
  ['registry.example.org/x', TWO, [`registry.example.org/x@${ONE}`, `registry.example.org/x@${TWO}`], TWO],
  ['docker.io/library/python', null, [`python@${ONE}`], ONE],
  ['docker.io/python', null, [`python@${ONE}`], ONE],
  ['docker.io/team/x', null, [`team/x@${ONE}`], ONE],
  ['registry.example.org/python', null, [`python@${ONE}`], null],
  ['registry.example.org/x', null, [], null],
])('%s with %s of %j', (repository, digest, names, expected) => {
  expect(pinReference({ repository, digest }, names)).toBe(expected);
});
