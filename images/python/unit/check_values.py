"""Values of a program as data: what it returns reaches a test only as numbers, texts and collections of the language's own.

A class of the program's has no say in what it equals, what it is less than, or what is left when something is subtracted
from it. Nothing here calls a method that the program may have written, nor asks a type for its hash.
"""

from _collections import deque

MOST_DEPTH = 100
HEAP_TYPE = 1 << 9
WHOLE = slice(None)

PLAIN = frozenset(map(id, (int, str, float, complex, bool, bytes, type(None), range, slice, type(...), type(NotImplemented))))
# Types in C whose values are made of nothing else, by module and name; they may not be loaded.
NATIVE = frozenset({("decimal", "Decimal")} | {("datetime", name) for name in ("date", "datetime", "time", "timedelta", "timezone")})

mro_of = type.__dict__["__mro__"].__get__
name_of = type.__dict__["__name__"].__get__
module_of = type.__dict__["__module__"].__get__
flags_of = type.__dict__["__flags__"].__get__


class NotData(AssertionError):
    """A value that says itself what it equals."""


def list_of(items, depth):
    return items if set(map(id, map(type, items))) <= PLAIN else [plain(item, depth) for item in items]


def plain_dict(value, depth):
    pairs = [*dict.items(value)]
    keys, values = (list_of([pair[index] for pair in pairs], depth) for index in (0, 1))
    return dict(zip(keys, values))


# What makes a value of the type from one of the type or of a class that is derived from it. Collections are always copied:
# a thread of the program may hold the original.
MAKE = {
    id(int): lambda value, depth: int.__pos__(value),
    id(float): lambda value, depth: float.__pos__(value),
    id(complex): lambda value, depth: complex.__pos__(value),
    id(str): lambda value, depth: str.__str__(value),
    id(bytes): lambda value, depth: bytes.__getitem__(value, WHOLE),
    id(bytearray): lambda value, depth: bytearray.copy(value),
    id(list): lambda value, depth: list_of(list.copy(value), depth),
    id(tuple): lambda value, depth: tuple(list_of([*tuple.__iter__(value)], depth)),
    id(set): lambda value, depth: set(list_of([*set.__iter__(value)], depth)),
    id(frozenset): lambda value, depth: frozenset(list_of([*frozenset.__iter__(value)], depth)),
    id(deque): lambda value, depth: deque(list_of([*deque.__iter__(value)], depth)),
    id(dict): plain_dict,
    id(type({}.keys())): lambda value, depth: dict.fromkeys(list_of([*value], depth)).keys(),
    id(type({}.values())): lambda value, depth: dict(enumerate(list_of([*value], depth))).values(),
    id(type({}.items())): lambda value, depth: dict(list_of([*value], depth)).items(),
}


def plain(value, depth=0):
    """The value as data. Raises NotData where it is none."""
    kind = type(value)
    if id(kind) in PLAIN:
        return value
    if depth > MOST_DEPTH:
        raise NotData("A value has more than a hundred levels, or contains itself.")
    for base in mro_of(kind):
        make = MAKE.get(id(base))
        if make is not None:
            return make(value, depth + 1)
    if kind is type and not flags_of(value) & HEAP_TYPE:
        return value
    if not flags_of(kind) & HEAP_TYPE and (module_of(kind), name_of(kind)) in NATIVE:
        return value
    raise NotData(f"An object of the type {name_of(kind)} is not compared with data: it says itself what it equals.")
