"""Runs a file of unit tests against a submission, and tells what became of each test.

Started as `main.py -- FRAMEWORK`, or as `main.py --wait` in a sandbox that waits: then it has imported what costs time and
learns its arguments on descriptor 3, as the agent's protocol says. What it is to do (tests, seal) comes on stdin, is read
before anything of the submission runs, and is never on a disk. docs/forging.md says what this withstands.
"""

import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CONTROL_FD = 3
FRAMEWORKS = ("pytest", "unittest")

sys.path[:0] = [HERE, os.path.join(HERE, "packages")]


def read_argv():
    pieces = []
    while piece := os.read(CONTROL_FD, 65536):
        pieces.append(piece)
    os.close(CONTROL_FD)
    if not pieces:
        # The agent went away without a word: there is nothing to run.
        os._exit(0)
    return [os.fsdecode(item) for item in b"".join(pieces).split(b"\0")[:-1]]


def main():
    waits = sys.argv[1:2] == ["--wait"]
    if waits:
        for name in ("run_pytest", "run_unittest"):
            importlib.import_module(name)
        argv = read_argv()
        framework = argv[argv.index("--") + 1]
    else:
        framework = sys.argv[2]
    if framework not in FRAMEWORKS:
        raise SystemExit(f"There is no framework {framework}.")
    session = importlib.import_module("session")
    session.run(importlib.import_module(f"run_{framework}").run_tests)


main()
