import type { FunctionTestSchema } from '@crucible/contracts/assignment-test';
import type { z } from 'zod';
import { readValue } from './value.ts';
import type { Json, Value } from './value.ts';

type FunctionTest = z.output<typeof FunctionTestSchema>;
type Call = Pick<FunctionTest, 'functionName' | 'args'>;

/** How a language writes what is not written the same everywhere. */
type Style = {
  none: string;
  yes: string;
  no: string;
  tuple: [string, string];
  nan: string;
  infinity: string;
};

const PYTHON: Style = {
  ...{ none: 'None', yes: 'True', no: 'False', tuple: ['(', ')'] },
  ...{ nan: 'nan', infinity: 'inf' },
};
const SCRIPT: Style = {
  ...{ none: 'null', yes: 'true', no: 'false', tuple: ['[', ']'] },
  ...{ nan: 'NaN', infinity: 'Infinity' },
};

const styleOf = (language: string) => (language === 'python' ? PYTHON : SCRIPT);

/** A value as somebody would write it in the language. */
export function formatValue(value: Value, language: string): string {
  return write(value, styleOf(language));
}

/** A call as somebody would write it in the language. */
export function formatCall({ functionName, args }: Call, language: string): string {
  return `${functionName}(${args.map((arg) => formatJson(arg, language)).join(', ')})`;
}

/** What a test expects of a call, as somebody would write it in the language. */
export function formatExpected(
  { expected, throws }: Pick<FunctionTest, 'expected' | 'throws'>,
  language: string,
): string {
  if (expected !== undefined) return formatJson(expected, language);
  return throws === undefined || throws === '' ? 'any error' : throws;
}

function formatJson(json: Json, language: string): string {
  return formatValue(readValue(json), language);
}

function write(value: Value, style: Style): string {
  const all = (items: readonly Value[]) => items.map((item) => write(item, style)).join(', ');
  switch (value.type) {
    case 'null':
      return style.none;
    case 'undefined':
      return style === PYTHON ? style.none : 'undefined';
    case 'boolean':
      return value.value ? style.yes : style.no;
    case 'number':
      return writeNumber(value.value, style);
    case 'int':
      return style === PYTHON ? `${value.value}` : `${value.value}n`;
    case 'complex':
      return `(${writeNumber(value.real, style)}${value.imaginary < 0 ? '' : '+'}${writeNumber(value.imaginary, style)}j)`;
    case 'bytes':
      return `bytes.fromhex(${JSON.stringify(value.value)})`;
    case 'string':
      return JSON.stringify(value.value);
    case 'list':
      return `[${all(value.items)}]`;
    case 'tuple':
      return `${style.tuple[0]}${all(value.items)}${value.items.length === 1 && style === PYTHON ? ',' : ''}${style.tuple[1]}`;
    case 'set':
      return style === PYTHON && value.items.length > 0
        ? `{${all(value.items)}}`
        : `Set(${all(value.items)})`;
    case 'map':
      return `{${value.entries.map(([key, item]) => `${write(key, style)}: ${write(item, style)}`).join(', ')}}`;
    case 'other':
      return `<${value.name}>`;
  }
}

function writeNumber(value: number, { nan, infinity }: Style): string {
  if (Number.isNaN(value)) return nan;
  if (Number.isFinite(value)) return `${value}`;
  return value > 0 ? infinity : `-${infinity}`;
}
