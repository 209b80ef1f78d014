# The loop is there, but not in the function that has to have it.
# Rule: {"rule":"must_use","construct":"for_loop","within":"solve"}
def other():
    for i in range(3):
        pass


def solve():
    return 1
