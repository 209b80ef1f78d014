"""The sealed report: one line a record, with a keyed hash that only the harness and the runner can make."""

import fcntl
import hmac
import json
import os

FIRST_PRIVATE_FD = 200
MAX_TEXT = 16_000


def open_report(key):
    """Takes stdout for the report alone; what anybody else prints there goes to stderr from now on."""
    fd = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, FIRST_PRIVATE_FD)
    os.dup2(2, 1)
    return seal_writer(fd, key)


def seal_writer(fd, key, write=os.write, digest=hmac.digest, encode=json.JSONEncoder().encode, pid=os.getpid()):
    # Everything is bound here, so that nothing that is looked up later can be another's.
    getpid = os.getpid
    count = 0

    def tell(record):
        nonlocal count
        if getpid() != pid:
            # A child that the submission forked: only the first process reports.
            os._exit(1)
        body = encode(record)
        seal = digest(key, f"{count}:{body}".encode(), "sha256").hex()
        count += 1
        line = f"\n{seal} {body}\n".encode()
        while line:
            line = line[write(fd, line) :]

    return tell


def shortened(text):
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"
