import { expect, it } from 'vitest';
import { toFileName } from './to-file-name.ts';

it.each([
  ['Two Fer!', 'two-fer'],
  ['  Größe & Maß ', 'gro-e-ma'],
  ['Ärger', 'arger'],
  ['../../etc/passwd', 'etc-passwd'],
  ['猫', 'assignment'],
  ['a'.repeat(100), 'a'.repeat(60)],
])('%j is %j', (title, name) => {
  expect(toFileName(title)).toBe(name);
});
