import type { World } from '../../../apps/docker-proxy/src/fixtures/escape.ts';
import { changed, validCreation, valueAt } from '../../../apps/docker-proxy/src/fixtures/valid-creation.ts';
import type { Body } from '../../../apps/docker-proxy/src/fixtures/valid-creation.ts';

/** A body of a creation that means something forbidden to an engine that reads it generously. */
export type Spelled = { how: string; body: (world: World) => string };

const PLACEHOLDER = '@@';

/**
 * Every way to write a forbidden value of a field, its path in words: in its own name, in other cases, alone and beside the
 * right one, with escapes, twice, and in places where it does not belong.
 */
export function spellings(path: string, values: unknown[]): Spelled[] {
  const words = path.split(' ');
  const key = words.at(-1) ?? '';
  const parent = words.slice(0, -1).join(' ');
  const evil = values.find((value) => value !== undefined) ?? null;
  const others = [...new Set([key.toLowerCase(), key.toUpperCase(), camel(key), `${key} `, `\u200b${key}`])];
  return [
    ...values.map((value) => ({
      how: value === undefined ? 'left out' : `as ${JSON.stringify(value).slice(0, 60)}`,
      body: (world: World) => JSON.stringify(changed(validCreation(world), path, value)),
    })),
    ...others
      .filter((name) => name !== key)
      .flatMap((name) => [
        { how: `as ${name}, alone`, body: written({ parent, path, name, evil, keepsRight: false }) },
        {
          how: `as ${name}, beside the right one`,
          body: written({ parent, path, name, evil, keepsRight: true }),
        },
      ]),
    { how: 'in escapes', body: written({ parent, path, name: escaped(key), evil, keepsRight: false }) },
    { how: 'twice', body: written({ parent, path, name: key, evil, keepsRight: true }) },
    {
      how: 'twice, once in escapes',
      body: written({ parent, path, name: escaped(key), evil, keepsRight: true }),
    },
    ...misplaced(words, evil),
  ];
}

/** Where the field does not belong, an engine might look all the same. */
function misplaced(words: string[], evil: unknown): Spelled[] {
  const isOfHost = words[0] === 'HostConfig';
  const own = isOfHost ? words.slice(1) : words;
  if (own.length === 0) return [];
  const places = [
    ...(isOfHost ? [own] : [['HostConfig', ...own]]),
    ['HostConfig', 'HostConfig', ...own],
    ['Config', ...own],
    ['ContainerConfig', ...own],
    ['NetworkingConfig', ...own],
  ];
  return places.map((place) => ({
    how: `at ${place.join('.')}`,
    body: (world: World) => JSON.stringify(changed(validCreation(world), place.join(' '), evil)),
  }));
}

type Writing = { parent: string; path: string; name: string; evil: unknown; keepsRight: boolean };

function written({ parent, path, name, evil, keepsRight }: Writing): Spelled['body'] {
  return (world) => {
    const valid: Body = validCreation(world);
    const right = keepsRight ? (valueAt(valid, path) ?? null) : undefined;
    const at = parent === '' ? PLACEHOLDER : `${parent} ${PLACEHOLDER}`;
    const body = changed(changed(valid, path, right), at, evil);
    return JSON.stringify(body).replace(`"${PLACEHOLDER}":`, () => `"${name}":`);
  };
}

function camel(key: string): string {
  return `${key.slice(0, 1).toLowerCase()}${key.slice(1)}`;
}

/** Every character as JSON may write it. */
function escaped(key: string): string {
  return [...key].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
