"""unittest: the standard library's own loader, suites and results."""

import time
import unittest

import sealed_module
from checked_asserts import check_asserts
from compare import make_equality
from report import shortened
from session import Verifier, describe


class TellingResult(unittest.TestResult):
    """Tells what becomes of each test as soon as it is known."""

    def __init__(self, tell, verify, name_of):
        super().__init__()
        self.__tell, self.__verify, self.__name_of = tell, verify, name_of

    def startTest(self, test):
        super().startTest(test)
        self.__problem, self.__skipped, self.__passed = None, None, False
        self.__began = time.perf_counter()

    def stopTest(self, test):
        self.__verify()
        outcome = "skipped" if self.__skipped is not None else "passed" if self.__passed else "failed"
        outcome = "failed" if self.__problem else outcome
        message, trace = self.__problem or (self.__skipped or "", "")
        duration = (time.perf_counter() - self.__began) * 1000
        self.__tell(
            {"type": "case", "name": self.__name_of(test), "outcome": outcome, "message": shortened(message)}
            | {"trace": shortened(trace), "durationMs": duration}
        )
        super().stopTest(test)

    def __fail(self, test, err):
        problem = (describe(err[1]), self._exc_info_to_string(err, test))
        if not isinstance(test, unittest.TestCase):
            self.__tell({"type": "broken", "message": shortened(problem[0]), "trace": shortened(problem[1])})
        self.__problem = problem

    def addSuccess(self, test):
        self.__passed = True

    def addError(self, test, err):
        self.__fail(test, err)

    def addFailure(self, test, err):
        self.__fail(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.__fail(test, err)

    def addUnexpectedSuccess(self, test):
        self.__problem = ("It was expected to fail.", "")

    def addExpectedFailure(self, test, err):
        self.__skipped = "It is expected to fail."

    def addSkip(self, test, reason):
        self.__skipped = reason


def run_tests(job, tell):
    equality = make_equality(sealed_module.may_equal_anything(job["tests"].values()))
    check_asserts(equality["look"])
    verifier = Verifier(tell)
    suite = unittest.TestSuite()
    for path in job["entries"]:
        try:
            module = sealed_module.load(path, job["tests"].pop(path), verifier, equality)
            suite.addTest(unittest.defaultTestLoader.loadTestsFromModule(module))
        except BaseException as error:
            tell({"type": "broken", "message": shortened(describe(error)), "trace": ""})
    cases = list(flattened(suite))
    if job["runsSkipped"]:
        for case in cases:
            run_although_skipped(case)
    several = len(job["entries"]) > 1
    names = {id(case): case.id() if several else case.id().partition(".")[2] for case in cases}
    tell({"type": "collected", "names": list(names.values())})
    suite.run(TellingResult(tell, verifier.verify, lambda case: names.get(id(case), str(case))))


def flattened(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from flattened(item)
        else:
            yield item


def run_although_skipped(case):
    method = getattr(case, case._testMethodName)
    for marked in (type(case), getattr(method, "__func__", method)):
        if getattr(marked, "__unittest_skip__", False):
            marked.__unittest_skip__ = False
