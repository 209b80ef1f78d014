"""Lets an interpreter that has started wait for its program: `-X wait`, used by `prelaunch` in image.json.

Python imports this module when it is ready and before it opens the file that it was told to run. What is waited for
is the step's argv, on descriptor 3: `python3 -- ENTRY ARGUMENTS`. If ENTRY is the file that this interpreter is about
to open anyway, it goes on with the arguments; if not, it starts over with them.

With `-X preload=numpy,pandas` it imports these modules while nothing has come yet, so that the program finds them loaded.
"""

import os
import sys

CONTROL_FD = 3
EXPECTED_ENTRY = "main.py"


def read_argv():
    pieces = []
    while piece := os.read(CONTROL_FD, 65536):
        pieces.append(piece)
    os.close(CONTROL_FD)
    return [os.fsdecode(item) for item in b"".join(pieces).split(b"\0")[:-1]]


def preload(names):
    import importlib
    import select

    for name in names:
        # A program that is there already does not wait for what it may not need.
        if select.select([CONTROL_FD], [], [], 0)[0]:
            return
        importlib.import_module(name)


def has_module_of_same_name():
    """Whether a module that is loaded has the name of one of the program's own, which it would hide."""
    names = (name.partition(".")[0] for name in os.listdir())
    return any(name in sys.modules for name in names if name != "main")


def wait_for_program(preloaded):
    if preloaded:
        preload(preloaded)
    argv = read_argv()
    if not argv:
        # The agent went away without a word: there is nothing to run.
        os._exit(0)
    if argv[2] != EXPECTED_ENTRY or (preloaded and has_module_of_same_name()):
        os.execv(argv[0], argv)
    sys.orig_argv[:] = argv
    sys.argv[1:] = argv[3:]


wanted = sys._xoptions.pop("preload", "")
if sys._xoptions.pop("wait", False):
    wait_for_program(wanted.split(",") if wanted else [])
