"""What is the same for every framework: reads the job, takes the report away from everybody else, runs, leaves at once."""

import ctypes  # noqa: F401 A program may import it, which is refused where it is not loaded yet.
import json
import os
import shutil
import sys
import traceback
import types

import guard
import integrity
import report

WORKSPACE = "/workspace"
HERE = os.path.dirname(os.path.abspath(__file__))
SEAL_BYTES = 32
# A submission may have a file of this name, which is then what `import` finds; no framework needs them later.
GIVES_WAY = ("array", "bisect", "calendar", "cmd", "code", "graphlib", "queue", "random", "secrets", "statistics", "string")
OWN = ("__main__", "checked_asserts", "compare", "guard", "integrity", "report", "run_pytest", "run_unittest", "sealed_module", "session")


def run(run_tests):
    given = sys.stdin.buffer.read()
    tell, job = report.open_report(given[:SEAL_BYTES]), json.loads(given[SEAL_BYTES:])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    job["tests"] = {test["path"]: test["content"].encode() for test in job["tests"]}
    remove_compiled()
    make_room()
    attacks = []
    guard.hide_memory()
    guard.refuse_signal_handlers()
    guard.stand_guard(attacks.append)
    try:
        run_tests(job, tell)
        tell({"type": "end", "attacks": sorted(set(attacks))[:20]})
    except BaseException as error:
        tell({"type": "broken", "message": report.shortened(describe(error)), "trace": ""})
    finally:
        # Neither threads nor what the submission wants to be called at the end have a say any more.
        os._exit(0)


def remove_compiled():
    """Compiled files say themselves which file they come from, and could call themselves a test."""
    for folder, folders, files in os.walk(WORKSPACE):
        for name in [name for name in folders if name == "__pycache__"]:
            shutil.rmtree(os.path.join(folder, name))
            folders.remove(name)
        for name in files:
            if name.endswith((".pyc", ".pth")):
                os.unlink(os.path.join(folder, name))


def make_room():
    """The submission's modules are found by `import`, those of the harness are not."""
    kept = [path for path in sys.path if not path.startswith(HERE)]
    sys.path[:] = [WORKSPACE, *kept, os.path.join(HERE, "packages")]
    os.chdir(WORKSPACE)
    for name in OWN:
        sys.modules.pop(name, None)
    sys.modules["__main__"] = types.ModuleType("__main__")
    for name in GIVES_WAY:
        if os.path.exists(os.path.join(WORKSPACE, f"{name}.py")):
            sys.modules.pop(name, None)


def describe(error):
    return "".join(traceback.format_exception_only(type(error), error)).strip()


class Verifier:
    """After each import and each test: what it is tested with has to be what it was, and what is wrong still has to fail."""

    def __init__(self, tell):
        self.__tell, self.__watch, self.__told = tell, integrity.Watch(), False

    def add(self, module):
        self.__watch.add(module)

    def verify(self):
        change = self.__watch.find_change() or integrity.find_canary()
        if change is not None and not self.__told:
            self.__told = True
            self.__tell({"type": "tampered", "what": change})
