import { readFileSync } from 'node:fs';
import type { ExecutionFile } from '../../executor/executor.ts';

const PYTHON = harness('call.py');
const SCRIPT = harness('call.mjs');

const HARNESSES: Readonly<Record<string, ExecutionFile>> = {
  python: PYTHON,
  javascript: SCRIPT,
  typescript: SCRIPT,
};

/** The languages whose functions can be called. */
export const FUNCTION_LANGUAGES: readonly string[] = Object.keys(HARNESSES);

/** The program that calls functions of a language, as the entry file of an execution; null where there is none. */
export function harnessOf(language: string): ExecutionFile | null {
  return HARNESSES[language] ?? null;
}

function harness(name: string): ExecutionFile {
  return { path: `.crucible/${name}`, content: readFileSync(new URL(`harness/${name}`, import.meta.url)) };
}
