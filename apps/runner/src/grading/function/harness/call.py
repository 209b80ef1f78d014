"""
Calls one function of the program and tells what came of it. The call comes as JSON on stdin, and the answer leaves as the
last line of stdout; whatever the program itself prints goes to stderr. docs/grading.md has the notation of values. What is
expected is not here: a program that writes an answer of its own has to know the right one.
"""

import importlib.util
import inspect
import json
import os
import sys
import traceback

CHANNEL = os.dup(1)
os.dup2(2, 1)

MAX_DEPTH = 200
LARGEST_EXACT = 2**53 - 1
MAX_MESSAGE_LENGTH = 1000


def decode(value):
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
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


def encode(value, depth=0):
    if value is None or value is True or value is False:
        return value
    if depth > MAX_DEPTH:
        return {"$other": "nested too deeply"}
    if isinstance(value, int):
        number = int.__int__(value)
        return number if abs(number) <= LARGEST_EXACT else {"$int": int.__repr__(number)}
    if isinstance(value, float):
        return encode_float(float.__float__(value))
    if isinstance(value, complex):
        return {"$complex": [encode_float(part) for part in (complex.real.__get__(value), complex.imag.__get__(value))]}
    if isinstance(value, bytes):
        return {"$bytes": bytes.hex(value)}
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, list):
        return [encode(item, depth + 1) for item in list.__iter__(value)]
    if isinstance(value, tuple):
        return {"$tuple": [encode(item, depth + 1) for item in tuple.__iter__(value)]}
    if isinstance(value, (set, frozenset)):
        return {"$set": [encode(item, depth + 1) for item in value]}
    if isinstance(value, dict):
        return encode_dict(value, depth)
    return {"$other": type(value).__name__}


def encode_float(number):
    if number != number:
        return {"$float": "NaN"}
    if number in (float("inf"), float("-inf")):
        return {"$float": "Infinity" if number > 0 else "-Infinity"}
    return number


def encode_dict(value, depth):
    items = [(key, encode(item, depth + 1)) for key, item in dict.items(value)]
    if not all(type(key) is str for key, _ in items):
        return {"$map": [[encode(key, depth + 1), item] for key, item in items]}
    entries = dict(items)
    is_notation = len(entries) == 1 and next(iter(entries)).startswith("$")
    return {"$object": entries} if is_notation else entries


def answer(told):
    data = b"\n" + json.dumps(told, allow_nan=False).encode() + b"\n"
    sys.stderr.flush()
    while data:
        data = data[os.write(CHANNEL, data) :]
    # Neither threads nor handlers of the program have a say any more.
    os._exit(0)


def fail(reason, message):
    answer({"failure": {"reason": reason, "message": message[:MAX_MESSAGE_LENGTH]}})


def load(path):
    """The program as a module, which finds its neighbours beside it."""
    sys.path[0] = os.getcwd()
    sys.argv = [path]
    name = os.path.splitext(os.path.basename(path))[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def find(module, name):
    """A function of the module, or a method; of a class that needs an object, of one made without arguments."""
    owner, _, method = name.rpartition(".")
    if owner == "":
        return getattr(module, method, None)
    holder = getattr(module, owner, None)
    if isinstance(holder, type):
        kind = inspect.getattr_static(holder, method, None)
        if not isinstance(kind, (staticmethod, classmethod)) and kind is not None:
            holder = holder()
    return getattr(holder, method, None)


def tell_of(error):
    """Without the lines of this file."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    traceback.print_exception(type(error), error, trace)


def main():
    call = json.load(sys.stdin)
    args = [decode(value) for value in call["args"]]
    try:
        function = find(load(call["path"]), call["functionName"])
    except Exception as error:
        tell_of(error)
        fail("load", f"{type(error).__name__}: {error}")
    if not callable(function):
        fail("missing", "")
    try:
        result = function(*args)
        if inspect.iscoroutine(result):
            import asyncio

            result = asyncio.run(result)
    except Exception as error:
        tell_of(error)
        types = [kind.__name__ for kind in type(error).__mro__ if kind is not object]
        answer({"error": {"types": types, "message": str(error)[:MAX_MESSAGE_LENGTH]}})
    try:
        value = encode(result)
    except Exception as error:
        tell_of(error)
        fail("value", f"{type(error).__name__}: {error}")
    answer({"value": value})


main()
