# Forbidden recursion by way of another function.
# Rule: {"rule":"must_not_use","construct":"recursion"}
def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)
