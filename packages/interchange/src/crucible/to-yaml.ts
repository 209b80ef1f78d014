import { Document, isNode, isScalar, visit } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';

/** Values of these fields are written on one line, as JSON would be. */
const ON_ONE_LINE = new Set(['args', 'expected', 'compare', 'programArgs', 'limits']);

/** A value as YAML, the same for the same value. */
export function toYaml(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_key, pair) {
      const name = isScalar(pair.key) ? pair.key.value : null;
      if (typeof name !== 'string' || !ON_ONE_LINE.has(name)) return undefined;
      if (isNode(pair.value)) visit(pair.value, { Collection: onOneLine });
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function onOneLine(_key: unknown, collection: YAMLMap | YAMLSeq): void {
  collection.flow = true;
}
