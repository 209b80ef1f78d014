# The forbidden loop lies in a file beside it.
# Rule: {"rule":"must_not_use","construct":"any_loop"}
from helper import f

f()
# --- helper.py
def f():
    while False:
        pass
