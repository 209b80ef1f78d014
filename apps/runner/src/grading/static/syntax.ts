import type { StaticRule } from '@crucible/contracts/assignment-test';
import type { Node } from 'web-tree-sitter';

export type Construct = Exclude<StaticRule['construct'], 'query'>;

/** A module that is brought in, and what its parts are called here. */
export type ImportedModule = {
  module: string;
  /** Name in this file → full name, as in `sqrt` → `math.sqrt`. */
  names: ReadonlyMap<string, string>;
};

/** What of a language's syntax tree the rules are about. */
export type Syntax = {
  /** Type of a node → what it is an instance of. Calls and imports are found by their functions below. */
  constructs: ReadonlyMap<string, readonly Construct[]>;
  /** Types of nodes that define a function or a method. */
  functions: ReadonlySet<string>;
  functionName(node: Node): string | null;
  /** The parts of the name that is called, `['math', 'sqrt']`; null where the node is no call, or of no name. */
  callee(node: Node): string[] | null;
  imports(node: Node): ImportedModule[];
  /** The variables of the whole program that the node makes. */
  globals(node: Node): Node[];
  /** Type of a node → its fields in which names are made rather than used. */
  bindings: ReadonlyMap<string, readonly string[]>;
  /** Names by which an object or class calls what is its own. */
  selves: ReadonlySet<string>;
};

/** All nodes below and including `root`, in the order of the text. Not recursive: how deep a tree is, is up to whoever wrote it. */
export function* nodesOf(root: Node): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (let index = node.namedChildCount - 1; index >= 0; index -= 1) {
      const child = node.namedChild(index);
      if (child !== null) waiting.push(child);
    }
  }
}

export function fieldText(node: Node, field: string): string | null {
  return node.childForFieldName(field)?.text ?? null;
}

/** The text of a string literal without its quotes; null for anything else. */
export function literalText(node: Node | null): string | null {
  if (node === null || !/^(string|string_literal)$/.test(node.type)) return null;
  const content = node.namedChildren.filter((child) => /^string_(content|fragment)$/.test(child?.type ?? ''));
  return content.map((child) => child?.text ?? '').join('');
}
