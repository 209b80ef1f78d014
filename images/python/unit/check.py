"""Runs one program against one test of a benchmark, and tells whether it passed: one sealed record. Or calls functions of it
with data, and tells what each of them returned: a sealed record each, of which the runner knows whether it is right.

Started as it is, or as `check.py --wait` in a sandbox that waits for its first program. The job comes on stdin: 32 bytes that
seal the report, then JSON: `program`, and as a test either `test`, which defines `check(candidate)`, with `entryPoint`, or
`asserts`, statements that name what they call; or `calls`, with or without a `contract`. `setup` is the author's text that the test may need names from: imports, or
the prompt. Thousands are run one after the other, so nothing is imported here that costs time. docs/forging.md says what
this withstands.
"""

import builtins
import posix
import sys
from _frozen_importlib_external import SourceFileLoader
from _json import make_scanner

HERE = "/usr/lib/crucible/unit"
CONTROL_FD = 3
SEAL_BYTES = 32
# In the order in which they need each other.
PARTS = ("guard", "check_report", "check_values", "check_compare", "check_module", "check_calls")
OWN_BUILTINS = dict(vars(builtins))


def load(name):
    """A part of the harness, with built-in functions that are nobody else's."""
    part = sys.modules[name] = type(sys)(name)
    vars(part)["__builtins__"] = OWN_BUILTINS
    exec(SourceFileLoader(name, f"{HERE}/{name}.py").get_code(name), vars(part))
    return part


def read_all(fd):
    pieces = []
    while piece := posix.read(fd, 65536):
        pieces.append(piece)
    return b"".join(pieces)


def wait():
    if not read_all(CONTROL_FD):
        # The agent went away without a word: there is nothing to run.
        posix._exit(0)
    posix.close(CONTROL_FD)


class Parsing:
    """What the parser in C wants to be told; the module around it takes longer to import than it does to parse."""

    strict, memo = True, {}
    object_hook = object_pairs_hook = None
    parse_float, parse_int, parse_constant = float, int, float


def read_job():
    given = read_all(0)
    posix.dup2(posix.open("/dev/null", posix.O_RDONLY), 0)
    job, _ = make_scanner(Parsing)(given[SEAL_BYTES:].decode(), 0)
    return given[:SEAL_BYTES], job


def make_room():
    """The program finds the standard library, and nothing of this."""
    for name in PARTS:
        del sys.modules[name]
    sys.modules["__main__"] = type(sys)("__main__")
    sys.argv[:] = [""]


def main():
    guard, check_report, _, _, check_module, check_calls = map(load, PARTS)
    run, run_calls, leave = check_module.run, check_calls.run, posix._exit
    if sys.argv[1:] == ["--wait"]:
        wait()
    seal, job = read_job()
    say = check_report.open_report(seal)
    tell = check_report.verdict_teller(say)
    attacks = []
    make_room()
    guard.hide_memory()
    guard.refuse_signal_handlers()
    guard.stand_guard(attacks.append)
    try:
        if "calls" in job:
            run_calls(job, say)
        else:
            tell(run(job), attacks)
    finally:
        # Neither threads nor what the program wants to be called at the end have a say any more.
        leave(0)


main()
