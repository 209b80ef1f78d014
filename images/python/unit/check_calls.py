"""Calls functions of a program with data, and says of each what it returned, as data. What is expected is not here: a program that
says something itself has to know what is right. docs/grading.md has the notation of values.
"""

import _ast
import sys
from _json import encode_basestring_ascii

from check_module import AST_ONLY, TEST, run_program
from check_values import mro_of, name_of, plain

LARGEST_EXACT = 2**53 - 1
MAX_MESSAGE_LENGTH = 1000
INFINITY = float("inf")


class NoContract(Exception):
    """The statements on the arguments have no function whose arguments they could be about."""


def decode(value):
    if type(value) is list:
        return [decode(item) for item in value]
    if type(value) is not dict:
        return value
    if len(value) == 1:
        ((key, inner),) = value.items()
        if key in DECODERS:
            return DECODERS[key](inner)
    return {key: decode(item) for key, item in value.items()}


DECODERS = {
    "$int": int,
    "$float": float,
    "$undefined": lambda _: None,
    "$complex": lambda parts: complex(*map(decode, parts)),
    "$bytes": bytes.fromhex,
    "$tuple": lambda items: tuple(decode(item) for item in items),
    "$set": lambda items: {decode(item) for item in items},
    "$map": lambda pairs: {decode(key): decode(item) for key, item in pairs},
    "$object": lambda entries: {key: decode(item) for key, item in entries.items()},
}


def listed(items):
    return f"[{','.join([encode(item) for item in items])}]"


def encode_int(number):
    return f"{number}" if -LARGEST_EXACT <= number <= LARGEST_EXACT else f'{{"$int":"{number}"}}'


def encode_float(number):
    if number != number:
        return '{"$float":"NaN"}'
    if number in (INFINITY, -INFINITY):
        return f'{{"$float":"{"" if number > 0 else "-"}Infinity"}}'
    # Written as a number alone it would be none with a point any more.
    return f'{{"$float":"{number!r}"}}' if number.is_integer() else repr(number)


def encode_set(value):
    # In an order that is the same each time, though a set has none.
    return f'{{"$set":[{",".join(sorted([encode(item) for item in value]))}]}}'


def encode_dict(value):
    if not all(type(key) is str for key in value):
        return f'{{"$map":[{",".join([f"[{encode(key)},{encode(item)}]" for key, item in value.items()])}]}}'
    entries = f"{{{','.join([f'{encode(key)}:{encode(item)}' for key, item in value.items()])}}}"
    is_notation = len(value) == 1 and next(iter(value)).startswith("$")
    return f'{{"$object":{entries}}}' if is_notation else entries


ENCODERS = {
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: encode_int,
    float: encode_float,
    complex: lambda value: f'{{"$complex":[{encode_float(value.real)},{encode_float(value.imag)}]}}',
    str: encode_basestring_ascii,
    bytes: lambda value: f'{{"$bytes":"{value.hex()}"}}',
    list: listed,
    tuple: lambda value: f'{{"$tuple":{listed(value)}}}',
    set: encode_set,
    frozenset: encode_set,
    dict: encode_dict,
}


def encode(value):
    """Of what has been made plain."""
    encoder = ENCODERS.get(type(value))
    return encoder(value) if encoder else f'{{"$other":{encode_basestring_ascii(name_of(type(value)))}}}'


def find(names, path):
    """A function of the program, or a method; of a class that needs an object, of one made without arguments."""
    owner, _, method = path.rpartition(".")
    if not owner:
        return names.get(path)
    holder = names.get(owner)
    kinds = [vars(base)[method] for base in mro_of(holder) if method in vars(base)] if isinstance(holder, type) else []
    if kinds and not isinstance(kinds[0], (staticmethod, classmethod)):
        holder = holder()
    return getattr(holder, method, None)


def call(function, args):
    result = function(*args)
    if type(result).__name__ == "coroutine":
        import asyncio

        # Not by `run`, which wants to handle signals.
        return asyncio.new_event_loop().run_until_complete(result)
    return result


def said_of(error):
    try:
        text = str.__str__(str(error))[:MAX_MESSAGE_LENGTH]
    except BaseException:
        text = ""
    names = [name_of(kind) for kind in mro_of(type(error)) if kind is not object][:50]
    return f'{{"error":{{"types":{listed(names)},"message":{encode_basestring_ascii(text)}}}}}'


def failure(reason, message=""):
    return f'{{"failure":{{"reason":"{reason}","message":{encode_basestring_ascii(message[:MAX_MESSAGE_LENGTH])}}}}}'


def answer(names, path, args):
    try:
        function = find(names, path)
        if not callable(function):
            return failure("missing")
        result = call(function, args)
    except BaseException as error:
        return said_of(error)
    try:
        return f'{{"value":{encode(plain(result))}}}'
    except BaseException as error:
        return failure("value", f"{name_of(type(error))}: {error}")


def statements(source):
    try:
        return compile(source, TEST, "exec", AST_ONLY, True).body
    except IndentationError:
        # As they stand in the body of the function.
        return compile(f"if True:\n{source}", TEST, "exec", AST_ONLY, True).body[0].body


def accepts_by(contract, job, names):
    """Whether the contract accepts arguments of the entry point: a function with its parameters, and the contract as its body."""
    if not contract.strip():
        return lambda args: True
    try:
        body, program = statements(contract), compile(job["program"], TEST, "exec", AST_ONLY, True).body
    except SyntaxError as error:
        raise NoContract(f"The contract cannot be read: {error.msg}.")
    entry = [node for node in program if type(node) is _ast.FunctionDef and node.name == job["entryPoint"]]
    if not entry:
        raise NoContract("The contract is about the arguments of a function that the solution does not define.")
    place = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 0}
    function = _ast.FunctionDef("contract", entry[-1].args, body or [_ast.Pass(**place)], [], **place)
    own = dict(names)
    exec(compile(_ast.Module([function], []), TEST, "exec", 0, True), own)

    def accepts(args):
        try:
            own["contract"](*args)
        except Exception:
            return False
        return True

    return accepts


def run(job, say):
    """Says one thing of each call, or a failure instead of all of them."""
    sys.set_int_max_str_digits(0)
    try:
        names = run_program(job["program"])
    except BaseException as error:
        return say(failure("load", describe(error)))
    try:
        accepts = accepts_by(job.get("contract", ""), job, names)
    except Exception as error:
        return say(failure("contract", f"{error}"))
    for wanted in job["calls"]:
        # Made anew for each use: what a function does to its arguments stays with it.
        if not accepts([decode(value) for value in wanted["args"]]):
            say('{"refused":true}')
            continue
        path = wanted.get("functionName", job["entryPoint"])
        say(answer(names, path, [decode(value) for value in wanted["args"]]))


def describe(error):
    try:
        return f"{name_of(type(error))}: {error}"
    except BaseException:
        return "The error does not say what it is."
