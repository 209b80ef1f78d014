const DEPTH = 2_000;
const MANY = 20_000;

/** Not what any procedure takes, as it is sent: queries have their part of the address, which is shorter. */
export function malformedBodies(): string[] {
  const deep = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
  return [
    ...['', '{', '{}', '[]', 'null', '5', '"x"', '{"a":', '\u0000', '{"__proto__":{"x":1}}', deep],
    '{"courseId":"a","courseId":"b"}',
    '{"courseId":{"contains":""},"assignmentId":{"not":""}}',
  ];
}

/** Wrong in the place of every single value, as JSON. */
const INSTEAD = [...['null', '-1', '{}', '[[]]', '"a\\u0000b"', '"\\ud800"', `"${'x'.repeat(MANY)}"`]];

/** The input with each of its values replaced in each way; what is replaced may be taken, but has to be answered. */
export function malformedInputs(input: unknown): string[] {
  return leavesOf(input).flatMap((path) =>
    INSTEAD.map((text) => JSON.stringify(withMark(input, path)).replace(`"${MARK}"`, () => text)),
  );
}

const MARK = 'HERE';
type Path = readonly string[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(typeof part === 'object' && part !== null ? [[...path, key]] : []),
    ...leavesOf(part, [...path, key]),
  ]);
}

function withMark(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return MARK;
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === key ? withMark(part, rest) : part));
  const parts = Object.entries(value ?? {}) as [string, unknown][];
  return Object.fromEntries(parts.map(([name, part]) => [name, name === key ? withMark(part, rest) : part]));
}
