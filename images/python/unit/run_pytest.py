"""pytest: its own collection, fixtures and reports, with test files that are in memory only."""

import os
import sys
import time

import _pytest.python
import pytest

import sealed_module
from checked_asserts import check_asserts
from compare import make_equality
from report import shortened
from session import Verifier, describe

# Imported by pytest when they are needed: then the submission's own would be found.
for name in ("difflib", "pprint", "pdb", "doctest", "_pytest.unittest", "_pytest._argcomplete", "attr", "shlex", "bdb"):
    __import__(name)

OPTIONS = [
    *("-qq", "--no-header", "--no-summary", "--tb=short", "--capture=no", "--noconftest", "--import-mode=importlib"),
    *("-c", os.devnull, "--rootdir", sealed_module.WORKSPACE),
    *("-p", "no:cacheprovider", "-p", "no:faulthandler", "-p", "no:threadexception", "-p", "no:unraisableexception"),
    *("-p", "no:stepwise", "-p", "no:junitxml", "-p", "no:pastebin", "-p", "no:doctest", "-p", "no:nose"),
]
SKIPPING = ("skip", "skipif")


class SealedModule(_pytest.python.Module):
    """A test file of which only the name is on the disk."""

    def _importtestmodule(self):
        return self.session.crucible_load(self.path)


class Plugin:
    def __init__(self, job, tell):
        self.__job, self.__tell = job, tell
        self.__equality = make_equality(sealed_module.may_equal_anything(job["tests"].values()))
        check_asserts(self.__equality["look"])
        self.__verifier = None
        self.__paths = {os.path.join(sealed_module.WORKSPACE, path): path for path in job["entries"]}
        self.__states = {}

    @pytest.hookimpl(trylast=True)
    def pytest_sessionstart(self, session):
        # Not sooner: pytest's own plugins change its classes until now.
        self.__verifier = Verifier(self.__tell)
        session.crucible_load = self.__load

    def __load(self, file):
        path = self.__paths[str(file)]
        return sealed_module.load(path, self.__job["tests"].pop(path), self.__verifier, self.__equality)

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(self, module_path, parent):
        return SealedModule.from_parent(parent, path=module_path)

    def pytest_collectreport(self, report):
        if report.failed:
            lines = [line[2:] for line in str(report.longrepr).splitlines() if line.startswith("E ")]
            message = "\n".join(line.strip() for line in lines) or "The tests could not be loaded."
            self.__tell({"type": "broken", "message": shortened(message), "trace": shortened(str(report.longrepr))})

    def pytest_collection_modifyitems(self, items):
        if self.__job["runsSkipped"]:
            for node in {node for item in items for node in item.listchain()}:
                node.own_markers[:] = [mark for mark in node.own_markers if mark.name not in SKIPPING]
        self.__tell({"type": "collected", "names": [self.__name_of(item.nodeid) for item in items]})

    def pytest_collection_finish(self):
        for file in self.__paths:
            os.unlink(file)

    def __name_of(self, nodeid):
        return nodeid if len(self.__paths) > 1 else nodeid.partition("::")[2]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self, nodeid):
        self.__states[nodeid] = {"problem": None, "skipped": None, "passed": 0, "began": time.perf_counter()}

    @pytest.hookimpl(hookwrapper=True, trylast=True)
    def pytest_runtest_call(self, item):
        outcome = yield
        state = self.__states[item.nodeid]
        if outcome.excinfo is None:
            state["passed"] += 1
        elif not issubclass(outcome.excinfo[0], pytest.skip.Exception):
            state["problem"] = (describe(outcome.excinfo[1]), "")
        self.__verifier.verify()

    def pytest_runtest_logreport(self, report):
        state = self.__states[report.nodeid]
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            message = state["problem"][0] if state["problem"] else crash.message if crash else str(report.longrepr)
            state["problem"] = (message, str(report.longrepr))
        elif report.skipped:
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
            state["skipped"] = getattr(report, "wasxfail", "") or reason

    def pytest_runtest_logfinish(self, nodeid):
        state = self.__states.pop(nodeid)
        outcome = "skipped" if state["skipped"] is not None else "passed" if state["passed"] == 1 else "failed"
        message, trace = state["problem"] or (state["skipped"] or "", "")
        self.__tell(
            {"type": "case", "name": self.__name_of(nodeid), "outcome": "failed" if state["problem"] else outcome}
            | {"message": shortened(message), "trace": shortened(trace)}
            | {"durationMs": (time.perf_counter() - state["began"]) * 1000}
        )


def run_tests(job, tell):
    for path in job["entries"]:
        file = os.path.join(sealed_module.WORKSPACE, path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "w", encoding="utf-8"):
            pass
        if os.path.dirname(file) not in sys.path:
            sys.path.insert(0, os.path.dirname(file))
    plugins = [Plugin(job, tell)]
    for path in [path for path in job["tests"] if os.path.basename(path) == "conftest.py"]:
        plugins.append(load_conftest(path, job["tests"].pop(path)))
    # What pytest itself prints is nobody's output.
    printed, sys.stdout = sys.stdout, open(os.devnull, "w", encoding="utf-8")
    plugins.append(PrintAgain(printed))
    pytest.main([*OPTIONS, *job["entries"]], plugins)


class PrintAgain:
    def __init__(self, printed):
        self.__printed = printed

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self):
        sys.stdout = self.__printed


def load_conftest(path, source):
    module = type(sys)("conftest")
    exec(compile(source, f"{sealed_module.ORIGIN}/{path}", "exec", dont_inherit=True), vars(module))
    return module
