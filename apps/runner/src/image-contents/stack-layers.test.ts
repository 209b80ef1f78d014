import { describe, expect, it } from 'vitest';
import type { ImageEntry } from './image-entry.ts';
import { stackLayers } from './stack-layers.ts';

const layerOf = (...paths: string[]) =>
  new Map(
    paths.map((name): [string, ImageEntry] => {
      const path = name.replace(/\/$/, '');
      const kind = name.endsWith('/') ? 'folder' : 'file';
      return [path, { path, kind, mode: 0o644, sizeBytes: 1, content: null }];
    }),
  );

describe('stackLayers', () => {
  it.each([
    ['a later layer adds', [['a'], ['b']], ['a', 'b']],
    ['a marker hides a file', [['etc/a', 'etc/b'], ['etc/.wh.a']], ['etc/b']],
    ['a marker hides a folder with all below it', [['x/', 'x/y', 'xy'], ['.wh.x']], ['xy']],
    [
      'what is hidden can come again in the same layer',
      [
        ['x/', 'x/old'],
        ['.wh.x', 'x/', 'x/new'],
      ],
      ['x', 'x/new'],
    ],
    [
      'an opaque folder hides what was in it',
      [
        ['x/', 'x/old'],
        ['x/', 'x/.wh..wh..opq', 'x/new'],
      ],
      ['x', 'x/new'],
    ],
    [
      'a marker hides what is far below, and nothing that is called alike',
      [['x/', 'x/y/z', 'x/yy/z'], ['x/.wh.y']],
      ['x', 'x/yy/z'],
    ],
    ['a file in place of a folder ends its contents', [['x/', 'x/y'], ['x']], ['x']],
    [
      'an opaque root hides everything',
      [
        ['a', 'b/'],
        ['.wh..wh..opq', 'c'],
      ],
      ['c'],
    ],
  ])('%s', (_name, layers, seen) => {
    expect([...stackLayers(layers.map((paths) => layerOf(...paths))).keys()].toSorted()).toEqual(seen);
  });

  it('comes to an end where very many markers lie upon very many files', () => {
    const numbers = Array.from({ length: 60_000 }, (_, index) => `${index}`);
    const [files, markers] = [numbers.map((one) => `x/${one}`), numbers.map((one) => `y/.wh.${one}`)];
    expect(stackLayers([layerOf(...files), layerOf(...markers)]).size).toBe(files.length);
  });
});
