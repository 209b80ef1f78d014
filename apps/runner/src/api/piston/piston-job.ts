import { AppError } from '../../lib/app-error.ts';
import { readPistonLimits } from './piston-limits.ts';
import type { PistonLimits, PistonMaxima } from './piston-limits.ts';

export type PistonFile = { name: string | null; content: string; encoding: 'utf8' | 'base64' | 'hex' };

/** What a client of Piston asks for. */
export type PistonJob = {
  language: string;
  /** A semantic version range. */
  version: string;
  files: PistonFile[];
  stdin: string;
  args: string[];
  limits: PistonLimits;
};

/** Reads the body of an execution, or the first message of a connection. `invalid_input` in Piston's words. */
export function readPistonJob(body: unknown, maxima: PistonMaxima): PistonJob {
  const given = isRecord(body) ? body : {};
  const { language, version, files, stdin, args } = given;
  if (typeof language !== 'string' || language === '') throw refusal('language is required as a string');
  if (typeof version !== 'string' || version === '') throw refusal('version is required as a string');
  if (!Array.isArray(files)) throw refusal('files is required as an array');
  const read = files.map(readFile);
  if (!read.some(({ encoding }) => encoding === 'utf8')) {
    throw refusal('files must include at least one utf8 encoded file');
  }
  return {
    language,
    version,
    files: read,
    stdin: readStdin(stdin ?? ''),
    args: readArgs(args ?? []),
    limits: readPistonLimits(given, maxima),
  };
}

function readFile(file: unknown, index: number): PistonFile {
  const { name, content, encoding } = isRecord(file) ? file : {};
  if (typeof content !== 'string') throw refusal(`files[${index}].content is required as a string`);
  if (name !== undefined && name !== null && typeof name !== 'string') {
    throw refusal(`files[${index}].name must be a string`);
  }
  return {
    name: name === undefined || name === '' ? null : name,
    content,
    encoding: encoding === 'base64' || encoding === 'hex' ? encoding : 'utf8',
  };
}

function readStdin(stdin: unknown): string {
  if (typeof stdin !== 'string') throw refusal('stdin must be a string');
  return stdin;
}

function readArgs(args: unknown): string[] {
  if (Array.isArray(args) && args.every((item) => typeof item === 'string')) return args;
  throw refusal('args must be an array of strings');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(userMessage: string): AppError {
  return new AppError('invalid_input', { userMessage });
}
