// Loaded by a process that waits, so that the loader and the transformer of TypeScript have run once. Has no effect.
import { readFileSync } from 'node:fs';
import type { PathLike } from 'node:fs';

interface Named<T extends string = string> {
  readonly name: T;
  size?: number;
}

enum Colour {
  Red,
  Green = 'green',
}

namespace Inner {
  export const one = 1;
}

abstract class Shape implements Named {
  constructor(
    readonly name: string,
    private sides = 3,
  ) {}

  get count(): number {
    return this.sides!;
  }

  static async *all<T>(items: T[], ...rest: unknown[]): AsyncGenerator<T> {
    for (const item of items) yield item as T;
  }
}

type Reader = (path: PathLike) => string;
const read: Reader = (path) => readFileSync(path, 'utf8');
const table = new Map<string, Named>(
  Object.entries({ a: { name: `${Colour.Green}-${Inner.one}` } satisfies Named }),
);

export const warm = [read, table, Shape] as const;
