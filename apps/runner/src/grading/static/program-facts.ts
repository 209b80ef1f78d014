import type { Node } from 'web-tree-sitter';
import { nodesOf } from './syntax.ts';
import type { Construct, Syntax } from './syntax.ts';

/** One place at which a program uses something that a rule can be about. */
export type Use = {
  construct: Construct;
  /** Everything that it may be called in a rule: `sqrt`, `math.sqrt`. */
  names: string[];
  /** Only named and not called: handed on, or given another name. */
  isMention: boolean;
  /** From 1. */
  line: number;
  column: number;
  /** The functions around it, from the outside. */
  within: string[];
};

const IDENTIFIER = /^(identifier|shorthand_property_identifier)$/;

/** Everything in a file that a rule can be about. */
export function programFacts(root: Node, syntax: Syntax): Use[] {
  const uses: Use[] = [];
  const bound = new Set<string>();
  const aliases = new Map<string, string>();
  const mentions: Node[] = [];
  const calls: { node: Node; parts: string[] }[] = [];
  const add = (construct: Construct, node: Node, names: string[]) =>
    uses.push(toUse(syntax, { construct, node, names }));
  for (const node of nodesOf(root)) {
    const own = syntax.functions.has(node.type)
      ? syntax.functionName(node)
      : (node.childForFieldName('name')?.text ?? null);
    for (const construct of syntax.constructs.get(node.type) ?? [])
      add(construct, node, own === null ? [] : [own]);
    for (const { module, names } of syntax.imports(node)) {
      add('import', node, [module, ...parents(module), ...names.values()]);
      for (const [local, full] of names) aliases.set(local, full);
    }
    for (const variable of syntax.globals(node)) add('global_variable', variable, [variable.text]);
    const parts = syntax.callee(node);
    if (parts !== null) calls.push({ node, parts });
    for (const field of syntax.bindings.get(node.type) ?? []) bind(node.childForFieldName(field), bound);
    if (IDENTIFIER.test(node.type) && isHandedOn(node)) mentions.push(node);
  }
  for (const { node, parts } of calls) add('call', node, callNames(parts, aliases));
  for (const node of mentions) {
    if (!bound.has(node.text) || aliases.has(node.text))
      uses.push({
        ...toUse(syntax, { construct: 'call', node, names: callNames([node.text], aliases) }),
        isMention: true,
      });
  }
  return [...uses, ...recursions(uses, calls, syntax)];
}

type Found = { construct: Construct; node: Node; names: string[] };

function toUse(syntax: Syntax, { construct, node, names }: Found): Use {
  const { row, column } = node.startPosition;
  return {
    construct,
    names,
    isMention: false,
    line: row + 1,
    column: column + 1,
    within: functionsAround(node, syntax),
  };
}

function functionsAround(node: Node, syntax: Syntax): string[] {
  const names: string[] = [];
  for (let at = node.parent; at !== null; at = at.parent) {
    const name = syntax.functions.has(at.type) ? syntax.functionName(at) : null;
    if (name !== null) names.unshift(name);
  }
  return names;
}

/** The packages that a module is in: rules about `os` are about `os.path` too. */
function parents(module: string): string[] {
  const parts = module.split(/[./]/);
  return parts.slice(1).map((_, index) => module.slice(0, parts.slice(0, index + 1).join('.').length));
}

function callNames(parts: readonly string[], aliases: ReadonlyMap<string, string>): string[] {
  const [first = '', ...rest] = parts;
  const resolved = [...(aliases.get(first) ?? first).split('.'), ...rest].filter((part) => part !== '');
  const written = parts.filter((part) => part !== '');
  return [...new Set([resolved.join('.'), written.join('.'), resolved.at(-1) ?? '', written.at(-1) ?? ''])];
}

function bind(node: Node | null, bound: Set<string>): void {
  if (node === null) return;
  for (const inner of nodesOf(node)) if (/identifier/.test(inner.type)) bound.add(inner.text);
}

/** An argument, or the right side of an assignment. */
function isHandedOn(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  if (/^(argument_list|arguments|array|list|tuple|pair|keyword_argument)$/.test(parent.type)) return true;
  const isValue =
    parent.childForFieldName('right')?.id === node.id || parent.childForFieldName('value')?.id === node.id;
  return isValue && /assign|declarator|named_expression/.test(parent.type);
}

/** A function that comes back to itself, directly or by way of others: each call by which it does. */
function recursions(
  uses: readonly Use[],
  calls: readonly { node: Node; parts: string[] }[],
  syntax: Syntax,
): Use[] {
  const own = new Set(uses.flatMap((use) => (use.construct === 'function' ? use.names : [])));
  const edges = calls.flatMap(({ node, parts }) => {
    const name = ownName(parts, syntax);
    const [caller] = functionsAround(node, syntax).slice(-1);
    return name !== null && own.has(name) && caller !== undefined ? [{ node, caller, name }] : [];
  });
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === to) return true;
      for (const edge of edges) {
        if (edge.caller !== at || seen.has(edge.name)) continue;
        seen.add(edge.name);
        waiting.push(edge.name);
      }
    }
    return false;
  };
  return edges
    .filter(({ caller, name }) => reaches(name, caller))
    .map(({ node, caller, name }) => toUse(syntax, { construct: 'recursion', node, names: [caller, name] }));
}

/** What a call calls, if that may be a function of the program itself: `f()`, `self.f()`, `Class.f()`. */
function ownName(parts: readonly string[], { selves }: Syntax): string | null {
  const [first = '', second] = parts;
  if (second === undefined) return first;
  return parts.length === 2 && (selves.has(first) || /^[A-Z]/.test(first)) ? second : null;
}
