"""Runs a notebook: `main.py NOTEBOOK ARGUMENTS`, or `main.py --wait` in a sandbox that waits.

The waiting process has imported what costs time, and learns its arguments on descriptor 3, as the agent's protocol says.
"""

import os
import sys

import sitecustomize

HERE = os.path.dirname(os.path.abspath(__file__))
WORKSPACE = "/workspace"


def main():
    sys.path[0] = HERE
    waits = sys.argv[1:] == ["--wait"]
    if waits:
        import matplotlib.pyplot  # noqa: F401
        import numpy  # noqa: F401
        import pandas  # noqa: F401
    import kernel

    arguments = sys.argv[1:]
    if waits:
        argv = sitecustomize.read_argv()
        if not argv:
            # The agent went away without a word: there is nothing to run.
            os._exit(0)
        if sitecustomize.has_module_of_same_name():
            os.execv(argv[0], argv)
        arguments = argv[2:]
    sys.path[0] = WORKSPACE
    sys.argv = arguments
    sys.exit(kernel.run(arguments[0]))


main()
