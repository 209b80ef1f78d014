import { parse } from '@humanwhocodes/momoa';
import type { ValueNode } from '@humanwhocodes/momoa';
import { repeatedKey } from './fold-case.ts';
import { Refusal } from './refusal.ts';

const MAX_DEPTH = 12;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads JSON as strictly as it can be read: no key twice in one object, in whatever case. The engine ignores case and takes the
 * last of two, `JSON.parse` does not and takes the last too, so a body with such keys means two things at once.
 */
export function parseJson(bytes: Uint8Array): unknown {
  return valueOf(documentOf(bytes), 0);
}

function documentOf(bytes: Uint8Array): ValueNode {
  try {
    return parse(UTF8.decode(bytes)).body;
  } catch (cause) {
    throw new Refusal('body_malformed', 'The body is not JSON in UTF-8.', { cause });
  }
}

function valueOf(node: ValueNode, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new Refusal('body_malformed', 'The body is nested too deeply.');
  switch (node.type) {
    case 'Object': {
      const members = node.members.map(({ name, value }) => ({
        key: name.type === 'String' ? name.value : name.name,
        value,
      }));
      const repeated = repeatedKey(members.map(({ key }) => key));
      if (repeated !== null) {
        throw new Refusal('body_duplicate_key', 'A key comes twice in the body, or in two cases.', {
          field: repeated,
        });
      }
      return Object.fromEntries(members.map(({ key, value }) => [key, valueOf(value, depth + 1)]));
    }
    case 'Array':
      return node.elements.map(({ value }) => valueOf(value, depth + 1));
    case 'String':
    case 'Number':
    case 'Boolean':
      return node.value;
    case 'Null':
      return null;
    default:
      throw new Refusal('body_malformed', `${node.type} is not JSON.`);
  }
}
