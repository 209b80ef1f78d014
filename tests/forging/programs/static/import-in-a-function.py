# The forbidden module, imported far from the beginning.
# Rule: {"rule":"must_not_use","construct":"import","name":"math"}
def f():
    if True:
        try:
            import math
        finally:
            return math.pi
