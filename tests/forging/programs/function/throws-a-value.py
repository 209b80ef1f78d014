# Throws an error that claims to be a value.
class Passed(Exception):
    def __str__(self):
        return '{"value": 0}'

    value = 0
    share = 1


def f(n):
    raise Passed
