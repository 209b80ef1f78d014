"""Brings a program and its test together in one process, with as little in common as can be.

The test is parsed, and what it imports is imported and copied, before anything of the program runs; it has built-in functions
of its own; what it gets from the program are data and functions that return data.
"""

import _ast
import builtins
import sys
from time import perf_counter

from check_compare import COMPARISONS, make_boundary

PROGRAM = "/workspace/solution.py"
TEST = "/crucible-tests/test.py"
SETUP = "/crucible-tests/setup.py"
AST_ONLY = 0x400
KINDS = (type(len), type(lambda: None), type, staticmethod, classmethod, property)
BUILTINS = frozenset(vars(builtins))


class Changed(AssertionError):
    """The program has changed what it is tested with."""


def nodes_of(node):
    yield node
    for field in node._fields:
        value = getattr(node, field, None)
        for child in value if type(value) is list else (value,):
            if isinstance(child, _ast.AST):
                yield from nodes_of(child)


def guard_comparisons(tree):
    """Replaces `a == b` by a call that no object of the program's decides."""
    for parent in [*nodes_of(tree)]:
        for field in parent._fields:
            value = getattr(parent, field, None)
            if type(value) is list:
                value[:] = [guarded_node(item) for item in value]
            else:
                setattr(parent, field, guarded_node(value))


def guarded_node(node):
    if type(node) is not _ast.Compare or len(node.ops) != 1:
        return node
    name = f"@crucible_{type(node.ops[0]).__name__}"
    if name.removeprefix("@crucible_") not in COMPARISONS:
        return node
    place = {key: getattr(node, key) for key in ("lineno", "col_offset", "end_lineno", "end_col_offset")}
    function = _ast.Name(name, _ast.Load(), **place)
    return _ast.Call(function, [node.left, node.comparators[0]], [], **place)


def imported_names(tree):
    for node in nodes_of(tree):
        if type(node) is _ast.Import:
            yield from ((alias.name, part) for alias in node.names for part in ((), ("__name__",)))
        elif type(node) is _ast.ImportFrom and node.module and not node.level:
            yield node.module, tuple(alias.name for alias in node.names)


def needed_names(tree):
    """What a test reads and neither defines nor finds among the built-in functions."""
    read, bound = set(), set()
    for node in nodes_of(tree):
        if type(node) is _ast.Name:
            (read if type(node.ctx) is _ast.Load else bound).add(node.id)
        elif type(node) is _ast.arg:
            bound.add(node.arg)
        elif type(node) in (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef):
            bound.add(node.name)
    return read - bound - BUILTINS


def private_imports():
    """An `__import__` that gives copies of the modules for which it was asked before it was closed; these modules; its end."""
    copies, originals, closed, find = {}, [], [], builtins.__import__

    def import_privately(name, globals=None, locals=None, fromlist=(), level=0):
        key = name if fromlist else name.partition(".")[0]
        if level == 0 and key in copies:
            return copies[key]
        module = find(name, globals, locals, fromlist, level)
        if closed:
            return module
        copies[key] = type(sys)(key)
        vars(copies[key]).update(vars(module))
        originals.append(module)
        return copies[key]

    return import_privately, originals, lambda: closed.append(True)


def watch(modules):
    """A function that raises Changed when a function or class of the modules is no longer what it was."""
    kept = []
    for module in modules:
        for name, value in [*vars(module).items()]:
            if isinstance(value, KINDS):
                kept.append((vars(module), name, value, module.__name__))
                if isinstance(value, type) and value.__module__ == module.__name__:
                    kept.extend((value.__dict__, key, item, name) for key, item in [*value.__dict__.items()])

    def verify():
        for owner, name, value, place in kept:
            if owner.get(name) is not value:
                raise Changed(f"The program has changed {place}.{name}.")

    return verify


def new_module(name, own_builtins=None):
    module = type(sys)(name)
    if own_builtins is not None:
        vars(module)["__builtins__"] = own_builtins
    return module


def run(job):
    """(outcome, message, trace, milliseconds) of the job."""
    began = perf_counter()
    source = job["test"] if "test" in job else "\n".join(job["asserts"])
    try:
        execute(job, source)
    except BaseException as error:
        return ("failed", *describe(error, source), (perf_counter() - began) * 1000)
    return ("passed", "", "", (perf_counter() - began) * 1000)


def execute(job, source):
    entry = job.get("entryPoint") or None
    tree = compile(source, TEST, "exec", AST_ONLY, True)
    needed = needed_names(tree)
    imports = [*imported_names(tree)]
    guard_comparisons(tree)
    code = compile(tree, TEST, "exec", 0, True, 0)
    import_privately, originals, close_imports = private_imports()
    own_builtins = {**vars(builtins), "__import__": import_privately}
    setup = run_setup(job.get("setup", ""), own_builtins) if needed else {}
    setup.pop(entry, None)
    for name, parts in imports:
        try:
            import_privately(name, None, None, parts)
        except ImportError:
            # It fails where the test says so, if it gets there.
            continue
    close_imports()
    verify = watch(originals)
    test = new_module("test", own_builtins)
    names = vars(test)
    names.update({f"@crucible_{name}": function for name, function in COMPARISONS.items()})
    names.update((name, value) for name, value in setup.items() if name in needed)
    known = {id(value) for value in setup.values() if isinstance(value, type)}
    program = run_program(job["program"])
    verify()
    hand_over = make_boundary(verify, known)
    for name in (needed - setup.keys()) & program.keys():
        names[name] = handed(program[name], hand_over)
    given = set(names)
    exec(code, names)
    known.update(id(value) for name, value in [*names.items()] if name not in given and isinstance(value, type))
    if "test" in job:
        if entry not in program:
            raise NameError(f"The program has no {entry}.")
        names["check"](handed(program[entry], hand_over))
    verify()


def handed(value, hand_over):
    """A class is what it is: what a test does with its objects is between the two of them."""
    return value if isinstance(value, (type, type(sys))) else hand_over(value)


def run_setup(source, own_builtins):
    """The author's text by itself: a helper that the prompt defines is what the author wrote, whatever the program made of it."""
    names = vars(new_module("setup", own_builtins))
    before = set(names)
    try:
        exec(compile(source, SETUP, "exec", 0, True), names)
    except Exception:
        # The beginning of a program need not be one.
        pass
    return {name: value for name, value in names.items() if name not in before}


def run_program(source):
    module = new_module("solution")
    sys.modules["solution"] = module
    builtins.exit = builtins.quit = sys.exit
    exec(compile(source, PROGRAM, "exec", 0, True), vars(module))
    return vars(module)


def describe(error, source):
    """The error in words, and where in the test it arose."""
    try:
        name, text = type(error).__name__, str(error)
        message = f"{name}: {text}" if text else f"{name}"
    except BaseException:
        message = "The error does not say what it is."
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == TEST:
            line = trace.tb_lineno
        trace = trace.tb_next
    lines = source.splitlines()
    return message, f"Line {line} of the test:\n{lines[line - 1]}" if 0 < line <= len(lines) else ""
