"""Notices when a submission has changed what it is tested with."""

import secrets
import sys
import types
import unittest

# What a program may replace without anybody being deceived: tests read and write by them.
CHANGEABLE = frozenset({"input", "print", "open", "_"})
WATCHED = ("builtins", "unittest", "pytest", "_pytest", "pluggy", "traceback", "contextlib", "operator", "inspect", "functools")
KINDS = (types.FunctionType, types.BuiltinFunctionType, type, staticmethod, classmethod, property)


class Watch:
    """Knows how modules were, and says what is no longer so."""

    def __init__(self, names=WATCHED):
        self.__kept = []
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] in names:
                self.add(module)

    def add(self, module):
        self.__keep(module.__name__, vars(module), CHANGEABLE)
        for value in list(vars(module).values()):
            if isinstance(value, type) and value.__module__ == module.__name__:
                self.__keep(f"{module.__name__}.{value.__name__}", value.__dict__, frozenset())

    def __keep(self, owner, values, changeable):
        self.__kept.extend(
            (owner, values, name, value)
            for name, value in list(values.items())
            if isinstance(value, KINDS) and name not in changeable
        )

    def find_change(self, missing=object()):
        for owner, values, name, value in self.__kept:
            if values.get(name, missing) is not value:
                return f"{owner}.{name}"
        return None


def find_canary():
    """Assertions that must fail, on values that nobody knows beforehand; what is wrong with them, or None."""
    case = unittest.TestCase()
    left, right = secrets.randbits(64), secrets.randbits(64) | 1 << 65
    attempts = {
        "assertEqual": lambda: case.assertEqual(left, right),
        "assertTrue": lambda: case.assertTrue(left == right),
        "assertRaises": lambda: case.assertRaises(KeyError, str, left),
        "assert": lambda: fail_assertion(left, right),
    }
    for name, attempt in attempts.items():
        try:
            attempt()
        except AssertionError:
            continue
        return f"{name} does not fail any more"
    return None


def fail_assertion(left, right):
    assert left == right
