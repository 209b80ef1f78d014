/*
 * Calls one function of the program and tells what came of it. The call comes as JSON on stdin, and the answer leaves as
 * the last line of stdout; whatever the program itself prints goes to stderr. docs/grading.md has the notation of values.
 * What is expected is not here: a program that writes an answer of its own has to know the right one.
 */
import { readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

const STDIN = 0;
const STDOUT = 1;
const MAX_DEPTH = 200;
const MAX_MESSAGE_LENGTH = 1000;

const exit = process.exit.bind(process);
process.stdout.write = process.stderr.write.bind(process.stderr);

const DECODERS = {
  $int: (digits) => BigInt(digits),
  $float: (text) => Number(text),
  $undefined: () => undefined,
  $tuple: (items) => items.map(decode),
  $set: (items) => new Set(items.map(decode)),
  $map: (pairs) => new Map(pairs.map(([key, item]) => [decode(key), decode(item)])),
  $object: (entries) => decodeEntries(entries),
};

function decode(value) {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  const decoder = keys.length === 1 && Object.hasOwn(DECODERS, keys[0]) ? DECODERS[keys[0]] : null;
  return decoder === null ? decodeEntries(value) : decoder(value[keys[0]]);
}

function decodeEntries(entries) {
  return Object.fromEntries(Object.entries(entries).map(([key, item]) => [key, decode(item)]));
}

function encode(value, depth = 0) {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value === undefined) return { $undefined: true };
  if (typeof value === 'bigint') return { $int: value.toString() };
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $float: String(value) };
  if (depth > MAX_DEPTH) return { $other: 'nested too deeply' };
  const inner = (item) => encode(item, depth + 1);
  // Array.from sees holes, too.
  if (Array.isArray(value)) return Array.from(value, inner);
  if (value instanceof Set) return { $set: [...value].map(inner) };
  if (value instanceof Map) return { $map: [...value].map((pair) => pair.map(inner)) };
  if (typeof value === 'object' && isPlain(value)) return encodeEntries(value, inner);
  return { $other: typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value };
}

/** Objects of the program's own classes are data, too, and those of the language are not. */
function isPlain(value) {
  const tag = Object.prototype.toString.call(value);
  return tag === '[object Object]' && typeof value.then !== 'function';
}

function encodeEntries(value, inner) {
  const entries = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]));
  const keys = Object.keys(entries);
  return keys.length === 1 && keys[0].startsWith('$') ? { $object: entries } : entries;
}

function answer(told) {
  let data = Buffer.from(`\n${JSON.stringify(told)}\n`);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (data.length > 0) {
    try {
      data = data.subarray(writeSync(STDOUT, data));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
  // Handlers of the program have no say any more.
  process.removeAllListeners('exit');
  exit(0);
}

function fail(reason, message) {
  answer({ failure: { reason, message: message.slice(0, MAX_MESSAGE_LENGTH) } });
}

/** A function that the program exports, or a method; of a class that needs an object, of one made without arguments. */
function find(module, name) {
  const [first, method] = name.split('.');
  const holder = exported(module, first);
  if (method === undefined) return holder;
  const isMethod = typeof holder === 'function' && typeof holder.prototype?.[method] === 'function';
  const owner = isMethod ? new holder() : holder;
  return typeof owner?.[method] === 'function' ? owner[method].bind(owner) : undefined;
}

function exported(module, name) {
  if (module[name] !== undefined) return module[name];
  const whole = module.default;
  if (typeof whole === 'function' && whole.name === name) return whole;
  return whole?.[name];
}

/** Names of the classes of what was thrown, the most special first. */
function typesOf(thrown) {
  if (thrown === null || typeof thrown !== 'object') return [typeof thrown];
  const types = typeof thrown.name === 'string' ? [thrown.name] : [];
  for (let kind = Object.getPrototypeOf(thrown); kind !== null; kind = Object.getPrototypeOf(kind)) {
    const name = kind.constructor?.name;
    if (typeof name === 'string' && name !== 'Object' && !types.includes(name)) types.push(name);
  }
  return types;
}

/** As the program itself would have shown it. */
function show(thrown) {
  process.stderr.write(`${inspect(thrown)}\n`);
}

function messageOf(thrown) {
  return String(thrown instanceof Error ? thrown.message : thrown);
}

const { path, functionName, args } = JSON.parse(readFileSync(STDIN, 'utf8'));

let called;
try {
  called = find(await import(pathToFileURL(resolve(path)).href), functionName);
} catch (error) {
  show(error);
  fail('load', `${typesOf(error)[0]}: ${messageOf(error)}`);
}
if (typeof called !== 'function') fail('missing', '');

let result;
try {
  result = await called(...args.map(decode));
} catch (error) {
  show(error);
  answer({ error: { types: typesOf(error), message: messageOf(error).slice(0, MAX_MESSAGE_LENGTH) } });
}

let told;
try {
  told = { value: encode(result) };
} catch (error) {
  show(error);
  fail('value', `${typesOf(error)[0]}: ${messageOf(error)}`);
}
answer(told);
