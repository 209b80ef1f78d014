"""Test files that are run from memory: whoever looks for them on the disk finds nothing."""

import ast
import os
import types
import unittest.mock

from _pytest.assertion.rewrite import rewrite_asserts

WORKSPACE = "/workspace"
ORIGIN = "/crucible-tests"
OPERATORS = {ast.Eq: "@crucible_equal", ast.NotEq: "@crucible_unequal", ast.In: "@crucible_contains", ast.NotIn: "@crucible_contains"}


class GuardComparisons(ast.NodeTransformer):
    """Replaces `a == b` by a call that is not deceived by an object which equals everything."""

    def visit_Compare(self, node):
        self.generic_visit(node)
        name = OPERATORS.get(type(node.ops[0])) if len(node.ops) == 1 else None
        if name is None or is_of_the_framework(node.comparators[0]):
            return node
        call = ast.Call(ast.Name(name, ast.Load()), [node.left, node.comparators[0]], [])
        replacement = ast.UnaryOp(ast.Not(), call) if isinstance(node.ops[0], ast.NotIn) else call
        return at_the_place_of(node, replacement, call, call.func)


class VerifyImports(ast.NodeTransformer):
    """Looks, after each import, whether what was imported has changed what it is to be tested with."""

    def visit_Import(self, node):
        call = ast.Call(ast.Name("@crucible_verify", ast.Load()), [], [])
        return node if is_future(node) else [node, at_the_place_of(node, ast.Expr(call), call, call.func)]

    visit_ImportFrom = visit_Import


def at_the_place_of(node, replacement, *others):
    for part in (replacement, *others):
        ast.copy_location(part, node)
    return replacement


def is_future(node):
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def is_of_the_framework(node):
    """pytest's own code about an assertion: `@py_builtins.locals()`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id.startswith("@py_")
    )


def may_equal_anything(sources):
    """Objects like mock.ANY are what the tests mean, where they name them."""
    return (type(unittest.mock.ANY),) if any(b"ANY" in source for source in sources) else ()


def load(path, source, verifier, equality):
    """The module of a test file, executed. Raises what the file or what it imports raises."""
    tree = ast.parse(source, f"{ORIGIN}/{path}")
    rewrite_asserts(tree, source, None, None)
    tree = VerifyImports().visit(GuardComparisons().visit(tree))
    code = compile(tree, f"{ORIGIN}/{path}", "exec", dont_inherit=True)
    name = os.path.splitext(os.path.basename(path))[0]
    module = types.ModuleType(name)
    module.__file__ = os.path.join(WORKSPACE, path)
    vars(module).update({f"@crucible_{name}": equality[name] for name in ("equal", "unequal", "contains")})
    vars(module)["@crucible_verify"] = verifier.verify
    exec(code, vars(module))
    verifier.verify()
    verifier.add(module)
    return module
