"""What reaches a test from a program, and comparisons that no object of a program's decides."""

import _operator

from check_values import NotData, plain

ITERATORS = frozenset(
    map(
        id,
        (
            *(map, filter, zip, enumerate, reversed, type(iter([])), type(iter(())), type(iter({})), type(iter(set()))),
            *(type(iter("")), type(iter(range(0))), type(iter({}.values())), type(iter({}.items())), type(item for item in ())),
        ),
    )
)


def function_types():
    def function():
        pass

    return (type(function), type(len), type("".join), type(function.__get__(1)))


FUNCTIONS = frozenset(map(id, function_types()))


async def coroutine():
    pass


unused = coroutine()
COROUTINE = id(type(unused))
unused.close()


def make_boundary(verify, known):
    """`hand_over(value)`: a value of the program as a test may have it. `known`: identities of classes that are the test's own."""

    def hand_over(value):
        kind = id(type(value))
        if kind in FUNCTIONS:
            return wrap(value)
        if kind in ITERATORS:
            return map(hand_over, value)
        if kind == COROUTINE:
            return await_plain(value)
        return value if kind in known else plain(value)

    async def await_plain(awaited):
        return hand_over(await awaited)

    def wrap(function):
        def candidate(*args, **named):
            try:
                result = function(*args, **named)
            finally:
                verify()
            return hand_over(result)

        return candidate

    return hand_over


class Unknown:
    pass


def is_deceptive(compare, value):
    """Whether an object says of what it cannot know that it compares so."""
    for unknown in (Unknown(), object(), (Unknown(),)):
        try:
            if compare(value, unknown) or compare(unknown, value):
                return True
        except Exception:
            # What cannot be compared with this deceives nobody.
            continue
    return False


def guarded(compare, is_suspicious):
    def decide(left, right):
        try:
            return compare(plain(left), plain(right))
        except NotData:
            result = compare(left, right)
        # Classes of the test's own, and of programs that are to be a class.
        if is_suspicious and result and left is not right and any(is_deceptive(compare, value) for value in (left, right)):
            raise NotData("An object says that it equals everything.")
        return result

    return decide


HASHED = frozenset(map(id, (set, frozenset, dict, type({}.keys()), range, str, bytes)))


def is_in(item, values):
    # What is looked up is not compared with everything; making data of it each time would be slow.
    return item in values if id(type(values)) in HASHED else contains(item, values)


contains = guarded(lambda item, values: item in values, False)

# A class that is unequal to everything, or contains it, is what Python makes by itself of one that says nothing.
COMPARISONS = {
    "Eq": guarded(_operator.eq, True),
    "NotEq": guarded(_operator.ne, False),
    "Lt": guarded(_operator.lt, True),
    "LtE": guarded(_operator.le, True),
    "Gt": guarded(_operator.gt, True),
    "GtE": guarded(_operator.ge, True),
    "In": is_in,
    "NotIn": lambda item, values: not is_in(item, values),
}
