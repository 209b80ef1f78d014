# Recursion in a docstring only.
# Rule: {"rule":"must_use","construct":"recursion"}
def f(n):
    """return f(n - 1)"""
    return n
