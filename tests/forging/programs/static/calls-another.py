# Two functions that call something else of the same name.
# Rule: {"rule":"must_use","construct":"recursion"}
def f(other):
    return other.f()
