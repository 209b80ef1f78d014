import type { Node } from 'web-tree-sitter';
import { fieldText } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** C and C++: the grammar of C++ reads both. */
export const C: Syntax = {
  constructs: new Map([
    ['for_statement', ['for_loop', 'any_loop']],
    ['for_range_loop', ['for_loop', 'any_loop']],
    ['while_statement', ['while_loop', 'any_loop']],
    ['do_statement', ['while_loop', 'any_loop']],
    ['class_specifier', ['class']],
    ['struct_specifier', ['class']],
    ['function_definition', ['function']],
    ['lambda_expression', ['lambda']],
    ['if_statement', ['conditional']],
    ['conditional_expression', ['conditional']],
    ['switch_statement', ['conditional']],
    ['try_statement', ['exception_handling']],
  ]),
  functions: new Set(['function_definition']),
  functionName(node) {
    const declarator = innermost(node.childForFieldName('declarator'));
    return declarator === null ? null : (nameParts(declarator).at(-1) ?? null);
  },
  callee(node) {
    const called = node.type === 'call_expression' ? node.childForFieldName('function') : null;
    return called === null ? null : nameParts(called);
  },
  imports(node) {
    const path = node.type === 'preproc_include' ? fieldText(node, 'path') : null;
    return path === null ? [] : [{ module: path.replace(/^[<"]|[>"]$/g, ''), names: new Map() }];
  },
  globals(node) {
    if (node.type !== 'declaration' || !isAtTheTop(node)) return [];
    if (/\b(const|constexpr|extern|typedef)\b/.test(node.text.split(/[={;]/)[0] ?? '')) return [];
    return node.childrenForFieldName('declarator').filter((child) => !/function_declarator/.test(child.type));
  },
  bindings: new Map([
    ['init_declarator', ['declarator']],
    ['parameter_declaration', ['declarator']],
    ['declaration', ['declarator']],
    ['function_declarator', ['declarator']],
    ['for_range_loop', ['declarator']],
  ]),
  selves: new Set(['this']),
};

function isAtTheTop({ parent }: Node): boolean {
  return parent?.type === 'translation_unit' || parent?.parent?.type === 'namespace_definition';
}

/** `*f(int)` → `f`. */
function innermost(node: Node | null): Node | null {
  let at = node;
  for (
    let next = at?.childForFieldName('declarator');
    next != null;
    next = at?.childForFieldName('declarator')
  )
    at = next;
  return at;
}

/** `std::sort`, `v.push_back`, `p->go`, `max<int>` as their parts. */
function nameParts(node: Node): string[] {
  return node.text
    .replace(/<[^<>]*>/g, '')
    .replace(/\([^()]*\)/g, '')
    .split(/::|\.|->/)
    .map((part) => part.trim());
}
