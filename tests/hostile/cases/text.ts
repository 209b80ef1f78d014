import { all, each, echoes, ends, isCutAt, prints } from '../suite/conditions.ts';
import type { Condition, HostileProgram } from '../suite/hostile-case.ts';
import { engineCases } from '../suite/engine-cases.ts';

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const PIPE = 65_536;

/** So many bytes of every value, beginning with what an engine's options would look like. */
function input(bytes: number): Buffer {
  return Buffer.alloc(bytes, EVERY_BYTE);
}

const echo = (bytes: Buffer, language: 'python' | 'javascript' = 'python'): HostileProgram => ({
  language,
  file: language === 'python' ? 'echo.py' : 'echo.js',
  input: () => inPieces(bytes),
  limits: { outputBytes: 4 * 2 ** 20 },
});

const isEcho = (bytes: Buffer): Condition => all(ends('completed'), each(echoes(bytes)));

export const STDIN = engineCases('stdin', [
  ...[0, 1, PIPE - 1, PIPE, PIPE + 1, 2 * PIPE, 2 * PIPE + 1, 2 ** 20, 2 ** 20 + 1].map((bytes) => ({
    id: `bytes-${bytes}`,
    title: `${bytes} bytes arrive, each of them, and nothing else`,
    programs: [echo(input(bytes)), echo(input(bytes), 'javascript')],
    expect: each(isEcho(input(bytes))),
  })),
  {
    id: 'end-of-terminal',
    title: 'Bytes that mean something to a terminal mean nothing without one',
    program: echo(Buffer.from('\u0003\u0004\u001a\u001c\u0000\u0011\u0013\r\n')),
    expect: isEcho(Buffer.from('\u0003\u0004\u001a\u001c\u0000\u0011\u0013\r\n')),
  },
  {
    id: 'frames',
    title: 'Input that looks like the protocol is input',
    program: echo(
      Buffer.concat([Buffer.from([0x85, 0, 0, 0, 1, 0, 0x01, 0, 0, 0, 0]), Buffer.from('{"Tty":true}')]),
    ),
    expect: isEcho(
      Buffer.concat([Buffer.from([0x85, 0, 0, 0, 1, 0, 0x01, 0, 0, 0, 0]), Buffer.from('{"Tty":true}')]),
    ),
  },
  {
    id: 'never-read',
    title: 'A program that never looks at its input ends all the same',
    program: { file: 'never-reads.py', input: () => inPieces(input(2 ** 20)) },
    expect: all(ends('completed'), prints('did not look\n')),
  },
  {
    id: 'closed',
    title: 'A program that closes its input before the end of it goes on',
    program: { file: 'reads-a-little.py', input: () => inPieces(input(2 ** 20)) },
    expect: all(ends('completed'), prints('10\nclosed\n')),
  },
  {
    id: 'slowly',
    title: 'A program that reads slowly gets everything',
    program: { file: 'reads-slowly.py', input: () => inPieces(input(2 ** 20)) },
    expect: all(ends('completed'), prints(`${2 ** 20}\n`)),
  },
]);

const hex = (text: string) => Buffer.from(text).toString('hex');
const SIGNS = 'aé字👩‍💻\u202e‮𝕏\ufeff';

export const UTF8 = engineCases('utf8', [
  {
    id: 'byte-by-byte',
    title: 'Characters that come byte by byte are whole in the end',
    program: { file: 'byte-by-byte.py', args: [hex(SIGNS)] },
    expect: all(ends('completed'), echoes(Buffer.from(SIGNS))),
  },
  {
    id: 'borders',
    title: 'Characters on the border of every buffer are whole',
    programs: [1, 2, 3].map((shift) => ({
      code: `import os\nos.write(1, b"x" * ${shift} + "字👩".encode() * 40_000)`,
    })),
    expect: each((last) => {
      const text = last.output.toString();
      return text.replace(/^x+/, '') === '字👩'.repeat(40_000) ? null : 'the text is damaged';
    }),
  },
  {
    id: 'no-text',
    title: 'Bytes that are no text arrive as they are',
    program: { file: 'bytes.py', args: ['fffe80c0afeda080f4908080', '1000'] },
    expect: all(
      ends('completed'),
      echoes(Buffer.alloc(12_000, Buffer.from('fffe80c0afeda080f4908080', 'hex'))),
    ),
  },
  {
    id: 'zeros',
    title: 'So do zeros',
    program: { file: 'bytes.py', args: ['00', '70000'] },
    expect: all(ends('completed'), echoes(Buffer.alloc(70_000))),
  },
  {
    id: 'cut-within',
    title: 'The cap counts bytes, also within a character',
    program: { file: 'bytes.py', args: [hex('字'), '1000'], limits: { outputBytes: 1_000 } },
    expect: all(ends('output_limit'), isCutAt(1_000)),
  },
  {
    id: 'source',
    title: 'Programs may have a mark at their beginning, and characters of any kind',
    programs: [
      { code: '\ufeffprint("字👩")' },
      { language: 'javascript', code: '\ufeffconsole.log("字👩")' },
      { code: '# \u202e\u2066 reversed\nprint("字👩")' },
    ],
    expect: each(all(ends('completed'), prints('字👩\n'))),
  },
]);

async function* inPieces(bytes: Buffer): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}
