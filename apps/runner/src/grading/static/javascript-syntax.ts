import type { Node } from 'web-tree-sitter';
import { fieldText, literalText } from './syntax.ts';
import type { ImportedModule, Syntax } from './syntax.ts';

const NODE_PREFIX = /^node:/;
const FUNCTIONS = [
  'function_declaration',
  'function_expression',
  'generator_function_declaration',
  'generator_function',
  'arrow_function',
  'method_definition',
];
const OPTIONAL = /^(parenthesized_expression|non_null_expression|as_expression|satisfies_expression)$/;

/** JavaScript and TypeScript: what the rules are about has the same names in both grammars. */
export const JAVASCRIPT: Syntax = {
  constructs: new Map([
    ['for_statement', ['for_loop', 'any_loop']],
    ['for_in_statement', ['for_loop', 'any_loop']],
    ['while_statement', ['while_loop', 'any_loop']],
    ['do_statement', ['while_loop', 'any_loop']],
    ['class_declaration', ['class']],
    ['abstract_class_declaration', ['class']],
    ['class', ['class']],
    ['function_declaration', ['function']],
    ['function_expression', ['function']],
    ['generator_function_declaration', ['function']],
    ['generator_function', ['function']],
    ['method_definition', ['function']],
    ['arrow_function', ['function', 'lambda']],
    ['if_statement', ['conditional']],
    ['ternary_expression', ['conditional']],
    ['switch_statement', ['conditional']],
    ['try_statement', ['exception_handling']],
  ]),
  functions: new Set(FUNCTIONS),
  functionName: (node) => fieldText(node, 'name') ?? nameOfHolder(node),
  callee(node) {
    if (node.type !== 'call_expression' && node.type !== 'new_expression') return null;
    const called = node.childForFieldName(node.type === 'new_expression' ? 'constructor' : 'function');
    return called === null ? null : memberName(called);
  },
  imports(node) {
    if (node.type === 'import_statement' || node.type === 'export_statement') return importStatement(node);
    return node.type === 'call_expression' ? importingCall(node) : [];
  },
  globals(node) {
    const isVariable =
      node.type === 'variable_declaration' ||
      (node.type === 'lexical_declaration' && fieldText(node, 'kind') === 'let');
    const parent = node.parent?.type === 'export_statement' ? node.parent.parent : node.parent;
    if (!isVariable || parent?.type !== 'program') return [];
    return node.namedChildren.flatMap((child) => child?.childForFieldName('name') ?? []);
  },
  bindings: new Map([
    ['variable_declarator', ['name']],
    ['for_in_statement', ['left']],
    ['class_declaration', ['name']],
    ['catch_clause', ['parameter']],
    ['import_specifier', ['name', 'alias']],
    ...FUNCTIONS.map((type): [string, string[]] => [type, ['name', 'parameters', 'parameter']]),
  ]),
  selves: new Set(['this', 'super']),
};

/** What a function without a name of its own is kept in: `const f = () => …`, `{ f: … }`, `static f = …`. */
function nameOfHolder({ parent }: Node): string | null {
  if (parent === null) return null;
  if (parent.type === 'variable_declarator') return fieldText(parent, 'name');
  if (parent.type === 'assignment_expression')
    return memberName(parent.childForFieldName('left'))?.at(-1) ?? null;
  if (parent.type === 'pair') return fieldText(parent, 'key');
  if (/^(public_)?field_definition$/.test(parent.type))
    return fieldText(parent, 'property') ?? fieldText(parent, 'name');
  return OPTIONAL.test(parent.type) ? nameOfHolder(parent) : null;
}

/** `a.b['c']` as its parts; `(0, a.b)` as what it comes to. */
function memberName(node: Node | null): string[] | null {
  if (node === null) return null;
  if (node.type === 'identifier' || node.type === 'this' || node.type === 'super') return [node.text];
  if (OPTIONAL.test(node.type) || node.type === 'sequence_expression') return memberName(node.lastNamedChild);
  const part =
    node.type === 'member_expression'
      ? fieldText(node, 'property')
      : node.type === 'subscript_expression'
        ? literalText(node.childForFieldName('index'))
        : null;
  return part === null ? null : [...(memberName(node.childForFieldName('object')) ?? ['']), part];
}

function importStatement(node: Node): ImportedModule[] {
  const source = literalText(node.childForFieldName('source'));
  if (source === null) return [];
  const module = source.replace(NODE_PREFIX, '');
  const clause = node.namedChildren.find((child) => child?.type === 'import_clause') ?? null;
  return [{ module, names: new Map(clause === null ? [] : namesOf(clause, module)) }];
}

function namesOf(clause: Node, module: string): [string, string][] {
  return clause.namedChildren.flatMap((child): [string, string][] => {
    if (child?.type === 'identifier') return [[child.text, module]];
    if (child?.type === 'namespace_import') return [[child.namedChild(0)?.text ?? '', module]];
    return (child?.namedChildren ?? []).map((item) => {
      const name = item === null ? '' : (fieldText(item, 'name') ?? item.text);
      return [item === null ? '' : (fieldText(item, 'alias') ?? name), `${module}.${name}`];
    });
  });
}

/** `require('x')` and `import('x')`, and what `const { a: b } = require('x')` makes of them. */
function importingCall(node: Node): ImportedModule[] {
  const called = node.childForFieldName('function');
  if (called?.type !== 'import' && called?.text !== 'require') return [];
  const source = literalText(node.childForFieldName('arguments')?.namedChild(0) ?? null);
  if (source === null) return [];
  const module = source.replace(NODE_PREFIX, '');
  const holder = node.parent?.type === 'await_expression' ? node.parent.parent : node.parent;
  const pattern = holder?.type === 'variable_declarator' ? holder.childForFieldName('name') : null;
  if (pattern?.type === 'identifier') return [{ module, names: new Map([[pattern.text, module]]) }];
  const names = (pattern?.namedChildren ?? []).flatMap((item): [string, string][] => {
    if (item?.type === 'shorthand_property_identifier_pattern')
      return [[item.text, `${module}.${item.text}`]];
    const key = item?.type === 'pair_pattern' ? fieldText(item, 'key') : null;
    return key === null || item === null ? [] : [[fieldText(item, 'value') ?? '', `${module}.${key}`]];
  });
  return [{ module, names: new Map(names) }];
}
