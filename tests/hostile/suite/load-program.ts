import { readFile } from 'node:fs/promises';
import type { Program } from '../../../apps/runner/src/executor/engine-fixture.ts';
import type { HostileProgram } from './hostile-case.ts';

const FOLDER = new URL('../programs/', import.meta.url);
const HELPER = 'probe.py';
const ENTRIES: Record<string, string> = { javascript: 'main.js', typescript: 'main.ts' };

/** A program as the engine takes it: with the text of its file, and the helper that it imports. */
export async function loadProgram(program: HostileProgram, moreArgs: string[]): Promise<Program> {
  const { file, input, cancelAfterMs: _, readerPauseMs: __, ...rest } = program;
  const args = [...(program.args ?? []), ...moreArgs];
  const stdin = input === undefined ? {} : { stdin: input() };
  if (file === undefined) return { ...rest, ...stdin, args };
  const code = await programText(file);
  const helper: Record<string, string> = code.includes('from probe import')
    ? { [HELPER]: await programText(HELPER) }
    : {};
  const entry = ENTRIES[program.language ?? ''] ?? 'main.py';
  return { ...rest, ...stdin, args, files: { [entry]: code, ...helper, ...program.files } };
}

function programText(file: string): Promise<string> {
  return readFile(new URL(file, FOLDER), 'utf8');
}
