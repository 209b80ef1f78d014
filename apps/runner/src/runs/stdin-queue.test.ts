import { expect, it } from 'vitest';
import { createLatestValue } from './latest-value.ts';
import { createStdinQueue } from './stdin-queue.ts';

const bytes = (text: string) => Buffer.from(text);

it('hands on input in order, waits for more, and ends', async () => {
  const queue = createStdinQueue();
  queue.push(bytes('a'));
  const read: string[] = [];
  const reading = (async () => {
    for await (const data of queue.read()) read.push(Buffer.from(data).toString());
  })();
  await Promise.resolve();
  queue.push(bytes('b'));
  queue.push(bytes('c'));
  queue.end();
  await reading;
  expect(read).toEqual(['a', 'b', 'c']);
  expect(() => queue.push(bytes('late'))).toThrow(expect.objectContaining({ code: 'unavailable' }));
});

it('refuses more than a program that does not read can be given', async () => {
  const queue = createStdinQueue();
  const half = Buffer.alloc(512 * 1024);
  queue.push(half);
  queue.push(half);
  expect(() => queue.push(bytes('x'))).toThrow(expect.objectContaining({ code: 'unavailable' }));
  const reader = queue.read()[Symbol.asyncIterator]();
  await reader.next();
  expect(() => queue.push(bytes('x'))).not.toThrow();
});

it('createLatestValue skips what was replaced before it was read', async () => {
  const size = createLatestValue<number>();
  size.set(1);
  size.set(2);
  const reader = size.read()[Symbol.asyncIterator]();
  expect(await reader.next()).toEqual({ done: false, value: 2 });
  size.set(3);
  size.end();
  expect(await reader.next()).toEqual({ done: false, value: 3 });
  expect(await reader.next()).toEqual({ done: true, value: undefined });
});
