import { expect, it } from 'vitest';
import { detectProblemFormat } from './detect-problem-format.ts';

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 5) yield Buffer.from(text.slice(at, at + 5));
}

it.each([
  ['evalplus', '{"task_id":"a","base_input":[]}\n'],
  ['mbpp', '[\n {"task_id": 1,\n  "test_list": []}]'],
  ['mbpp', '{"task_id":1,"test_list":[]}'],
  ['human-eval', '{"task_id":"a","test":""}\n{"task_id":"b","base_input":[]}\n'],
  ['human-eval', ''],
])('%s is known by its keys', async (format, text) => {
  expect(await detectProblemFormat(chunksOf(text), { maxBytes: 1_000 })).toBe(format);
});
