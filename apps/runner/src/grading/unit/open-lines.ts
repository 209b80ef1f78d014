import { createHmac, timingSafeEqual } from 'node:crypto';

type Options<Said> = {
  seal: Uint8Array;
  maxLineLength: number;
  /** Null for what nobody would say who knows the seal. */
  parse: (body: string) => Said | null;
};

const SEALED_LINE = /^([0-9a-f]{64}) (\{.*\})$/;
const MAX_REST_LENGTH = 64 * 1024;

/** The sealed lines of an output, each in its place, and what else was written there: that is the submission's. */
export function openLines<Said>(
  output: Uint8Array,
  { seal, maxLineLength, parse }: Options<Said>,
): { said: Said[]; rest: string } {
  const said: Said[] = [];
  const rest: string[] = [];
  for (const line of Buffer.from(output).toString('utf8').split('\n')) {
    const body = line.length > maxLineLength ? null : openLine(line, seal, said.length);
    const one = body === null ? null : parse(body);
    if (one !== null) said.push(one);
    else if (line !== '') rest.push(line);
  }
  return { said, rest: rest.join('\n').slice(0, MAX_REST_LENGTH) };
}

function openLine(line: string, seal: Uint8Array, position: number): string | null {
  const [, claimed, body] = SEALED_LINE.exec(line) ?? [];
  if (claimed === undefined || body === undefined) return null;
  const expected = createHmac('sha256', seal).update(`${position}:${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(claimed, 'hex')) ? body : null;
}
