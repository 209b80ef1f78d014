import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PackageFiles } from '../package-files.ts';
import { readZip } from '../archive/read-zip.ts';
import { writeZip } from '../archive/write-zip.ts';
import { readAssignment } from './read-assignment.ts';
import { SAMPLE } from './sample-fixture.ts';
import { writeAssignment } from './write-assignment.ts';
import type { PackagedAssignment } from './write-assignment.ts';

const asBase64 = (files: PackageFiles) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

function expectRoundTrip(assignment: PackagedAssignment): void {
  const folder = writeAssignment(assignment);
  const read = readAssignment(readZip(writeZip(folder, 'x')).files);
  expect(read.notes).toEqual([]);
  expect(asBase64(writeAssignment(read))).toEqual(asBase64(folder));
}

it('an assignment with something of everything comes back as it was, byte for byte', () => {
  expectRoundTrip(SAMPLE);
  const read = readAssignment(writeAssignment(SAMPLE));
  expect(read.content).toEqual(SAMPLE.content);
  expect(read).toMatchObject({ title: SAMPLE.title, origin: SAMPLE.origin, settings: { points: 10 } });
});

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\n',
    '  x',
    '\t',
    'a: b',
    '- a',
    '# x',
    '---\n',
    'null',
    '1e3',
    '0x1',
    '|',
    '\uFEFFx',
    'a\r\nb',
    '\0',
    '<<',
  ),
);
const name = fc.string({ minLength: 1, maxLength: 40 }).filter((value) => value.trim() !== '');
const path = fc
  .stringMatching(/^[A-Za-z0-9_ äü.-]{1,8}(\/[A-Za-z0-9_-]{1,8})?$/)
  .filter((value) => value.split('/').every((part) => part !== '.' && part !== '..'));
const files = fc.uniqueArray(
  fc.oneof(
    fc.record({ path, content: text }),
    fc.record({
      path,
      content: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64')),
      encoding: fc.constant('base64' as const),
    }),
  ),
  { selector: (file) => file.path, maxLength: 4 },
);
const base = {
  id,
  name,
  points: fc.double({ min: 0, max: 100, noNaN: true }),
  hint: text.filter((t) => t.length < 2000),
};
const test = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('io' as const),
    stdin: text,
    expected: text,
    args: fc.array(text),
    files,
  }),
  fc.record({
    ...base,
    kind: fc.constant('function' as const),
    functionName: fc.constant('f'),
    args: fc.array(fc.jsonValue(), { maxLength: 4 }),
    expected: fc.jsonValue(),
  }),
  fc.record({ ...base, kind: fc.constant('style' as const), rules: fc.array(fc.string({ maxLength: 20 })) }),
);
const content = fc.record({
  statement: text,
  languages: fc.uniqueArray(
    fc.record({ language: fc.constantFrom('python', 'cpp', 'javascript'), files, solution: files }),
    { selector: (language) => language.language, maxLength: 2 },
  ),
  tests: fc.uniqueArray(test, { selector: (entry) => entry.id, maxLength: 5 }),
});

it('whatever an assignment says, its folder comes back as it was, byte for byte', { timeout: 60_000 }, () => {
  const outcome = fc.check(
    fc.property(content, name, (input, title) => {
      const parsed = AssignmentContentSchema.safeParse(input);
      fc.pre(parsed.success);
      expectRoundTrip({
        title: title.trim(),
        content: parsed.data,
        settings: {},
        origin: null,
      });
    }),
    { numRuns: 150 },
  );
  expect(outcome).toMatchObject({ failed: false });
});
