import { describe, expect, it } from 'vitest';
import { argvOf, textOfArgv } from './argv-text.ts';

describe('argvOf', () => {
  it.each([
    ['', []],
    ['  /usr/bin/python3   -- {entry} {args} ', ['/usr/bin/python3', '--', '{entry}', '{args}']],
    ['sh -c "echo \'one two\'; ls"', ['sh', '-c', "echo 'one two'; ls"]],
    [`'a b' c`, ['a b', 'c']],
    [String.raw`"a \"b\" \\"`, [String.raw`a "b" \\`.slice(0, -1)]],
    ['$HOME *;|', ['$HOME', '*;|']],
    ['"not closed', null],
    ["it's", null],
  ])('%j names %j', (text, argv) => expect(argvOf(text)).toEqual(argv));

  it.each([
    [['a', 'b c', 'd"e', String.raw`f\g`, "h'i"]],
    [['/usr/bin/gcc', '-o', '/tmp/program', '{files}']],
    [[]],
  ])('%j is the same after it was written down', (argv) => expect(argvOf(textOfArgv(argv))).toEqual(argv));
});
