import { describe, expect, it } from 'vitest';
import { allOf, chunksOf } from './streams-fixture.ts';
import { readSamples } from './read-samples.ts';
import { RecordsRefused } from './record-refused.ts';

const KEYS = new Set(['HumanEval/0', 'Mbpp/2', '7']);
const isKnown = (key: string) => KEYS.has(key);
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const read = (text: string) => allOf(readSamples(chunksOf(text), { isKnown, maxLineBytes: 500 }));

const GOOD = { task_id: 'HumanEval/0', completion: '    return 1\n' };

describe('samples', () => {
  it('keep the keys that they have, and are for the problem that they name', async () => {
    const own = { ...GOOD, label: 'first try', tokens: 12, cost: 0.25, nested: { a: [1, null] } };
    const whole = { task_id: 2, solution: 'def f():\n  return 2\n', completion: 'x' };
    expect(await read(`${lines(own)}\n  \n${lines(whole, { ...whole, task_id: 7 })}`)).toEqual([
      { key: 'HumanEval/0', record: own },
      { key: 'Mbpp/2', record: whole },
      { key: '7', record: { ...whole, task_id: 7 } },
    ]);
  });

  it('of an empty file are none', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n\n')).toEqual([]);
  });

  it.each([
    ['{', 'line 3: it is no JSON.'],
    ['NaN', 'line 3: it is no JSON.'],
    ['[]', /^line 3: /],
    ['null', /^line 3: /],
    ['"text"', /^line 3: /],
    ['{"task_id":"HumanEval/0"}', 'line 3: A sample has a completion or a solution.'],
    ['{"completion":"x"}', /^line 3: task_id: /],
    ['{"task_id":"HumanEval/0","completion":1}', /^line 3: completion: /],
    ['{"task_id":"HumanEval/0","completion":"x","tokens":-1}', /^line 3: tokens: /],
    ['{"task_id":"HumanEval/1","completion":"x"}', 'line 3: unknown task_id "HumanEval/1"'],
    ['{"task_id":3,"completion":"x"}', 'line 3: unknown task_id 3'],
    ['{"task_id":"2","completion":"x"}', 'line 3: unknown task_id "2"'],
    ['{"task_id":"__proto__","completion":"x"}', 'line 3: unknown task_id "__proto__"'],
    [`{"task_id":"HumanEval/0","completion":"${'x'.repeat(500)}"}`, 'line 3: it is longer than 500 bytes.'],
  ])('%s is refused', async (line, message) => {
    const bad = read(`${lines(GOOD)}\n${line}\n${lines(GOOD)}`);
    await expect(bad).rejects.toThrow(RecordsRefused);
    await expect(bad).rejects.toThrow(message);
  });

  it('are refused together, the first line speaking for all', async () => {
    const seen: string[] = [];
    const text = `${lines(GOOD)}{\n${lines(GOOD, { ...GOOD, task_id: 'x' })}${'x'.repeat(501)}\n{\n`;
    const reading = (async () => {
      for await (const { key } of readSamples(chunksOf(text), { isKnown, maxLineBytes: 500 })) seen.push(key);
    })();
    await expect(reading).rejects.toThrow(/^line 2: it is no JSON\.$/);
    await expect(reading).rejects.toMatchObject({
      refused: [{ place: 'line 2' }, { place: 'line 4' }, { place: 'line 5' }],
    });
    expect(seen).toEqual(['HumanEval/0']);
  });

  it('that are nearly all refused are not looked at to the end', async () => {
    let given = 0;
    async function* upload() {
      for (;;) {
        given += 1;
        yield new TextEncoder().encode('{\n');
      }
    }
    const reading = allOf(readSamples(upload(), { isKnown }));
    await expect(reading).rejects.toMatchObject({ refused: { length: 20 } });
    expect(given).toBe(20);
  });

  it('are not what a stream breaks with', async () => {
    async function* broken() {
      yield new TextEncoder().encode(lines(GOOD));
      throw new Error('the connection was cut');
    }
    await expect(allOf(readSamples(broken(), { isKnown }))).rejects.toThrow('the connection was cut');
  });

  it('of 100,000 lines, of which one is wrong: it is named, and those before it were read', async () => {
    const WRONG = 73_112;
    async function* upload() {
      const encoder = new TextEncoder();
      for (let line = 1; line <= 100_000; line += 1)
        yield encoder.encode(lines(line === WRONG ? { ...GOOD, task_id: 'HumanEval/999' } : GOOD));
    }
    let seen = 0;
    const reading = (async () => {
      for await (const { key } of readSamples(upload(), { isKnown })) if (key !== '') seen += 1;
    })();
    await expect(reading).rejects.toThrow('line 73112: unknown task_id "HumanEval/999"');
    await expect(reading).rejects.toMatchObject({ refused: [{ place: 'line 73112' }] });
    expect(seen).toBe(WRONG - 1);
  });
});
