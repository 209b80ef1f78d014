"""unittest's assertions, made to notice objects that equal everything and methods that were exchanged a moment ago."""

import functools
import unittest

from integrity import Watch

TWO_VALUES = (
    *("assertEqual", "assertNotEqual", "assertIn", "assertNotIn", "assertAlmostEqual", "assertNotAlmostEqual"),
    *("assertSequenceEqual", "assertListEqual", "assertTupleEqual", "assertSetEqual", "assertDictEqual"),
    *("assertCountEqual", "assertMultiLineEqual", "assertGreater", "assertGreaterEqual", "assertLess", "assertLessEqual"),
)
__unittest = True  # Leaves this file out of tracebacks.


def check_asserts(look):
    watch = None

    def checked(original):
        @functools.wraps(original)
        def method(self, first, second, *rest, **named):
            change = watch.find_change()
            if change is not None:
                raise AssertionError(f"{change} has been changed.")
            result = original(self, first, second, *rest, **named)
            look(first)
            look(second)
            return result

        del method.__wrapped__
        return method

    for name in TWO_VALUES:
        setattr(unittest.TestCase, name, checked(getattr(unittest.TestCase, name)))
    watch = Watch(("unittest", "builtins"))
