import type { Node } from 'web-tree-sitter';
import { fieldText, literalText } from './syntax.ts';
import type { ImportedModule, Syntax } from './syntax.ts';

const IMPORTING_CALLS = new Set(['__import__', 'importlib.import_module', 'import_module']);
/** By convention these are constants: `MAX_SIZE`, `__all__`. */
const CONSTANT = /^_*[A-Z][A-Z0-9_]*$|^__\w+__$/;

export const PYTHON: Syntax = {
  constructs: new Map([
    ['for_statement', ['for_loop', 'any_loop']],
    ['while_statement', ['while_loop', 'any_loop']],
    ['list_comprehension', ['comprehension']],
    ['set_comprehension', ['comprehension']],
    ['dictionary_comprehension', ['comprehension']],
    ['generator_expression', ['comprehension']],
    ['class_definition', ['class']],
    ['function_definition', ['function']],
    ['lambda', ['lambda']],
    ['if_statement', ['conditional']],
    ['conditional_expression', ['conditional']],
    ['match_statement', ['conditional']],
    ['try_statement', ['exception_handling']],
  ]),
  functions: new Set(['function_definition']),
  functionName: (node) => fieldText(node, 'name'),
  callee(node) {
    if (node.type !== 'call') return null;
    const called = node.childForFieldName('function');
    if (called === null) return null;
    return byName(called) ?? dottedName(called);
  },
  imports(node) {
    if (node.type === 'import_statement') return node.childrenForFieldName('name').flatMap(importedModule);
    if (node.type === 'import_from_statement') return [importedFrom(node)];
    if (node.type === 'future_import_statement') return [{ module: '__future__', names: new Map() }];
    return importingCall(node);
  },
  globals(node) {
    if (node.type === 'global_statement') return node.namedChildren.filter((child) => child !== null);
    if (node.type !== 'assignment' && node.type !== 'augmented_assignment') return [];
    if (!isOutsideOfEverything(node)) return [];
    const left = node.childForFieldName('left');
    return left === null ? [] : identifiers(left).filter(({ text }) => !CONSTANT.test(text));
  },
  bindings: new Map([
    ['assignment', ['left']],
    ['for_statement', ['left']],
    ['for_in_clause', ['left']],
    ['named_expression', ['name']],
    ['function_definition', ['name', 'parameters']],
    ['lambda', ['parameters']],
    ['class_definition', ['name']],
    ['as_pattern', ['alias']],
  ]),
  selves: new Set(['self', 'cls']),
};

/** `getattr(module, 'name')` and `globals()['name']` call what they name. */
function byName(called: Node): string[] | null {
  const text =
    called.type === 'call' && fieldText(called, 'function') === 'getattr'
      ? literalText(called.childForFieldName('arguments')?.namedChild(1) ?? null)
      : called.type === 'subscript'
        ? literalText(called.childForFieldName('subscript'))
        : null;
  return text === null ? null : [text];
}

function dottedName(node: Node): string[] | null {
  const parts: string[] = [];
  let at: Node | null = node;
  while (at?.type === 'attribute') {
    parts.unshift(fieldText(at, 'attribute') ?? '');
    at = at.childForFieldName('object');
  }
  if (at?.type === 'identifier') return [at.text, ...parts];
  // `make().sort()` is a call of something that is called sort.
  return parts.length > 0 ? ['', ...parts] : null;
}

function importedModule(node: Node): ImportedModule[] {
  const isAliased = node.type === 'aliased_import';
  const module = isAliased ? (fieldText(node, 'name') ?? '') : node.text;
  const local = isAliased ? (fieldText(node, 'alias') ?? module) : null;
  return [{ module, names: new Map(local === null ? [] : [[local, module]]) }];
}

function importedFrom(node: Node): ImportedModule {
  const module = fieldText(node, 'module_name') ?? '';
  const names = node.childrenForFieldName('name').map((item): [string, string] => {
    const name = item.type === 'aliased_import' ? (fieldText(item, 'name') ?? '') : item.text;
    const local = item.type === 'aliased_import' ? (fieldText(item, 'alias') ?? name) : name;
    return [local, `${module}.${name}`];
  });
  return { module, names: new Map(names) };
}

function importingCall(node: Node): ImportedModule[] {
  if (node.type !== 'call' || !IMPORTING_CALLS.has(fieldText(node, 'function') ?? '')) return [];
  const module = literalText(node.childForFieldName('arguments')?.namedChild(0) ?? null);
  return module === null ? [] : [{ module, names: new Map() }];
}

function isOutsideOfEverything(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (at.type === 'function_definition' || at.type === 'class_definition' || at.type === 'lambda')
      return false;
  }
  return true;
}

/** The names in the target of an assignment; `a.b = 1` and `a[0] = 1` make none. */
function identifiers(node: Node): Node[] {
  if (node.type === 'identifier') return [node];
  if (node.type === 'attribute' || node.type === 'subscript') return [];
  return node.namedChildren.flatMap((child) => (child === null ? [] : identifiers(child)));
}
