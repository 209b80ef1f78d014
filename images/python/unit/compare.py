"""Equality that is not told by an object which equals everything."""

import secrets
from collections import deque

# By identity: a class may have a type of its own, which says what the class equals.
PLAIN = frozenset(map(id, (int, str, float, complex, bool, bytes, bytearray, type(None), range, slice, type, type(...))))
COLLECTIONS = frozenset(map(id, (list, tuple, set, frozenset, deque)))
MOST_LOOKED_AT = 10_000


class DeceptiveEquality(AssertionError):
    """An object says that it equals what it cannot know."""


def make_equality(may_equal_anything):
    """`equal(a, b)` and `contains(b, a)` as the operators have it. `may_equal_anything`: for types like that of mock.ANY."""

    class Unknown:
        pass

    def is_deceptive(value):
        if isinstance(value, may_equal_anything):
            return False
        unknowns = (Unknown(), secrets.token_hex(), secrets.randbits(128), [secrets.randbits(64)], {secrets.token_hex(): 1})
        for unknown in unknowns:
            try:
                if value == unknown or not (value != unknown):
                    return True
            except Exception:
                # What cannot be compared with this deceives nobody.
                continue
        return False

    def holds_anything(values):
        if not hasattr(type(values), "__contains__"):
            return False
        try:
            return Unknown() in values
        except Exception:
            return False

    def look(value):
        waiting, looked = [value], 0
        while waiting and looked < MOST_LOOKED_AT:
            item = waiting.pop()
            looked += 1
            kind = type(item)
            if id(kind) in PLAIN:
                continue
            if id(kind) in COLLECTIONS:
                waiting.extend(item)
            elif kind is dict:
                waiting.extend(item.values())
                waiting.extend(item)
            elif is_deceptive(item):
                raise DeceptiveEquality(f"An object of the type {kind.__name__} says that it equals everything.")

    def check(*values):
        for value in values:
            if id(type(value)) not in PLAIN:
                look(value)

    def equal(left, right):
        result = left == right
        if result is not False:
            check(left, right)
        return result

    def unequal(left, right):
        result = left != right
        if result is not True:
            check(left, right)
        return result

    def contains(item, values):
        result = item in values
        if result:
            check(item)
            if id(type(values)) in COLLECTIONS or type(values) is dict:
                check(values)
            elif id(type(values)) not in PLAIN and holds_anything(values):
                raise DeceptiveEquality(f"An object of the type {type(values).__name__} says that it contains everything.")
        return result

    return {"equal": equal, "unequal": unequal, "contains": contains, "look": look}
