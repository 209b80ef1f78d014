"""Runs samples as harnesses for them usually do: each in a forked process of its own, a number of them at once, no sandbox.

    python3 run_samples.py problems.jsonl samples.jsonl workers [--manager]

With --manager each sample has a second process that keeps its answer, one of multiprocessing's managers: that is how the
harness of HumanEval does it. Without it the answer comes through a pipe.
Prints how many there were and how many passed, as JSON.
"""

import builtins
import contextlib
import faulthandler
import io
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

TIMEOUT_S = 3.0
GRACE_S = 1.0

# What a program breaks a machine with by accident. It keeps nobody from doing so on purpose.
DISARMED = {
    builtins: ["exit", "quit"],
    os: [
        *["chdir", "chmod", "chown", "chroot", "fchdir", "fchmod", "fchown", "fork", "forkpty", "getcwd", "kill"],
        *["killpg", "lchown", "putenv", "remove", "removedirs", "rename", "renames", "replace", "rmdir", "setuid"],
        *["system", "truncate", "unlink"],
    ],
    shutil: ["chown", "move", "rmtree"],
    subprocess: ["Popen"],
}


class OutOfTime(BaseException):
    pass


def on_alarm(_signal, _frame):
    raise OutOfTime


@contextlib.contextmanager
def disarmed():
    kept = [(module, name, getattr(module, name)) for module, names in DISARMED.items() for name in names]
    faulthandler.disable()
    for module, name, _ in kept:
        setattr(module, name, None)
    try:
        yield
    finally:
        for module, name, value in kept:
            setattr(module, name, value)


def run_in_child(program, tell):
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with disarmed():
            tell(verdict_on(program))
        os.chdir("/")


def verdict_on(program):
    signal.signal(signal.SIGALRM, on_alarm)
    signal.setitimer(signal.ITIMER_REAL, TIMEOUT_S)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            sys.stdin = io.StringIO()
            exec(program, {})
        return "passed"
    except OutOfTime:
        return "timed out"
    except BaseException as error:
        return f"failed: {error}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def wait_for(child):
    child.start()
    child.join(TIMEOUT_S + GRACE_S)
    if child.is_alive():
        child.kill()
        child.join()


def run_with_pipe(program):
    reader, writer = multiprocessing.Pipe(duplex=False)
    with reader, writer:
        wait_for(multiprocessing.Process(target=run_in_child, args=(program, writer.send)))
        return reader.recv() if reader.poll() else "timed out"


def run_with_manager(program):
    with multiprocessing.Manager() as manager:
        answers = manager.list()
        wait_for(multiprocessing.Process(target=run_in_child, args=(program, answers.append)))
        return answers[0] if len(answers) > 0 else "timed out"


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main():
    problems_path, samples_path, workers, *options = sys.argv[1:]
    problems = {problem["task_id"]: problem for problem in read(problems_path)}

    def program_of(sample):
        problem = problems[sample["task_id"]]
        return f"{problem['prompt']}{sample['completion']}\n{problem['test']}\ncheck({problem['entry_point']})\n"

    run = run_with_manager if "--manager" in options else run_with_pipe
    with ThreadPoolExecutor(int(workers)) as pool:
        verdicts = list(pool.map(run, map(program_of, read(samples_path))))
    print(json.dumps({"samples": len(verdicts), "passed": verdicts.count("passed")}))


main()
